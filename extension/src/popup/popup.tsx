// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { keptLanguage, LanguageContext } from '../pages/asking/language.tsx';
import { askStatus } from '../protocol/own.ts';
import { Popup } from './view.tsx';

/** True when the page's own script is there and of this version. */
async function awake(tabId: number): Promise<boolean> {
	const alive = () => {
		const there = (globalThis as { [key: symbol]: unknown })[Symbol.for('soat')] as { alive(): boolean } | undefined;
		return there?.alive() ?? false;
	};
	try {
		const [found] = await chrome.scripting.executeScript({ target: { tabId }, func: alive });
		return found?.result === true;
	} catch {
		// A page Soát may not look at.
		return false;
	}
}

async function start(): Promise<void> {
	const root = document.getElementById('root');
	if (!root) return;
	const [language, [tab]] = await Promise.all([
		keptLanguage(),
		chrome.tabs.query({ active: true, currentWindow: true }),
	]);
	const status = await askStatus(tab?.id);
	// A port may have gone to sleep with the worker; the script of the page knows better.
	if (status.listening === false && tab?.id !== undefined) status.listening = await awake(tab.id);
	const spoken = status.host.kind === 'ready' ? status.host.hello.settings.language : language;
	document.documentElement.lang = spoken;
	render(
		<LanguageContext.Provider value={spoken}>
			<Popup first={status} tab={tab} />
		</LanguageContext.Provider>,
		root,
	);
}

void start();
