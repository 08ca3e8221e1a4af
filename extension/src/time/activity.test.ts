// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { whatIs, whileWriting } from './activity.ts';

test.each([
	['https://www.facebook.com/', 'facebook', 'feed'],
	['https://m.facebook.com/home.php', 'facebook', 'feed'],
	['https://www.facebook.com/groups/123/posts/9', 'facebook', 'discussion'],
	['https://www.facebook.com/ai.do/posts/9', 'facebook', 'discussion'],
	['https://www.facebook.com/watch/?v=1', 'facebook', 'video'],
	['https://www.facebook.com/reel/1', 'facebook', 'video'],
	['https://www.facebook.com/marketplace/item/1', 'facebook', 'shopping'],
	['https://www.facebook.com/marketplace/create/item', 'facebook', 'selling'],
	['https://www.facebook.com/gaming/play/1', 'facebook', 'games'],
	['https://www.facebook.com/settings', 'facebook', 'other'],
	['https://www.facebook.com/messages/e2ee/t/1', 'messenger', 'messages'],
	['https://www.messenger.com/t/1', 'messenger', 'messages'],
	['https://chat.zalo.me/', 'zalo', 'messages'],
	['https://www.tiktok.com/@x/video/1', 'tiktok', 'video'],
	['https://www.youtube.com/watch?v=1', 'youtube', 'video'],
	['https://www.youtube.com/', 'youtube', 'feed'],
])('%s is %s, %s', (address, site, activity) => {
	expect(whatIs(new URL(address))).toEqual({ site, activity });
});

test.each([
	'https://facebook.com.example.vn/',
	'https://notfacebook.com/',
	'https://zalo.me/',
	'https://vnexpress.net/',
])('%s is not counted', (address) => expect(whatIs(new URL(address))).toBeUndefined());

test('a comment under a feed is a discussion; a message stays a message', () => {
	expect(whileWriting('feed')).toBe('discussion');
	expect(whileWriting('messages')).toBe('messages');
});
