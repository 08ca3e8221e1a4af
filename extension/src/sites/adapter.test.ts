// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { Adapter, unwrapped } from './adapter.ts';
import { allSites, entriesFor } from './all.ts';
import { seenLive, sources } from './sources.ts';

/** A cut-down page of saved/, at an address of its site. */
function open(name: string, url: string) {
	const html = fs.readFileSync(path.join(import.meta.dirname, 'saved', name), 'utf8');
	const { window } = new JSDOM(`<!doctype html><body>${html}</body>`, { url });
	const entries = entriesFor(window.location.hostname);
	if (!entries) throw new Error(`no entries for ${url}`);
	const adapter = new Adapter(entries, window as unknown as Window);
	const at = (id: string) => window.document.getElementById(id) as HTMLElement;
	return { adapter, at };
}

const fb = 'https://www.facebook.com/';

describe('a composer is recognised from an event in it', () => {
	test.each([
		['facebook-post.html', fb, 'box', 'facebook', 'post', 'breaks'],
		['facebook-post-en.html', fb, 'box', 'facebook', 'post', 'breaks'],
		['facebook-two-steps.html', `${fb}groups/1`, 'box', 'facebook', 'post', 'breaks'],
		['facebook-feed.html', fb, 'box', 'facebook', 'comment', 'sends'],
		['facebook-feed.html', fb, 'reply', 'facebook', 'comment', 'sends'],
		['facebook-feed.html', fb, 'edit', 'facebook', 'comment', 'sends'],
		['facebook-feed.html', fb, 'unlabelled', 'facebook', 'comment', 'sends'],
		['facebook-share.html', fb, 'box', 'facebook', 'share', 'breaks'],
		['facebook-edit.html', fb, 'box', 'facebook', 'post', 'breaks'],
		['facebook-story.html', `${fb}stories/create`, 'box', 'facebook', 'post', 'breaks'],
		['facebook-marketplace.html', `${fb}marketplace/create/item`, 'box', 'facebook', 'post', 'breaks'],
		['messenger.html', `${fb}messages/t/1`, 'box', 'messenger', 'message', 'sends'],
		['messenger.html', fb, 'box', 'messenger', 'message', 'sends'],
		['messenger.html', 'https://www.messenger.com/t/1', 'box', 'messenger', 'message', 'sends'],
		['zalo-chat.html', 'https://chat.zalo.me/', 'richInput', 'zalo', 'message', 'sends'],
		['zalo-forward.html', 'https://chat.zalo.me/', 'box', 'zalo', 'share', 'breaks'],
	])('%s at %s: #%s is a %s %s, and Enter %s', (page, url, id, site, surface, enter) => {
		const { adapter, at } = open(page, url);
		const inside = at(id).querySelector('span, p, div') ?? at(id);
		expect(adapter.composerOf(inside)).toMatchObject({ site, surface, enter });
	});

	test.each([
		['a posted comment bears the label of the comment box', 'posted'],
		['a search box', 'search'],
		['a button', 'like'],
	])('%s, and is none', (_, id) => {
		const { adapter, at } = open('facebook-feed.html', fb);
		expect(adapter.composerOf(at(id))).toBeUndefined();
	});

	test('a composer stays one when its label goes', () => {
		const { adapter, at } = open('facebook-share.html', fb);
		expect(adapter.composerOf(at('box'))?.surface).toBe('share');
		at('box').removeAttribute('aria-label');
		expect(adapter.composerOf(at('box'))?.surface).toBe('share');
	});

	test('a listing is read field by field, without the price', () => {
		const { adapter, at } = open('facebook-marketplace.html', `${fb}marketplace/create/item`);
		expect(adapter.composerOf(at('box'))?.fields).toEqual([at('title'), at('box')]);
		expect(adapter.composerOf(at('price'))).toBeUndefined();
	});

	test('our faces stay clear of the whole dialog, not of the form in it', () => {
		const { adapter, at } = open('facebook-post.html', fb);
		expect(adapter.composerOf(at('box'))?.frame.getAttribute('role')).toBe('dialog');
	});

	test('pictures are counted', () => {
		const { adapter, at } = open('facebook-post.html', fb);
		const composer = adapter.composerOf(at('box'));
		expect(composer && adapter.picturesIn(composer)).toBe(1);
	});
});

