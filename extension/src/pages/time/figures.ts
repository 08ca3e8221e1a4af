// SPDX-License-Identifier: Apache-2.0
//
// From the host's seconds to what is drawn and said. Pure.
import type { Day, Language, Period, UsageReply } from '../../protocol/messages.gen.ts';
import { addDays, days, type Range, weekday } from '../calendar/day.ts';
import { dayShort, duration, monthName, weekdayLong, weekdayShort } from '../calendar/format.ts';
import { outlines, periodsOf } from '../calendar/schedule.ts';
import type { TimeWords } from './words.ts';

export interface Bar {
	label: string;
	/** A second line under the label. */
	under?: string;
	/** What the label means, in full, for the table and for reading aloud. */
	name: string;
	/** In seconds. */
	work: number;
	private: number;
}

export interface Bars {
	unit: 'minutes' | 'hours';
	bars: Bar[];
	/** The person's own daily limit in seconds, where a bar is a day. */
	limit?: number;
}

/** A bar a day; a year has a bar a month; a single day has a bar an hour. */
export function barsOf(usage: UsageReply, range: Range, language: Language): Bars {
	if (range.kind === 'day') return { unit: 'minutes', bars: hourBars(usage, range.from, language) };
	const byDay = new Map(usage.days.map((one) => [one.day, one]));
	if (range.kind === 'year') {
		const bars = Array.from({ length: 12 }, (_, i): Bar => {
			const month = `${range.from.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`;
			const inMonth = usage.days.filter(({ day }) => day.startsWith(month));
			return {
				label: language === 'vi' ? `T${i + 1}` : monthName(i + 1, language),
				name: monthName(i + 1, language),
				work: inMonth.reduce((sum, day) => sum + day.work, 0),
				private: inMonth.reduce((sum, day) => sum + day.private, 0),
			};
		});
		return { unit: 'hours', bars };
	}
	const bars = days(range.from, range.to).map((day): Bar => {
		const { work = 0, private: own = 0 } = byDay.get(day) ?? {};
		const name = `${weekdayLong(weekday(day), language)} ${dayShort(day, language)}`;
		return range.kind === 'week'
			? { label: weekdayShort(weekday(day), language), under: dayShort(day, language), name, work, private: own }
			: { label: String(Number(day.slice(8))), name, work, private: own };
	});
	return { unit: 'minutes', bars, ...(usage.goals.day === undefined ? {} : { limit: usage.goals.day * 60 }) };
}

/** Hours of one day. An hour that lies wholly in a working period is hatched; the host splits no hours finer. */
function hourBars(usage: UsageReply, day: Day, language: Language): Bar[] {
	const periods = usage.schedule ? periodsOf(usage.schedule, day) : [];
	return Array.from({ length: 24 }, (_, hour): Bar => {
		const seconds = usage.hours[weekday(day) * 24 + hour] ?? 0;
		const working = periods.some(([from, to]) => from <= hour * 60 && (hour + 1) * 60 <= to);
		return {
			label: hour % 3 === 0 ? String(hour) : '',
			name: language === 'vi' ? `${hour} giờ` : `${hour}:00`,
			work: working ? seconds : 0,
			private: working ? 0 : seconds,
		};
	});
}

export const totalOf = (bar: { work: number; private: number }): number => bar.work + bar.private;

/** The largest one; undefined when all are empty. */
export function most<T>(all: readonly T[], size: (one: T) => number): T | undefined {
	const best = all.reduce<T | undefined>((so, one) => (so === undefined || size(one) > size(so) ? one : so), undefined);
	return best !== undefined && size(best) > 0 ? best : undefined;
}

/** The range in one or two sentences. `before` is the range of the same kind before it. */
export function sentence(
	usage: UsageReply,
	before: UsageReply | undefined,
	range: Range,
	today: Day,
	words: TimeWords,
	language: Language,
): string {
	const total = totalOf(usage.total);
	if (total === 0) return words.nothing;
	const running = range.from <= today && today <= range.to;
	const unfinished = running && today < range.to;
	const name = (running ? words.thisRange : words.thatRange)[range.kind];
	const first =
		words.total(name, duration(total, language)) + compared(total, before, range, unfinished, words, language);
	const busiest = range.kind === 'week' ? most(usage.days, (day) => day.work) : undefined;
	const second =
		usage.total.work === 0
			? words.workingNone
			: words.working(duration(usage.total.work, language)) +
				(busiest ? words.mostOn(weekdayLong(weekday(busiest.day), language)) : '');
	const thick = thickest(usage.hours);
	return [`${first}.`, `${second}.`, thick === undefined ? '' : words.thickest(thick, thick + 3)].join(' ').trim();
}

