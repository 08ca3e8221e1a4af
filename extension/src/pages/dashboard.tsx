// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { keptLanguage } from './asking/language.tsx';
import { Dashboard } from './dashboard/dashboard-page.tsx';

const root = document.getElementById('root');
if (root) void keptLanguage().then((language) => render(<Dashboard language={language} />, root));
