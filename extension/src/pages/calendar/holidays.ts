// SPDX-License-Identifier: Apache-2.0
//
// Public holidays to start from; the person corrects the table, since days off in lieu are announced
// year by year. Fixed dates, and the two that follow the lunar calendar as dates (lunar 1/1 and 10/3).
import type { Schedule } from '../../protocol/messages.gen.ts';
import { addDays } from './day.ts';

type Holiday = Schedule['holidays'][number];

const lunar: Record<number, { tet: string; hung: string }> = {
	2025: { tet: '2025-01-29', hung: '2025-04-07' },
	2026: { tet: '2026-02-17', hung: '2026-04-26' },
	2027: { tet: '2027-02-06', hung: '2027-04-16' },
};

/** The years the table knows. */
export const holidayYears = Object.keys(lunar).map(Number);

/** The holidays of a known year, in order; empty for any other. */
export function holidaysOf(year: number): Holiday[] {
	const moon = lunar[year];
	if (!moon) return [];
	const tet = [-1, 0, 1, 2, 3].map((n) => ({ day: addDays(moon.tet, n), name: 'Tết Nguyên đán' }));
	return [
		{ day: `${year}-01-01`, name: 'Tết Dương lịch' },
		...tet,
		{ day: moon.hung, name: 'Giỗ Tổ Hùng Vương' },
		{ day: `${year}-04-30`, name: 'Ngày Chiến thắng' },
		{ day: `${year}-05-01`, name: 'Quốc tế Lao động' },
		{ day: `${year}-09-01`, name: 'Quốc khánh' },
		{ day: `${year}-09-02`, name: 'Quốc khánh' },
	];
}

/** Both tables in order of day; a day that was there already keeps its name. */
export function addHolidays(have: readonly Holiday[], more: readonly Holiday[]): Holiday[] {
	const known = new Set(have.map(({ day }) => day));
	return [...have, ...more.filter(({ day }) => !known.has(day))].sort((a, b) => (a.day < b.day ? -1 : 1));
}
