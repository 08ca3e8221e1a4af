// SPDX-License-Identifier: Apache-2.0
//
// Where each selector was read about, and when. None of them has been seen live by us: the real
// sites need an account and a person, see the check-list in README.md.

export const seenLive = false;

export const sources = {
	trusthuman: {
		what: 'github.com/knamnguyen/trusthuman.io, apps/trustahuman-ext/entrypoints/facebook.content/PostScraper.ts',
		readOn: '2026-11-23',
	},
	snorkel: { what: 'github.com/vader-pepe/snorkel', readOn: '2026-11-23' },
	xactions: {
		what: 'github.com/nirholas/XActions, docs/agents/selectors-facebook.md',
		readOn: '2026-11-23',
	},
	messengerBots: {
		what: 'github.com/Jared-Grace/love and github.com/wizd/meta-vision-api (Messenger text box and send labels)',
		readOn: '2026-11-23',
	},
	zaloTranslator: {
		what: 'github.com/anchor-work/zalo-auto-translator, src/zalo/dom-adapter.ts',
		readOn: '2026-11-23',
	},
	zaloRecipes: {
		what: 'github.com/helloworld-88/easychat-recipes and github.com/jinyang999/oneworld-recipes, recipes/zalo/webview.js',
		readOn: '2026-11-23',
	},
	/** No public source names it: taken from how the site words its interface, to be seen on the first try. */
	wording: { what: 'the wording of the interface, no public selector', readOn: '2026-11-24' },
} as const;

export type SourceId = keyof typeof sources;
