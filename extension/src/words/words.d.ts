// SPDX-License-Identifier: Apache-2.0
// What 'words:PREFIX' answers (words.mjs): the keys of _locales/vi/messages.json that begin so.
type Locale = typeof import('../../_locales/vi/messages.json');
type KeysOf<Prefix extends string> =
	Extract<keyof Locale, `${Prefix}_${string}`> extends `${Prefix}_${infer Key}` ? Key : never;
type WordsOf<Prefix extends string> = Record<'vi' | 'en', Record<KeysOf<Prefix>, string>>;

declare module 'words:content' {
	export const words: WordsOf<'content'>;
}
