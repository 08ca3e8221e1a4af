// SPDX-License-Identifier: Apache-2.0
import type { Day, Period, Schedule } from '../../protocol/messages.gen.ts';
import { weekday } from './day.ts';

/** Offices' usual week; what first run offers and the host assumes until told otherwise. */
export const usualPeriods: Period[] = [
	[7 * 60 + 30, 11 * 60 + 30],
	[13 * 60 + 30, 17 * 60],
];

export function usualWeek(): Schedule['week'] {
	return [0, 1, 2, 3, 4, 5, 6].map((n) => (n < 5 ? usualPeriods.map((p): Period => [...p]) : [])) as Schedule['week'];
}

/** The working periods of a day; none on holidays and leave. */
export function periodsOf(schedule: Schedule, day: Day): Period[] {
	if (schedule.holidays.some((holiday) => holiday.day === day)) return [];
	if (schedule.leave.some(({ from, to }) => from <= day && day <= to)) return [];
	return (schedule.week[weekday(day)] ?? []) as Period[];
}

export interface Outline {
	period: Period;
	/** Weekdays from and to, both included; 0 is Monday. */
	from: number;
	to: number;
}

/** The week's periods as boxes: neighbouring days with the same period are one. */
export function outlines(week: Schedule['week']): Outline[] {
	const boxes: Outline[] = [];
	for (const [n, periods] of (week as Period[][]).entries()) {
		for (const period of periods) {
			const before = boxes.find(
				(box) => box.to === n - 1 && box.period[0] === period[0] && box.period[1] === period[1],
			);
			if (before) before.to = n;
			else boxes.push({ period, from: n, to: n });
		}
	}
	return boxes;
}

/** What is wrong with a day's periods, if anything: each must end after it begins, none may overlap. */
export function wrongPeriods(periods: readonly Period[]): 'backwards' | 'overlap' | undefined {
	if (periods.some(([from, to]) => from >= to)) return 'backwards';
	const sorted = [...periods].sort((a, b) => a[0] - b[0]);
	return sorted.some((period, i) => i > 0 && period[0] < (sorted[i - 1]?.[1] ?? 0)) ? 'overlap' : undefined;
}

/** Minutes since midnight of "7:30", "07.30", "7h30", "7 giờ", "730"; undefined when it is no time of day. */
export function minutesOf(text: string): number | undefined {
	const found = /^(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{2})?|(\d{2}))?$/i.exec(text.trim());
	if (!found) return undefined;
	const [h, m] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)];
	return h <= 24 && m < 60 && h * 60 + m <= 1440 ? h * 60 + m : undefined;
}
