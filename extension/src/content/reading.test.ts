// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { offsetOf, rangeOf, read, without, wordAt } from './reading.ts';

function field(html: string): HTMLElement {
	document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
	return document.body.firstElementChild as HTMLElement;
}

describe('a draft is read as the person sees it', () => {
	test.each([
		['one line', '<p><span>Chào</span></p>', 'Chào'],
		['text without blocks', 'Chào', 'Chào'],
		['two paragraphs', '<p>a</p><p>b</p>', 'a\nb'],
		['an empty paragraph between', '<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
		['a soft break', '<p>a<br>b</p>', 'a\nb'],
		['the break that only keeps a line open', '<p>a<br></p>', 'a'],
		['an empty editor', '<p><br></p>', ''],
		['blocks within blocks', '<div><div><span>a</span></div></div><div>b</div>', 'a\nb'],
		['Zalo lines', '<div id="input_line_0"><span>a</span></div><div id="input_line_1"><span>b</span></div>', 'a\nb'],
		['a list', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
		['an emoji picture', '<p>a<img alt="😀">b</p>', 'a😀b'],
		['a picture without words', '<p>a<img>b</p>', 'ab'],
		['a mention', '<p>a <span contenteditable="false">Lan</span> b</p>', 'a Lan b'],
		['the filler that editors hang on', '<p>tiếng việt\u200b</p>', 'tiếng việt'],
		['a zero-width letter inside a word stays: someone put it there', '<p>n\u200bgu</p>', 'n\u200bgu'],
		['letters in pieces stay as typed', '<p>đe\u0323p</p>', 'đe\u0323p'],
		['no script', '<p>a</p><script>b</script>', 'a'],
	])('%s', (_, html, text) => expect(read([field(html)]).text).toBe(text));

	test('several fields are lines of one draft', () => {
		document.body.innerHTML = '<input value="Bán xe"><textarea>Còn tốt</textarea>';
		expect(read([...document.body.children] as HTMLElement[]).text).toBe('Bán xe\nCòn tốt');
	});
});

describe('every span leads back to the very letters', () => {
	const page = '<p>Gọi <span>0900</span> 123 <img alt="😀"> nhé</p><p>\u200bđồ <b>ng</b>u\u200b</p>';

	test('for every span of a draft, its range holds its text', () => {
		const reading = read([field(page)]);
		const lines = reading.text.split('\n');
		let line = 0;
		for (const [index, text] of lines.entries()) {
			for (let begin = 0; begin < text.length; begin++) {
				for (let end = begin + 1; end <= text.length; end++) {
					const range = rangeOf(reading, line + begin, line + end);
					const holder = document.createElement('p');
					if (range) holder.append(range.cloneContents());
					const got = read([holder]).text;
					expect({ index, begin, end, got }).toEqual({ index, begin, end, got: expected(text, begin, end) });
				}
			}
			line += text.length + 1;
		}
	});

	// A picture is whole or not at all.
	function expected(text: string, begin: number, end: number): string {
		const picture = text.indexOf('😀');
		if (picture < 0) return text.slice(begin, end);
		const from = begin === picture + 1 ? picture : begin;
		const to = end === picture + 1 ? picture + 2 : end;
		return text.slice(from, to);
	}

	test('a caret place is the same place in the text', () => {
		const root = field('<p>ab<span>cd</span></p><p>ef</p>');
		const reading = read([root]);
		const [first, second] = [...root.querySelectorAll('p')];
		expect(offsetOf(reading, first?.firstChild as Node, 1)).toBe(1);
		expect(offsetOf(reading, root.querySelector('span')?.firstChild as Node, 2)).toBe(4);
		expect(offsetOf(reading, first as Node, 1)).toBe(2);
		expect(offsetOf(reading, second as Node, 1)).toBe(7);
		expect(offsetOf(reading, root, 1)).toBe(5);
		expect(offsetOf(reading, document.body.appendChild(document.createTextNode('x')), 0)).toBeUndefined();
	});

	test('a page that has changed since gives no range', () => {
		const root = field('<p>đồ ngu</p>');
		const reading = read([root]);
		(root.querySelector('p')?.firstChild as Text).data = 'đ';
		expect(rangeOf(reading, 3, 6)).toBeUndefined();
		root.replaceChildren();
		expect(rangeOf(reading, 0, 2)).toBeUndefined();
	});
});

test.each<[[number, number], [number, number], [number, number][]]>([
	[
		[0, 9],
		[3, 5],
		[
			[0, 3],
			[5, 9],
		],
	],
	[[0, 9], [5, 9], [[0, 5]]],
	[[0, 9], [0, 20], []],
	[[0, 9], [9, 12], [[0, 9]]],
	[[0, 9], [4, 4], [[0, 9]]],
])('%j without the word %j is %j', (span, word, left) => expect(without(span, word)).toEqual(left));

test.each<[string, number, string]>([
	['đồ ngu như', 6, 'ngu'],
	['đồ ngu như', 2, 'đồ'],
	['đồ ', 3, ''],
	['', 0, ''],
])('in %j the word at %i is %j', (text, place, word) => expect(text.slice(...wordAt(text, place))).toBe(word));
