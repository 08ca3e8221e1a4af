// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Period, Schedule } from '../../protocol/messages.gen.ts';
import { addDays, dayOf, days, isDay, monday, rangeOf, stepRange, weekday } from './day.ts';
import { clock, dayLong, dayNamed, duration, percent } from './format.ts';
import { minutesOf, outlines, periodsOf, usualWeek, wrongPeriods } from './schedule.ts';

describe('days', () => {
	test.each([
		['2026-11-24', 1],
		['2026-11-22', 6],
		['2024-02-29', 3],
	])('%s is weekday %i (0 is Monday)', (day, n) => expect(weekday(day)).toBe(n));

	test('a week begins on Monday, across a new year too', () => {
		expect(monday('2027-01-02')).toBe('2026-12-28');
		expect(rangeOf('week', '2027-01-02')).toEqual({ kind: 'week', from: '2026-12-28', to: '2027-01-03' });
	});

	test.each([
		['2024-02-10', '2024-02-29'],
		['2026-02-10', '2026-02-28'],
		['2026-12-31', '2026-12-31'],
		['2026-04-01', '2026-04-30'],
	])('the month of %s ends on %s', (day, end) => expect(rangeOf('month', day).to).toBe(end));

	test.each(['day', 'week', 'month', 'year'] as const)('a %s forth and back is where it was', (kind) => {
		for (let day = '2023-12-25'; day < '2025-03-05'; day = addDays(day, 1)) {
			const range = rangeOf(kind, day);
			expect(stepRange(stepRange(range, 1), -1)).toEqual(range);
			expect(stepRange(range, 1).from).toBe(addDays(range.to, 1));
		}
	});

	test('no day is lost or doubled where clocks change', () => {
		expect(days('2026-01-01', '2026-12-31').length).toBe(365);
		expect(new Set(days('2024-01-01', '2024-12-31')).size).toBe(366);
	});

	test('the last millisecond of a day is that day', () => {
		expect(dayOf(new Date(2026, 10, 24, 23, 59, 59, 999))).toBe('2026-11-24');
		expect(dayOf(new Date(2026, 10, 25, 0, 0, 0, 0))).toBe('2026-11-25');
	});

	test.each(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-1-1'])('%s is no day', (text) =>
		expect(isDay(text)).toBe(false),
	);
});

describe('words for times', () => {
	test.each([
		[0, '0 phút', '0'],
		[29, '0 phút', '0'],
		[58 * 60, '58 phút', '58 phút'],
		[3600, '1 giờ', '1 giờ'],
		[3600 + 12 * 60, '1 giờ 12 phút', '1 giờ 12'],
		[2 * 3600 + 5 * 60, '2 giờ 05 phút', '2 giờ 05'],
		[3599, '1 giờ', '1 giờ'],
	])('%i seconds', (seconds, long, short) => {
		expect(duration(seconds, 'vi')).toBe(long);
		expect(duration(seconds, 'vi', true)).toBe(short);
	});

	test('days, clocks and shares in both languages', () => {
		expect(dayLong('2026-11-22', 'vi')).toBe('22/11/2026');
		expect(dayLong('2026-11-02', 'en')).toBe('2 Nov 2026');
		expect(dayNamed('2026-11-22', 'vi')).toBe('Chủ nhật, 22/11');
		expect(clock(450)).toBe('7:30');
		expect(percent(1, 0, 'vi')).toBe('0 %');
		expect(percent(21, 100, 'en')).toBe('21%');
	});
});

describe('working hours', () => {
	test.each([
		['7:30', 450],
		['07:30', 450],
		['7h30', 450],
		['7h', 420],
		['7.30', 450],
		['7 giờ 30', 450],
		['0730', 450],
		['17', 1020],
		['24:00', 1440],
		['24:01', undefined],
		['7:60', undefined],
		['sáng', undefined],
		['', undefined],
	])('“%s” is %s minutes', (text, minutes) => expect(minutesOf(text)).toBe(minutes));

	const schedule: Schedule = {
		week: usualWeek(),
		holidays: [{ day: '2026-09-02', name: 'Quốc khánh' }],
		leave: [{ from: '2026-11-23', to: '2026-11-24' }],
	};

	test.each([
		['2026-11-25', 2, 'a Wednesday'],
		['2026-11-21', 0, 'a Saturday'],
		['2026-09-02', 0, 'a holiday'],
		['2026-11-23', 0, 'the first day of leave'],
		['2026-11-24', 0, 'the last day of leave'],
	])('%s has %i periods: %s', (day, n) => expect(periodsOf(schedule, day).length).toBe(n));

	test('equal neighbouring days are one box; a day apart begins another', () => {
		const week = usualWeek();
		week[2] = [];
		expect(outlines(week).map(({ from, to }) => [from, to])).toEqual([
			[0, 1],
			[0, 1],
			[3, 4],
			[3, 4],
		]);
	});

	test.each<[Period[], 'backwards' | 'overlap' | undefined]>([
		[[[450, 690]], undefined],
		[[[690, 450]], 'backwards'],
		[[[450, 450]], 'backwards'],
		[
			[
				[450, 700],
				[690, 1020],
			],
			'overlap',
		],
		[
			[
				[810, 1020],
				[450, 690],
			],
			undefined,
		],
	])('%j is %s', (periods, wrong) => expect(wrongPeriods(periods)).toBe(wrong));
});
