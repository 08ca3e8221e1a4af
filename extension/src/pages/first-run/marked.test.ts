// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { marked } from './marked.ts';

const hint = (from: number, to: number) => ({ span: [from, to] as [number, number], tier: 'hint' as const });
const warn = (from: number, to: number) => ({ span: [from, to] as [number, number], tier: 'warn' as const });

test.each([
	['abc', [], [{ text: 'abc' }]],
	['abc', [hint(1, 2)], [{ text: 'a' }, { text: 'b', tier: 'hint' }, { text: 'c' }]],
	[
		'abcd',
		[hint(0, 3), warn(1, 2)],
		[{ text: 'a', tier: 'hint' }, { text: 'b', tier: 'warn' }, { text: 'c', tier: 'hint' }, { text: 'd' }],
	],
	['ab', [warn(1, 9)], [{ text: 'a' }, { text: 'b', tier: 'warn' }]],
	['😀x', [warn(2, 3)], [{ text: '😀' }, { text: 'x', tier: 'warn' }]],
])('%s with %j', (text, findings, pieces) => {
	expect(marked(text, findings)).toEqual(pieces);
	expect(
		marked(text, findings)
			.map((piece) => piece.text)
			.join(''),
	).toBe(text);
});
