// SPDX-License-Identifier: Apache-2.0
import { faces } from './exposed.mjs';
import { until } from './wait.mjs';

/** Presses a chord: `chord(page, 'Alt', 'Enter')`. */
export async function chord(page, ...keys) {
	for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
	await page.keyboard.press(keys.at(-1));
	for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}

/** Alt+Q as the browser itself hears it: a key that no page took, and so a command of the extension. */
export const openCardByKey = (page, session) => session.input.alt(page, 'q');

/** The name of our control that has the focus; undefined while the page has it. */
export async function focusOf(page) {
	return (await faces(page)).map((face) => face.focus).find((name) => name !== null);
}

/** Goes on with Tab until the control whose name begins so has the focus. */
export const tabTo = (page, name) =>
	until(`the focus on “${name}”`, async () => {
		if ((await focusOf(page))?.startsWith(name)) return true;
		await page.keyboard.press('Tab');
		return false;
	});

/** Waits until the lines stand under what was found. */
export const underlined = (page) =>
	until('the underlines', () => page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0)));

/** The texts that the lines stand under, in no order; a page can read this registry, and so can a test. */
export const underlinedTexts = (page) =>
	page.evaluate(() => ['a', 'b'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString())));
