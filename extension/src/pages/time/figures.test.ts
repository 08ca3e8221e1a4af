// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { FixtureHost } from '../../fixture/host.ts';
import type { UsageReply } from '../../protocol/messages.gen.ts';
import { rangeOf, stepRange } from '../calendar/day.ts';
import { usualWeek } from '../calendar/schedule.ts';
import { barsOf, daysSoFar, limitRows, sentence, shades, thickest, totalOf, workBoxes } from './figures.ts';
import { timeWords } from './words.ts';

const today = '2026-11-22';
const host = new FixtureHost({ today, language: 'vi' });
const usageOf = (from: string, to: string) => host.answer({ kind: 'usage-report', from, to }) as UsageReply;
const week = rangeOf('week', today);
const usage = usageOf(week.from, week.to);

test.each(['day', 'week', 'month', 'year'] as const)('the bars of a %s add up to its total', (kind) => {
	const range = rangeOf(kind, today);
	const whole = usageOf(range.from, range.to);
	const sum = barsOf(whole, range, 'vi').bars.reduce((so, bar) => so + totalOf(bar), 0);
	expect(sum).toBe(totalOf(whole.total));
	expect(sum).toBeGreaterThan(0);
});

test('days the host says nothing about are bars of nothing', () => {
	const sparse = { ...usage, days: usage.days.slice(0, 1) };
	expect(barsOf(sparse, week, 'vi').bars.map((bar) => totalOf(bar) > 0)).toEqual([true, ...Array(6).fill(false)]);
});

test('a limit is a line only where a bar is a day', () => {
	expect(barsOf(usage, week, 'vi').limit).toBe(90 * 60);
	const year = rangeOf('year', today);
	expect(barsOf(usageOf(year.from, year.to), year, 'vi').limit).toBeUndefined();
});

describe('the sentence', () => {
	const words = timeWords.vi;
	const one = (days: UsageReply['days']): UsageReply => ({
		...usage,
		days,
		total: { work: days.reduce((s, d) => s + d.work, 0), private: days.reduce((s, d) => s + d.private, 0) },
		hours: Object.assign([...usage.hours].fill(0), { 20: 10, 21: 10, 22: 10 }) as UsageReply['hours'],
	});
	const now = one([{ day: '2026-11-19', work: 3600, private: 7200 }]);
	const before = one([{ day: '2026-11-12', work: 3600, private: 10_020 }]);

	test('says how much, against the week before, when, and where it is thickest', () => {
		expect(sentence(now, before, week, today, words, 'vi')).toBe(
			'Tuần này 3 giờ, ít hơn tuần trước 47 phút. Trong giờ làm 1 giờ, nhiều nhất vào thứ Năm. Quãng dày nhất là 20 đến 23 giờ.',
		);
	});
	test('a week that still runs is not compared with a whole one', () => {
		expect(sentence(now, before, week, '2026-11-20', words, 'vi')).not.toContain('tuần trước');
	});
	test('of nothing it says that there is nothing', () => {
		expect(sentence(one([]), before, week, today, words, 'vi')).toBe(words.nothing);
	});
	test('another week is not called this one', () => {
		expect(sentence(now, undefined, stepRange(week, -1), today, timeWords.en, 'en')).toMatch(/^That week/);
	});
});

test('limits: exactly the limit is within, a second more is over; days to come are not judged', () => {
	const rows = limitRows(
		{
			...usage,
			goals: { day: 90, work: 30, sites: { facebook: 10 } },
			days: [
				{ day: '2026-11-16', work: 1800, private: 3600 },
				{ day: '2026-11-17', work: 1801, private: 3600 },
			],
			daySites: [{ day: '2026-11-17', site: 'facebook', seconds: 601 }],
		},
		week,
		'2026-11-18',
	);
	const over = (kind: string) => rows.find((row) => row.kind === kind)?.days.map((day) => day.over);
	expect(over('day')).toEqual([false, true, false]);
	expect(over('work')).toEqual([false, true, false]);
	expect(over('site')).toEqual([false, true, false]);
	expect(daysSoFar(week, '2026-11-18')).toBe(3);
	expect(daysSoFar(week, '2026-11-01')).toBe(0);
});

test('a working limit judges working days alone', () => {
	const row = limitRows(usage, week, today).find(({ kind }) => kind === 'work');
	expect(row?.days.map(({ day }) => day)).toEqual([
		'2026-11-16',
		'2026-11-17',
		'2026-11-18',
		'2026-11-19',
		'2026-11-20',
	]);
});

test('shades: nothing is empty, something is never empty, the most is darkest', () => {
	expect(shades([0, 1, 50, 100])).toEqual([0, 1, 2, 4]);
	expect(shades([0, 0])).toEqual([0, 0]);
});

test('no time at all is thickest nowhere', () => {
	expect(thickest(Array(168).fill(0))).toBeUndefined();
});

test('working hours lie on the map by the half hour, lying or standing', () => {
	const [first] = workBoxes(usualWeek(), false);
	expect(first).toEqual({ x: 7.5, y: 0, width: 4, height: 5 });
	expect(workBoxes(usualWeek(), true)[0]).toEqual({ x: 0, y: 7.5, width: 5, height: 4 });
});
