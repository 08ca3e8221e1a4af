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
	zaloSurvey: {
		what: 'public projects whose index names no repository: one that calls its list "Zalo Web DOM as surveyed on 2026-09-28", and a Cypress page object, agree on data-id="div_…Msg_Text"',
		readOn: '2026-11-24',
	},
	marketplaceBot: {
		what: 'github.com/GeorgiKeranov/facebook-marketplace-bot, helpers/listing_helper.py at 086d5f7: label[aria-label="Title"] input, label[aria-label="Description"] textarea, then "Next", then "Publish"',
		readOn: '2026-11-25',
	},
	storyBots: {
		what: 'public projects whose index names no repository: several open facebook.com/stories/create, choose "Create a text story" ("Tạo tin dạng văn bản") and type; none names the box',
		readOn: '2026-11-25',
	},
	shareBot: {
		what: 'a public project whose index names no repository, which writes into [aria-label="Say something about this (optional)"]; the Vietnamese wording ("Hãy nói gì đó về nội dung này") from imitations of the site',
		readOn: '2026-11-25',
	},
	/**
	 * No public source names it, though one was looked for: taken from how the site words its interface, or
	 * would if it were well made. The first to be looked at on the real site.
	 */
	guess: { what: 'no public selector found; the wording of the interface', readOn: '2026-11-25' },
} as const;

export type SourceId = keyof typeof sources;
