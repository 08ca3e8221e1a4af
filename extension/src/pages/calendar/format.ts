// SPDX-License-Identifier: Apache-2.0
import type { Day, Language } from '../../protocol/messages.gen.ts';
import { weekday } from './day.ts';

const shortNames = {
	vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
	en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const longNames = {
	vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
	en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 0 is Monday. */
export const weekdayShort = (n: number, language: Language): string => shortNames[language][n] ?? '';
/** "thứ Hai", for the middle of a sentence. */
export const weekdayLong = (n: number, language: Language): string => longNames[language][n] ?? '';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 22/11 · 22 Nov */
export function dayShort(day: Day, language: Language): string {
	const [, month = '', date = ''] = day.split('-');
	return language === 'vi' ? `${date}/${month}` : `${Number(date)} ${monthNames[Number(month) - 1] ?? ''}`;
}

/** 22/11/2026 · 22 Nov 2026 */
export function dayLong(day: Day, language: Language): string {
	const year = day.slice(0, 4);
	return language === 'vi' ? `${dayShort(day, language)}/${year}` : `${dayShort(day, language)} ${year}`;
}

/** Chủ nhật, 22/11 · Sunday, 22 Nov */
export function dayNamed(day: Day, language: Language): string {
	return `${capital(weekdayLong(weekday(day), language))}, ${dayShort(day, language)}`;
}

/** Tháng 11 · Nov */
export function monthName(month: number, language: Language): string {
	return language === 'vi' ? `Th ${month}` : (monthNames[month - 1] ?? '');
}

/** 1 giờ 12 phút · 58 phút · 1 h 12 min. Under half a minute is 0. */
export function duration(seconds: number, language: Language, short = false): string {
	const minutes = Math.round(seconds / 60);
	const h = Math.floor(minutes / 60);
	const m = minutes % 60;
	const [hour, minute] = language === 'vi' ? ['giờ', 'phút'] : ['h', 'min'];
	if (h === 0) return m === 0 ? (short ? '0' : `0 ${minute}`) : `${m} ${minute}`;
	if (m === 0) return `${h} ${hour}`;
	const two = String(m).padStart(2, '0');
	return short ? `${h} ${hour} ${two}` : `${h} ${hour} ${two} ${minute}`;
}

/** 7:30 from 450 minutes. */
export function clock(minutes: number): string {
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 15:32 of a moment, in the system's time zone. */
export function timeOfDay(moment: Date): string {
	return clock(moment.getHours() * 60 + moment.getMinutes());
}

/** 1.234 · 1,234 */
export function count(n: number, language: Language): string {
	return n.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
}

/** 21 % · 21% */
export function percent(part: number, whole: number, language: Language): string {
	const n = whole === 0 ? 0 : Math.round((100 * part) / whole);
	return language === 'vi' ? `${n} %` : `${n}%`;
}
