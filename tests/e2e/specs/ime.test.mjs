// SPDX-License-Identifier: Apache-2.0
//
// Vietnamese as it is really typed. Unikey, EVKey and OpenKey send the raw letter, then Backspaces (or select to the left)
// and the right letters; ibus, fcitx and the keyboards of Windows and macOS compose. Here each browser's own stand-in composes:
// trusted events in its own order, without the keys. With the keys, by ibus: telex.test.mjs.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sendsOf, waysOut, written } from '../harness/compose.mjs';
import { underlined } from '../harness/keys.mjs';
import { browsers, openSession, panelOf, press, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const ways = ['a Facebook comment by Enter', 'a Messenger message by Enter', 'a Zalo message by Enter'];

/** What a Telex program sees and makes of the keys: each step takes back so many letters and writes others. */
const kindly = [[0, 'nguwoi'], [4, 'ươi'], [2, 'ời'], [0, ' tot'], [2, 'ốt'], [0, ' lawms'], [4, 'ắm']];
const harshly = [[0, 'dd'], [2, 'đ'], [0, 'oof'], [3, 'ồ'], [0, ' ngu']];
const texts = { kindly: '', harshly: '' };
for (const [name, steps] of Object.entries({ kindly, harshly })) {
	for (const [back, letters] of steps) texts[name] = texts[name].slice(0, texts[name].length - back) + letters;
}

const takesBack = {
	async 'by Backspace'(page, count) {
		for (let n = 0; n < count; n++) await page.keyboard.press('Backspace');
	},
	async 'by selecting to the left'(page, count) {
		await page.keyboard.down('Shift');
		for (let n = 0; n < count; n++) await page.keyboard.press('ArrowLeft');
		await page.keyboard.up('Shift');
	},
};

async function typeAs(page, steps, back) {
	for (const [count, letters] of steps) {
		if (count > 0) await back(page, count);
		await page.keyboard.type(letters);
	}
}

const lines = (page) => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));

for (const browser of browsers) {
	describe(`${browser}, Vietnamese input`, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session?.close());

		for (const name of ways) {
			const way = waysOut[name];
			for (const [how, back] of Object.entries(takesBack)) {
				test(`${name}, letters taken back ${how}: what goes out is what the person sees`, async () => {
					const page = await session.open(way.url);
					await way.reach(page);
					await typeAs(page, kindly, back);
					assert.equal(await written(page, way), texts.kindly);
					await way.send(page);
					assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text.trim()), [texts.kindly]);
					assert.equal(await panelOf(page), undefined, 'nothing was made of the letters on the way');
					await page.close();
				});
			}

			test(`${name}, letters taken back by Backspace: the finished word is looked at`, async () => {
				const page = await session.open(way.url);
				await way.reach(page);
				await typeAs(page, harshly, takesBack['by Backspace']);
				assert.equal(await written(page, way), texts.harshly);
				await way.send(page);
				await waitForPanel(page);
				await press(page, way.anyway);
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text.trim()), [texts.harshly]);
				await page.close();
			});

			test(`${name}, composed: left alone until the syllable is finished, then looked at`, async () => {
				const page = await session.open(way.url);
				await way.reach(page);
				const compose = async (...stages) => {
					for (const text of stages) await session.input.compose(page, text);
				};
				const finish = (text) => session.input.finish(page, text);
				await compose('d', 'đ', 'đô', 'đồ');
				await finish('đồ');
				await page.keyboard.type(' ');
				// Keys and the stand-in come by two roads.
				await until('the space', () => page.$eval(way.box, (box) => /\s\u200b?$/.test(box.textContent)));
				await compose('n', 'ng', 'ngu');
				// Longer than the pause after which anything shows.
				await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
				assert.equal(await lines(page), 0, 'no line while the syllable is open');
				await finish('ngu');
				await page.keyboard.type(' thế');
				await underlined(page);
				await way.send(page);
				await waitForPanel(page);
				await press(page, way.anyway);
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text.trim()), ['đồ ngu thế']);
				await page.close();
			});
		}
	});
}
