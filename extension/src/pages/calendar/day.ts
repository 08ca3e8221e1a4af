// SPDX-License-Identifier: Apache-2.0
//
// Days as the person's calendar has them: '2026-11-24'. Pure reckoning on dates without hours, so
// that no clock change can shift a day.
import type { Day } from '../../protocol/messages.gen.ts';

const dayMs = 86_400_000;

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The calendar day of a moment in the system's time zone. */
export function dayOf(moment: Date): Day {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

export const addDays = (day: Day, n: number): Day => toDay(toMs(day) + n * dayMs);

/** How many days `to` comes after `from`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / dayMs);

/** 0 is Monday. */
export const weekday = (day: Day): number => (new Date(toMs(day)).getUTCDay() + 6) % 7;

export const monday = (day: Day): Day => addDays(day, -weekday(day));

/** Every day from `from` to `to`, both included. */
export function days(from: Day, to: Day): Day[] {
	return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));
}

export const isDay = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toMs(text)) && toDay(toMs(text)) === text;

export type RangeKind = 'day' | 'week' | 'month' | 'year';

export interface Range {
	kind: RangeKind;
	from: Day;
	to: Day;
}

/** The day, week, month or year that holds `day`. */
export function rangeOf(kind: RangeKind, day: Day): Range {
	const [year = '', month = ''] = day.split('-');
	switch (kind) {
		case 'day':
			return { kind, from: day, to: day };
		case 'week':
			return { kind, from: monday(day), to: addDays(monday(day), 6) };
		case 'month': {
			const from = `${year}-${month}-01`;
			return { kind, from, to: addDays(nextMonth(from), -1) };
		}
		case 'year':
			return { kind, from: `${year}-01-01`, to: `${year}-12-31` };
	}
}

function nextMonth(first: Day): Day {
	const [year, month] = first.split('-').map(Number) as [number, number];
	return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** The range of the same kind before (-1) or after (+1). */
export function stepRange({ kind, from, to }: Range, by: 1 | -1): Range {
	return rangeOf(kind, by < 0 ? addDays(from, -1) : addDays(to, 1));
}
