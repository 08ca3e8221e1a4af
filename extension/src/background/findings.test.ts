// SPDX-License-Identifier: Apache-2.0
import { words } from 'words:content';
import { expect, test } from 'vitest';
import { sayer } from '../content/faces/phrases.ts';
import type { Finding, VerdictReply } from '../protocol/messages.gen.ts';
import { countOf, distinct, inOrder } from './findings.ts';

const found = (rule: string, tier: 'hint' | 'warn', begin: number, end: number, category = 'insult') =>
	({ rule, category, tier, span: [begin, end] }) as Finding;
const rules = (findings: Finding[]) => findings.map(({ rule }) => rule);

test('what asks first, then by the place in the text', () => {
	const some = [
		found('c', 'hint', 0, 4),
		found('b', 'warn', 9, 12),
		found('a', 'warn', 5, 8),
		found('d', 'hint', 20, 24),
	];
	expect(rules(inOrder(some))).toEqual(['a', 'b', 'c', 'd']);
});

test.each<[string, Finding[], string[]]>([
	['of equals the longest', [found('short', 'hint', 0, 4), found('long', 'hint', 0, 9)], ['long']],
	['the strongest, though shorter', [found('warn', 'warn', 0, 4), found('hint', 'hint', 0, 9)], ['warn']],
	['both, where they are of two kinds', [found('a', 'hint', 0, 4), found('b', 'hint', 0, 9, 'threat')], ['a', 'b']],
	['both, where they stand side by side', [found('a', 'hint', 0, 4), found('b', 'hint', 4, 9)], ['a', 'b']],
])('of findings about the same words stays %s', (_, findings, left) => expect(rules(distinct(findings))).toEqual(left));

test.each<[number, number, boolean, string, string]>([
	[0, 0, false, 'Không còn điều nào cần xem', 'Nothing left to look at'],
	[1, 0, false, '1 điều nên xem kỹ', '1 to look at closely'],
	[0, 1, false, '1 gợi ý', '1 hint'],
	[2, 3, true, '2 điều nên xem kỹ, 3 gợi ý, còn nữa', '2 to look at closely, 3 hints, and more'],
])('%i that ask and %i hints are counted in words', (warns, hints, more, vi, en) => {
	const findings = [...Array(warns).fill(found('w', 'warn', 0, 1)), ...Array(hints).fill(found('h', 'hint', 0, 1))];
	const verdict = { findings, more } as unknown as VerdictReply;
	expect([
		countOf(
			verdict,
			sayer(() => words.vi),
		),
		countOf(
			verdict,
			sayer(() => words.en),
		),
	]).toEqual([vi, en]);
});
