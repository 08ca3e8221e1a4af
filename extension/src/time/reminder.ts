// SPDX-License-Identifier: Apache-2.0
import type { Reminded } from './attention.ts';

const look = `
:host { all: initial; position: fixed; left: 16px; bottom: 16px; z-index: 2147483647; color-scheme: light dark }
p { all: unset; display: flex; gap: 12px; align-items: center; max-width: min(380px, calc(100vw - 64px)); padding: 10px 10px 10px 16px;
	font: 400 14.5px/1.6 "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", Arial, sans-serif;
	color: light-dark(#1F231E, #EDEBE4); background: light-dark(#FFFFFF, #1E211D);
	border: 1px solid light-dark(#847E6E, #878D82); border-radius: 10px; box-shadow: 0 6px 24px rgb(0 0 0 / .18) }
button { font: inherit; font-weight: 600; color: light-dark(#1B5A55, #88CDC1); background: none; border: 1px solid transparent;
	border-radius: 6px; min-height: 34px; padding: 2px 10px; cursor: pointer }
button:focus-visible { outline: 2.5px solid light-dark(#1F231E, #EDEBE4); outline-offset: 2px }
@media (forced-colors: active) { button { border-color: ButtonText } }
`;

/** Says once that the person's own limit is reached. Closes by its button; nothing is locked. */
export function remind(document: Document, { text, close }: Reminded): void {
	const host = document.createElement('div');
	const root = host.attachShadow({ mode: 'closed' });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(look);
	root.adoptedStyleSheets = [sheet];
	const line = document.createElement('p');
	line.setAttribute('role', 'status');
	const words = document.createElement('span');
	const button = document.createElement('button');
	button.textContent = close;
	button.addEventListener('click', () => host.remove());
	line.append(words, button);
	root.append(line);
	document.documentElement.append(host);
	// A status that is filled after it stands is read aloud; one that arrives full may not be.
	words.textContent = text;
}
