// SPDX-License-Identifier: Apache-2.0
//
// Telex by a real input method (harness/input-method.mjs): every key goes keyboard, X server, ibus-unikey, browser, page.
// Needs what tests/README.md names; without it these tests say so and are skipped.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sendsOf, waysOut, written } from '../harness/compose.mjs';
import { faces } from '../harness/exposed.mjs';
import { missingForTelex, openTelex, truthfulFocus } from '../harness/input-method.mjs';
import { underlined, underlinedTexts } from '../harness/keys.mjs';
import { browsers, openSession, panelOf, press, saidOn, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const missing = missingForTelex();
const skip = missing.length > 0 && `a real input method needs ${missing.join(', ')}`;

/** [what is pressed, what is to be read] */
const plain = ['Chieeuf nay ddoanf phuwowngf donj veej sinh bowf keenh, camr own moij nguwowif', 'Chiều nay đoàn phường dọn vệ sinh bờ kênh, cảm ơn mọi người'];
const rude = ['Ddoof ngu nhuw anh thif bieets gif', 'Đồ ngu như anh thì biết gì'];

const ways = ['a Facebook comment by Enter', 'a Messenger message by Enter', 'a Zalo message by Enter'];

/** Has the page note each event of the composing, what stood underlined in each frame of it, and what it had sent by then. */
const watch = (page) =>
	page.evaluate(() => {
		window.seen = { events: [], frames: [], composing: false };
		const { seen } = window;
		const lines = () => [...CSS.highlights.keys()].sort().flatMap((name) => [name, ...[...CSS.highlights.get(name)].map((range) => range.toString())]).join('|');
		const frame = () => {
			if (!seen.composing) return;
			if (seen.frames.at(-1) !== lines()) seen.frames.push(lines());
			requestAnimationFrame(frame);
		};
		for (const type of ['keydown', 'compositionstart', 'compositionend'])
			document.addEventListener(type, (event) => {
				seen.events.push({ type, key: event.key, code: event.keyCode, trusted: event.isTrusted, prevented: event.defaultPrevented, sent: window.sent.length });
				if (type === 'keydown') return;
				seen.composing = type === 'compositionstart';
				if (seen.composing) {
					seen.frames = [lines()];
					frame();
				}
			}, true);
	});

const seenBy = (page) => page.evaluate(() => window.seen);
const rest = (page, ms) => page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);

