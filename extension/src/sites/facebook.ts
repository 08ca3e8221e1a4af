// SPDX-License-Identifier: Apache-2.0
//
// Facebook and its Messenger pages. Roles and labels only: class names there are made anew with
// each build. None of this was seen live by us (sources.ts).
import type { ButtonEntry, ComposerEntry, SiteEntries } from './site.ts';

// Posted comments carry the comment box's label too ("Bình luận dưới tên X vào 2 giờ trước"), so an
// entry always asks for something that can be edited.
const editor = '[role="textbox"][contenteditable="true"]';
const box = `${editor}, textarea`;
const field = 'textarea, input:not([type]), input[type="text"]';
const pressable = '[role="button"], [role="menuitem"], button, input[type="submit"]';

const message: ComposerEntry = {
	css: box,
	labels: { vi: ['=aa', '^tin nhắn', '^nhắn tin', '^viết tin nhắn'], en: ['=aa', '^message', '^write a message'] },
	surface: 'message',
	enter: 'sends',
	source: 'messengerBots',
};

const messageButtons: ButtonEntry = {
	kind: 'send',
	css: pressable,
	labels: { vi: ['nhấn enter để gửi', '=gửi'], en: ['press enter to send', '=send'] },
	surfaces: ['message'],
	source: 'messengerBots',
};

export const facebook: SiteEntries = {
	site: 'facebook',
	hosts: ['facebook.com'],
	pathSites: { '/messages': 'messenger' },
	composers: [
		{
			css: `${field}, ${editor}`,
			paths: ['/marketplace/create', '/marketplace/edit'],
			labels: { vi: ['^tiêu đề', '^mô tả'], en: ['^title', '^description'] },
			fields: { css: `${field}, ${editor}`, group: 'form, [role="form"], [role="dialog"], [role="main"], body' },
			surface: 'post',
			enter: 'breaks',
			source: 'marketplaceBot',
		},
		{ css: `${field}, ${editor}`, paths: ['/stories/create'], surface: 'post', enter: 'breaks', source: 'storyBots' },
		{ ...message, labels: undefined, paths: ['/messages'] },
		message,
		{
			css: box,
			labels: {
				vi: [
					'^bình luận dưới tên',
					'viết bình luận',
					'bình luận công khai',
					'^phản hồi',
					'viết phản hồi',
					'^trả lời',
					'viết câu trả lời',
					'chỉnh sửa bình luận',
				],
				en: [
					'^comment as',
					'write a comment',
					'write a public comment',
					'^reply',
					'write a reply',
					'^answer as',
					'edit comment',
					'edit your comment',
				],
			},
			surface: 'comment',
			enter: 'sends',
			source: 'trusthuman',
		},
		{
			css: box,
			labels: { vi: ['nói gì đó về'], en: ['say something about'] },
			surface: 'share',
			enter: 'breaks',
			source: 'shareBot',
		},
		{
			css: box,
			labels: {
				vi: ['bạn đang nghĩ gì', 'viết gì đó', 'bạn viết gì đi', 'tạo bài viết'],
				en: ["what's on your mind", 'what’s on your mind', 'write something', 'create a public post', 'create a post'],
			},
			surface: 'post',
			enter: 'breaks',
			source: 'xactions',
		},
		// Labels change more often than roles. A text box in a dialog that has a button to post is a
		// post, any other one a comment.
		{
			css: box,
			within: {
				css: '[role="dialog"]',
				labels: { vi: ['tạo bài viết', 'chỉnh sửa bài viết'], en: ['create post', 'edit post'] },
			},
			surface: 'post',
			enter: 'breaks',
			source: 'snorkel',
		},
		{ css: box, besideButton: 'send', surface: 'post', enter: 'breaks', source: 'snorkel' },
		{ css: editor, surface: 'comment', enter: 'sends', source: 'trusthuman' },
	],
	buttons: [
		messageButtons,
		{
			kind: 'send',
			css: '#focused-state-composer-submit [role="button"]',
			surfaces: ['comment'],
			source: 'trusthuman',
		},
		{
			kind: 'send',
			css: pressable,
			labels: {
				vi: ['=bình luận', '=đăng bình luận', '=phản hồi', '=trả lời', '=lưu', '=cập nhật', '=lưu thay đổi'],
				en: ['=comment', '=post comment', '=reply', '=save', '=update', '=save changes'],
			},
			surfaces: ['comment'],
			source: 'trusthuman',
		},
		{
			kind: 'send',
			css: pressable,
			labels: {
				vi: ['=đăng', '=đăng bài', '=lưu', '=chia sẻ', '=chia sẻ lên tin', '=cập nhật', '=lưu thay đổi'],
				en: ['=post', '=publish', '=save', '=share', '=share to story', '=update', '=save changes'],
			},
			surfaces: ['post', 'share'],
			source: 'xactions',
		},
		{
			kind: 'next',
			css: pressable,
			labels: { vi: ['=tiếp', '=tiếp tục'], en: ['=next', '=continue'] },
			surfaces: ['post', 'share'],
			source: 'xactions',
		},
		{
			kind: 'share-now',
			css: pressable,
			labels: { vi: ['^chia sẻ ngay'], en: ['^share now'] },
			surfaces: ['share', 'post'],
			source: 'xactions',
		},
		{
			kind: 'open-share',
			css: '[data-ad-rendering-role="share_button"], [role="button"], button',
			labels: {
				vi: ['=chia sẻ', '^gửi nội dung này'],
				en: ['=share', '^send this to friends'],
			},
			surfaces: [],
			source: 'xactions',
		},
	],
	shared: {
		container: '[role="article"], [data-pagelet*="FeedUnit"], [role="dialog"]',
		text: '[data-ad-rendering-role="story_message"], [data-ad-preview="message"]',
		link: 'a[href*="/l.php?"], a[target="_blank"][href^="http"]',
		source: 'xactions',
	},
	pictures: 'img[src^="blob:"], video[src^="blob:"]',
};

export const messenger: SiteEntries = {
	site: 'messenger',
	hosts: ['messenger.com'],
	composers: [{ ...message, labels: undefined }],
	buttons: [messageButtons],
	pictures: facebook.pictures,
};
