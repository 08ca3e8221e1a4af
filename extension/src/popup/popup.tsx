// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { keptLanguage, LanguageContext } from '../pages/asking/language.tsx';
import { askStatus } from '../protocol/own.ts';
import { Popup } from './view.tsx';

async function start(): Promise<void> {
	const root = document.getElementById('root');
	if (!root) return;
	const [language, [tab]] = await Promise.all([
		keptLanguage(),
		chrome.tabs.query({ active: true, currentWindow: true }),
	]);
	const status = await askStatus(tab?.id);
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