for (const browser of browsers) {
	describe(`Telex by ibus-unikey, ${browser}`, { skip }, () => {
		let telex;
		let session;
		before(async () => {
			telex = await openTelex();
			session = await openSession(browser, { headful: true, preferences: truthfulFocus });
		});
		after(async () => {
			await session?.close();
			await telex?.close();
		});

		const open = async (way) => {
			const page = await session.open(way.url);
			await way.reach(page);
			await until('the window has the focus', () => page.evaluate(() => document.hasFocus()));
			await watch(page);
			return page;
		};

		for (const name of ways) {
			const way = waysOut[name];

			test(`${name}: one Enter ends the last syllable and sends once, letter for letter`, async () => {
				const page = await open(way);
				telex.type(plain[0]);
				await until('all of it', async () => (await written(page, way)).replace(/\u200b/g, '') === plain[1]);
				telex.key('Return');
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text), [plain[1]]);
				await rest(page, 600);
				assert.equal((await page.evaluate(() => window.sent)).length, 1);
				const { events } = await seenBy(page);
				assert.ok(events.filter((one) => one.type === 'compositionstart').length >= plain[1].split(' ').length, 'each syllable was composed');
				const ending = events.filter((one) => one.code === 229).at(-1);
				assert.deepEqual([ending.prevented, ending.sent], [false, 0], 'the key that ends the syllable is the input method’s');
				assert.equal(events.findLast((one) => one.type === 'compositionend').sent, 0, 'nothing went out before the syllable was finished');
				assert.equal((await saidOn(page)).trim(), '');
				await page.close();
			});

			test(`${name}: nothing of ours moves while a syllable is open; then it is looked at, held and sent once`, async () => {
				const page = await open(way);
				telex.type(`${rude[0]}, `);
				await until('the line', async () => (await underlinedTexts(page)).length > 0);
				telex.type('ddoof ngu');
				// Longer than any pause after which something would show.
				await rest(page, 1500);
				const { composing, frames } = await seenBy(page);
				assert.equal(composing, true);
				assert.equal(frames.length, 1, `the lines moved: ${frames.join(' → ')}`);
				assert.equal(await panelOf(page), undefined);
				assert.ok(!(await underlinedTexts(page)).includes('đồ ngu'), 'the open syllable wears nothing');
				telex.key('space');
				await until('both lines', async () => (await underlinedTexts(page)).filter((one) => one.includes('ngu')).length === 2);
				telex.type('thees');
				telex.key('Return');
				await waitForPanel(page);
				assert.deepEqual(await page.evaluate(() => window.sent), []);
				await press(page, way.anyway);
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text), [`${rude[1]}, đồ ngu thế`]);
				await page.close();
			});

			test(`${name}: the Enter that ends a flagged syllable is the press: the panel comes, and stays`, async () => {
				const page = await open(way);
				telex.type(rude[0].replace(/ anh.*/, ''));
				telex.key('Return');
				await waitForPanel(page);
				// Later than all that follows the end of a syllable.
				await rest(page, 500);
				assert.ok(await panelOf(page));
				assert.deepEqual(await page.evaluate(() => window.sent), []);
				telex.key('alt+Return');
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text), [rude[1].replace(/ anh.*/, '')]);
				await page.close();
			});
		}

		test('a syllable begun where a card is open closes it, as any letter does', async () => {
			const way = waysOut['a Facebook comment by Enter'];
			const page = await open(way);
			telex.type(`${rude[0]}. `);
			await underlined(page);
			await rest(page, 1100);
			telex.key('Home', 'Right', 'Right', 'Right', 'Right');
			await until('the card', async () => (await faces(page)).some((face) => face.roles.includes('group')));
			telex.type('t');
			await until('the syllable is open', async () => (await seenBy(page)).composing);
			await until('the card is gone', async () => !(await faces(page)).some((face) => face.roles.includes('group')), 1000);
			await page.close();
		});

		test('in a post Enter ends the syllable and the line; the button sends what is read', async () => {
			const way = waysOut['a Facebook post by its button'];
			const page = await open(way);
			telex.type('Tooi ddi hocj');
			telex.key('Return');
			telex.type('Vuis quas');
			assert.deepEqual(await page.evaluate(() => window.sent), []);
			await telex.click(page, '#postSend');
			const [{ text }] = await sendsOf(page, 1);
			assert.deepEqual(text.split(/\n+/), ['Tôi đi học', 'Vúi quá']);
			await page.close();
		});
	});

	describe(`Telex by ibus-unikey while a press is held, ${browser}`, { skip }, () => {
		let telex;
		let session;
		before(async () => {
			telex = await openTelex({ pause: 20 });
			session = await openSession(browser, { headful: true, preferences: truthfulFocus, kind: 'slow200' });
		});
		after(async () => {
			await session?.close();
			await telex?.close();
		});

		for (const name of ways) {
			test(`${name}: a syllable begun while we ask is finished before anything goes out, and goes along`, async () => {
				const way = waysOut[name];
				const page = await session.open(way.url);
				await way.reach(page);
				await watch(page);
				telex.type('Xin chaof');
				telex.key('Return');
				telex.type('banj');
				// Longer than the patience with which a press is held.
				await rest(page, 900);
				const { composing } = await seenBy(page);
				assert.equal(composing, true);
				assert.deepEqual(await page.evaluate(() => window.sent), [], 'held while the syllable is open');
				telex.key('space');
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text.trim()), ['Xin chàobạn']);
				await rest(page, 600);
				assert.equal((await page.evaluate(() => window.sent)).length, 1);
				await page.close();
			});
		}
	});
}
