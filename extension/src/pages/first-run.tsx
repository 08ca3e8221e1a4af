// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { keptLanguage } from './asking/language.tsx';
import { FirstRun } from './first-run/first-run-page.tsx';

const root = document.getElementById('root');
if (root) void keptLanguage().then((language) => render(<FirstRun language={language} />, root));
