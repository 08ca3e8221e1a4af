// SPDX-License-Identifier: Apache-2.0
//
// Zalo web: an editor of its own, few roles; ids and data attributes name what roles do not, class names
// never. None of this was seen live by us (sources.ts); the forward dialog is a guess from top to bottom:
// no public source names any part of it.
import type { SiteEntries } from './site.ts';

const pressable = '[role="button"], button, [data-translate-title], [data-translate-inner], [icon], [data-id^="btn_"]';

export const zalo: SiteEntries = {
	site: 'zalo',
	hosts: ['chat.zalo.me'],
	composers: [
		{
			css: '#richInput[contenteditable], #chat-input-content-id [contenteditable="true"]',
			frame: '#chat-input-container-id',
			surface: 'message',
			enter: 'sends',
			source: 'zaloRecipes',
		},
		{
			css: '[contenteditable="true"], textarea',
			within: {
				css: '[role="dialog"], dialog, [aria-modal="true"]',
				labels: { vi: ['chia sẻ', 'chuyển tiếp'], en: ['share', 'forward'] },
			},
			surface: 'share',
			enter: 'breaks',
			source: 'guess',
		},
		{
			css: '[contenteditable="true"]',
			labels: { vi: ['nhập @', 'tin nhắn tới'], en: ['type @', 'message to'] },
			surface: 'message',
			enter: 'sends',
			source: 'zaloTranslator',
		},
		// The box for own words of a forward dialog that has no role.
		{
			css: '[contenteditable="true"], textarea',
			labels: { vi: ['^nhập tin nhắn', '^thêm tin nhắn'], en: ['^type a message', '^add a message'] },
			surface: 'share',
			enter: 'breaks',
			source: 'guess',
		},
		{ css: '[contenteditable="true"][role="textbox"]', surface: 'message', enter: 'sends', source: 'zaloTranslator' },
	],
	buttons: [
		{
			kind: 'send',
			css: '[data-translate-title="STR_SEND"], [icon="Sent-msg_24_Line"]',
			surfaces: ['message'],
			source: 'zaloRecipes',
		},
		{
			kind: 'send',
			css: pressable,
			labels: { vi: ['=gửi'], en: ['=send'] },
			surfaces: ['message'],
			source: 'zaloTranslator',
		},
		{
			kind: 'share-now',
			css: pressable,
			labels: { vi: ['^chia sẻ', '^gửi'], en: ['^share', '^send'] },
			surfaces: ['share'],
			source: 'guess',
		},
		{
			kind: 'open-share',
			css: '[data-translate-title="STR_FORWARD"], [icon*="orward"], [role="button"], button, [title]',
			labels: { vi: ['=chia sẻ', '^chuyển tiếp', '=chia sẻ tin nhắn'], en: ['=share', '^forward'] },
			surfaces: [],
			source: 'guess',
		},
	],
	shared: {
		container: '[id^="bb_msg_id_"], [data-component="bubble-message"], [role="listitem"]',
		text: '[data-id$="Msg_Text"], [data-component="message-text-content"]',
		link: 'a[href^="http"]',
		source: 'zaloSurvey',
	},
	pictures: 'img[src^="blob:"], video[src^="blob:"]',
};