// A range that is still running is less than a whole one for no merit of its own: no comparison.
function compared(
	total: number,
	before: UsageReply | undefined,
	range: Range,
	unfinished: boolean,
	words: TimeWords,
	language: Language,
): string {
	if (!before || totalOf(before.total) === 0 || unfinished) return '';
	const than = words.lastRange[range.kind];
	const by = total - totalOf(before.total);
	if (Math.abs(by) < 60) return words.same(than);
	const time = duration(Math.abs(by), language);
	return by < 0 ? words.less(than, time) : words.more(than, time);
}

/** Where the three busiest hours in a row of the day begin; undefined without any time. */
export function thickest(hours: readonly number[]): number | undefined {
	const ofDay = Array.from({ length: 24 }, (_, h) =>
		Array.from({ length: 7 }, (_, d) => hours[d * 24 + h] ?? 0).reduce((a, b) => a + b, 0),
	);
	const starts = Array.from({ length: 22 }, (_, h) => h);
	return most(starts, (h) => (ofDay[h] ?? 0) + (ofDay[h + 1] ?? 0) + (ofDay[h + 2] ?? 0));
}

export interface LimitRow {
	kind: 'day' | 'work' | 'site';
	site?: string;
	minutes: number;
	/** Each day of the range so far: within the limit, or over. */
	days: { day: Day; over: boolean }[];
}

/** The person's limits and how each day went, today included, days to come not. */
export function limitRows(usage: UsageReply, range: Range, today: Day): LimitRow[] {
	const until = range.to < today ? range.to : today;
	const all = days(range.from, until);
	const byDay = new Map(usage.days.map((one) => [one.day, one]));
	const rows: LimitRow[] = [];
	const row = (kind: LimitRow['kind'], minutes: number, on: Day[], seconds: (day: Day) => number, site?: string) =>
		rows.push({
			kind,
			minutes,
			...(site ? { site } : {}),
			days: on.map((day) => ({ day, over: seconds(day) > minutes * 60 })),
		});
	const { goals, schedule } = usage;
	if (goals.day !== undefined) row('day', goals.day, all, (day) => totalOf(byDay.get(day) ?? { work: 0, private: 0 }));
	if (goals.work !== undefined) {
		const working = schedule ? all.filter((day) => periodsOf(schedule, day).length > 0) : all;
		row('work', goals.work, working, (day) => byDay.get(day)?.work ?? 0);
	}
	for (const [site, minutes] of Object.entries(goals.sites ?? {})) {
		if (minutes === undefined) continue;
		const seconds = (day: Day) =>
			(usage.daySites ?? []).find((one) => one.day === day && one.site === site)?.seconds ?? 0;
		row('site', minutes, all, seconds, site);
	}
	return rows;
}

/** How dark a cell is: 0 empty, then quarters of the fullest. */
export function shades(hours: readonly number[]): number[] {
	const top = Math.max(...hours, 0);
	return hours.map((seconds) => (seconds <= 0 || top === 0 ? 0 : Math.max(1, Math.ceil((4 * seconds) / top))));
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Where the working hours lie on the heat map, in cells; hours across unless `upright`. */
export function workBoxes(week: readonly Period[][], upright: boolean): Box[] {
	return outlines(week as Parameters<typeof outlines>[0]).map(({ period, from, to }) => {
		const along = { at: period[0] / 60, size: (period[1] - period[0]) / 60 };
		const across = { at: from, size: to - from + 1 };
		return upright
			? { x: across.at, y: along.at, width: across.size, height: along.size }
			: { x: along.at, y: across.at, width: along.size, height: across.size };
	});
}

/** How many days of the range have passed, today included. */
export function daysSoFar(range: Range, today: Day): number {
	if (today < range.from) return 0;
	return days(range.from, range.to < today ? range.to : today).length;
}

/** The day that stands for a range: today when it lies inside, else its last. */
export const dayIn = (range: Range, today: Day): Day =>
	range.from <= today && today <= range.to ? today : addDays(range.to, 0);
