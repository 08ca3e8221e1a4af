// SPDX-License-Identifier: Apache-2.0
//
// How the faces look. Bundled into the worker, which hands it to each page (protocol/tab.ts).
import card from './card.css?raw';
import faces from './faces.css?raw';
import panel from './panel.css?raw';

export const style = [faces, panel, card].join('\n');
