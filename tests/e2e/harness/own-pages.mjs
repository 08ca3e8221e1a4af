// SPDX-License-Identifier: Apache-2.0
//
// The extension's own pages as a hand uses them.
import assert from 'node:assert/strict';
import { until } from './wait.mjs';

export const textOf = (page) => page.evaluate(() => document.body.textContent);

/** Waits until the page says `words`. */
export const says = (page, words, patienceMs) =>
	until(`“${words}”`, async () => (await textOf(page)).includes(words), patienceMs);

/** Clicks the control below `within` whose label or words are `name`, else the first that begins so. */
export const click = (page, name, within = 'body') =>
	until(`a control “${name}”`, () =>
		page.evaluate(
			(wanted, where) => {
				const all = document.querySelectorAll(`${where} :is(button, a, label, summary)`);
				const named = (one) => (one.getAttribute('aria-label') ?? one.textContent).trim();
				const able = [...all].filter((one) => named(one).startsWith(wanted) && !one.disabled);
				const found = able.find((one) => named(one) === wanted) ?? able[0];
				found?.click();
				return Boolean(found);
			},
			name,
			within,
		),
	);

/** Chooses the option of that value in the list labelled `label`. */
export const choose = (page, label, value) =>
	until(`a list “${label}”`, () =>
		page.evaluate(
			(wanted, option) => {
				const list = [...document.querySelectorAll('select')].find((one) => one.ariaLabel === wanted);
				if (!list) return false;
				list.value = option;
				list.dispatchEvent(new Event('change', { bubbles: true }));
				return list.value === option;
			},
			label,
			value,
		),
	);

/** Puts a value into a field as picking a day in a calendar does. */
export const put = (page, selector, value, event = 'input') =>
	page.$eval(
		selector,
		(field, to, kind) => {
			field.value = to;
			field.dispatchEvent(new Event(kind, { bubbles: true }));
		},
		value,
		event,
	);

/** Opens an own page; close() fails when its script or the browser complained meanwhile. */
export async function openOwn(session, path) {
	const page = await session.browser.newPage();
	const complaints = [];
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	await session.goOwn(page, path);
	await page.bringToFront();
	return {
		page,
		close: async () => {
			assert.deepEqual(complaints, []);
			await page.close();
		},
	};
}
