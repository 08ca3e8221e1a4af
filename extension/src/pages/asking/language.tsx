// SPDX-License-Identifier: Apache-2.0
import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Language } from '../../protocol/messages.gen.ts';

/** The language the person chose in Soát, not the browser's. */
export const LanguageContext = createContext<Language>('vi');

export const useLanguage = (): Language => useContext(LanguageContext);

/** That page's words in the person's language. */
export function useWords<T>(words: Record<Language, T>): T {
	return words[useLanguage()];
}

/** What the last worker was told; the host's word follows. Vietnamese when nothing is known. */
export async function keptLanguage(): Promise<Language> {
	const kept = (await chrome.storage.local.get('language')).language;
	return kept === 'en' ? 'en' : 'vi';
}

/** Screen readers and the tab's name follow the language. */
export function useDocumentLanguage(language: Language, title: string): void {
	useEffect(() => {
		document.documentElement.lang = language;
		document.title = title;
	}, [language, title]);
}
