// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { familyOf } from './families.ts';
import { byDay, everything, noFilters, requestFor } from './filters.ts';
import { trendRows, wayOf } from './trends.tsx';

test('thirty days are today and the twenty-nine before', () => {
	expect(requestFor(noFilters, '2026-11-22', { language: 'vi' })).toEqual({
		kind: 'log-list',
		limit: 50,
		language: 'vi',
		from: '2026-10-24',
	});
});

test('only filters that are set are asked for', () => {
	const filters = { ...everything, query: '  nghe noi ', outcome: 'sent-anyway' as const };
	expect(requestFor(filters, '2026-11-22', { language: 'en', before: 7, passphrase: 'x' })).toEqual({
		kind: 'log-list',
		limit: 50,
		language: 'en',
		query: 'nghe noi',
		outcome: 'sent-anyway',
		before: 7,
		passphrase: 'x',
	});
});

test('weeks become rows, the most frequent first; a week without the key is 0', () => {
	expect(
		trendRows([
			[{ key: 'a', count: 1 }],
			[{ key: 'b', count: 3 }],
			[
				{ key: 'a', count: 1 },
				{ key: 'c', count: 0 },
			],
		]),
	).toEqual([
		{ key: 'b', counts: [0, 3, 0], sum: 3 },
		{ key: 'a', counts: [1, 0, 1], sum: 2 },
	]);
});

test.each([
	[[6, 5, 4, 3, 2, 1, 1, 0], 'fewer'],
	[[0, 0, 1, 1, 2, 3, 4, 5], 'more'],
	[[2, 2, 2, 2, 2, 2, 2, 2], 'same'],
	[[1, 0, 0, 0, 0, 0, 0, 0], 'same'],
	[[0, 0, 0, 0, 0, 0, 0, 0], 'same'],
] as const)('%j goes %s', (counts, way) => expect(wayOf(counts)).toBe(way));

test('entries lie under the day they were sent on, by the clock on the wall', () => {
	const entry = (at: Date) => ({
		entry: at.getTime(),
		at: at.getTime(),
		site: 'zalo' as const,
		surface: 'message' as const,
		outcome: 'unchecked' as const,
		findings: [],
		packs: '',
	});
	const late = entry(new Date(2026, 10, 22, 23, 59));
	const early = entry(new Date(2026, 10, 23, 0, 1));
	expect(byDay([early, late]).map(([day]) => day)).toEqual(['2026-11-23', '2026-11-22']);
});

test('a category nobody knows yet still has a family', () => {
	expect(familyOf('something-new')).toBe('speech');
});