describe('a button is known by what it sends', () => {
	test.each([
		['facebook-post.html', fb, 'inner', 'send', 'box'],
		['facebook-post-en.html', fb, 'send', 'send', 'box'],
		['facebook-two-steps.html', fb, 'send', 'next', 'box'],
		['facebook-feed.html', fb, 'send', 'send', 'box'],
		['facebook-share.html', fb, 'send', 'share-now', 'box'],
		['facebook-edit.html', fb, 'send', 'send', 'box'],
		['facebook-story.html', `${fb}stories/create`, 'send', 'send', 'box'],
		['facebook-marketplace.html', `${fb}marketplace/create/item`, 'send', 'next', 'box'],
		['messenger.html', 'https://www.messenger.com/t/1', 'send', 'send', 'box'],
		['zalo-chat.html', 'https://chat.zalo.me/', 'send', 'send', 'richInput'],
		['zalo-forward.html', 'https://chat.zalo.me/', 'send', 'share-now', 'box'],
	])('%s at %s: #%s is a %s button of #%s', (page, url, id, kind, box) => {
		const { adapter, at } = open(page, url);
		const button = adapter.buttonOf(at(id));
		expect(button?.kind).toBe(kind);
		expect(button && adapter.composerFor(button)?.fields).toContain(at(box));
	});

	test.each([
		['facebook-post.html', fb, 'elsewhere'],
		['facebook-feed.html', fb, 'like'],
		['facebook-feed.html', fb, 'focus'],
		['messenger.html', 'https://www.messenger.com/t/1', 'like'],
	])('%s at %s: #%s sends nothing', (page, url, id) => {
		const { adapter, at } = open(page, url);
		expect(adapter.buttonOf(at(id))).toBeUndefined();
	});

	test('a disabled button sends nothing', () => {
		const { adapter, at } = open('facebook-post.html', fb);
		at('send').setAttribute('aria-disabled', 'true');
		expect(adapter.buttonOf(at('inner'))).toBeUndefined();
	});

	test('a button that was rebuilt is found again', () => {
		const { adapter, at } = open('facebook-post.html', fb);
		const button = adapter.buttonOf(at('send'));
		const old = at('send');
		const fresh = old.cloneNode(true) as HTMLElement;
		old.replaceWith(fresh);
		expect(button && adapter.sameButton(button, at('box').closest('[role=dialog]') as HTMLElement)).toBe(fresh);
	});
});

describe('sharing at once', () => {
	test('the control that opens the menu is only remembered', () => {
		const { adapter, at } = open('facebook-feed.html', fb);
		expect(adapter.buttonOf(at('share'))).toMatchObject({ kind: 'open-share', surfaces: [] });
	});

	test('"share now" has no composer; the words and the real link of what is shared are read', () => {
		const { adapter, at } = open('facebook-feed.html', fb);
		const button = adapter.buttonOf(at('now').firstElementChild);
		expect(button?.kind).toBe('share-now');
		expect(button && adapter.composerFor(button)).toBeUndefined();
		expect(adapter.sharedFrom(at('share'))).toEqual({ text: 'Nghe nói mai nghỉ học.', link: 'https://example.vn/bai' });
	});

	test('a forwarded Zalo message is read from its bubble', () => {
		const { adapter, at } = open('zalo-chat.html', 'https://chat.zalo.me/');
		expect(adapter.buttonOf(at('forward'))?.kind).toBe('open-share');
		expect(adapter.sharedFrom(at('forward'))).toEqual({ text: 'Mời họp lúc 8 giờ' });
	});

	test('what was never opened for sharing is not read', () => {
		const { adapter } = open('facebook-feed.html', fb);
		expect(adapter.sharedFrom(undefined)).toBeUndefined();
	});
});

test.each([
	['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.vn%2Fx&h=1', 'https://a.vn/x'],
	['https://a.vn/x?fbclid=1&b=2', 'https://a.vn/x?b=2'],
	['https://a.vn/l.php?u=https%3A%2F%2Fb.vn', 'https://a.vn/l.php?u=https%3A%2F%2Fb.vn'],
	['not a link', 'not a link'],
])('%s leads to %s', (link, real) => expect(unwrapped(link)).toBe(real));

test.each([
	['www.facebook.com', 'facebook'],
	['m.facebook.com', 'facebook'],
	['www.messenger.com', 'messenger'],
	['chat.zalo.me', 'zalo'],
	['facebook.com.evil.vn', undefined],
	['notfacebook.com', undefined],
])('%s is %s', (host, site) => expect(entriesFor(host)?.site).toBe(site));

test('no selector rests on a class name: the sites make them anew with each build', () => {
	const written = allSites.flatMap((site) => [
		site.pictures,
		...site.composers.flatMap(({ css, within, fields, frame }) => [
			css,
			within?.css,
			fields?.css,
			fields?.group,
			frame,
		]),
		...site.buttons.map(({ css }) => css),
		...(site.shared ? [site.shared.container, site.shared.text, site.shared.link] : []),
	]);
	for (const css of written.filter((one) => one !== undefined)) {
		expect(css.replace(/"[^"]*"/g, ''), css).not.toMatch(/\.|\[class/);
	}
});

test('each entry names a public source with the day it was read, and none claims to have been seen live', () => {
	const used = allSites.flatMap(({ composers, buttons, shared }) => [
		...composers,
		...buttons,
		...(shared ? [shared] : []),
	]);
	for (const { source } of used)
		expect(sources[source]).toMatchObject({ readOn: expect.stringMatching(/^2026-\d\d-\d\d$/) });
	expect(seenLive).toBe(false);
});
