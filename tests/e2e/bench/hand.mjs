// SPDX-License-Identifier: Apache-2.0
//
// A hand at the keys: Telex as Unikey, EVKey and OpenKey make it (the letters taken back by Backspace, the marked ones sent
// instead), at the pace people type. Nothing here knows of a browser, but for typeBy().

const toneKeys = { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' };

/** What stands in the field after each key of a word: every letter, then its own mark, the tone at the end. */
function stagesOf(word) {
	const stages = [];
	let written = '';
	let toned = false;
	for (const letter of word) {
		const marks = letter.normalize('NFD');
		const bare = { đ: 'd', Đ: 'D' }[marks[0]] ?? marks[0];
		const toneless = [...marks].filter((one) => !toneKeys[one]).join('').normalize('NFC');
		toned ||= toneless !== letter;
		stages.push(written + bare);
		if (toneless !== bare) stages.push(written + toneless);
		written += toneless;
	}
	if (toned) stages.push(word);
	return stages;
}

/** The strokes that write a text: each takes back so many letters and writes others, all in one moment. */
export function strokesOf(text) {
	const strokes = [];
	for (const piece of text.normalize('NFC').split(/(\s+)/)) {
		let before = '';
		for (const after of stagesOf(piece)) {
			let same = 0;
			while (same < before.length && before[same] === after[same]) same++;
			strokes.push({ back: before.length - same, letters: after.slice(same) });
			before = after;
		}
	}
	return strokes;
}

/** Numbers between 0 and 1, the same for the same seed. */
export function chance(seed) {
	let state = seed;
	return () => {
		state = (state * 48271) % 2147483647;
		return state / 2147483647;
	};
}

/** Log-normal, as times between keys are: half of them below `median`. */
function around(median, spread, random) {
	const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
	return median * Math.exp(spread * normal);
}

/**
 * The ms before each of so many keys: about 120, with bursts of a few at about 60, which is how well-known syllables come.
 */
export function rhythm(count, random) {
	const gaps = [];
	while (gaps.length < count) {
		const burst = random() < 0.12 ? 2 + Math.floor(random() * 3) : 0;
		if (burst === 0) gaps.push(around(120, 0.45, random));
		for (let n = 0; n < burst; n++) gaps.push(around(60, 0.25, random));
	}
	return gaps.slice(0, count);
}

/** The ms a person looks at what they wrote before they send it. */
export const pauseBeforeSending = (random) => around(250, 0.5, random);

/** Types a text as a hand does. What the machine takes over each key is not added to the pace. */
export async function typeBy(page, text, random) {
	const strokes = strokesOf(text);
	let due = performance.now();
	for (const [index, gap] of rhythm(strokes.length, random).entries()) {
		due += gap;
		await pauseUntil(due);
		const { back, letters } = strokes[index];
		for (let n = 0; n < back; n++) await page.keyboard.press('Backspace');
		await page.keyboard.type(letters);
	}
}

export async function pauseUntil(due) {
	const wait = due - performance.now();
	if (wait > 0) await new Promise((done) => setTimeout(done, wait));
}
