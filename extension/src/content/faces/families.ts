// SPDX-License-Identifier: Apache-2.0
//
// What a category is about, and so how its evidence looks. Bundled into the worker, which hands it to
// each page (protocol/tab.ts).

export type Family = 'trace' | 'speech' | 'private' | 'role' | 'link';

/** The categories that are not about where a thing comes from. */
export const families: Record<string, Family> = {
	insult: 'speech',
	profanity: 'speech',
	threat: 'speech',
	discrimination: 'speech',
	incitement: 'speech',
	shouting: 'speech',
	sensational: 'speech',
	'engagement-bait': 'speech',
	'personal-data': 'private',
	'child-data': 'private',
	'secret-document': 'private',
	image: 'private',
	'agency-voice': 'role',
	'work-hours-selling': 'role',
	'account-trade': 'role',
	'gambling-loan': 'role',
	'lookalike-link': 'link',
	'unread-link': 'link',
};
