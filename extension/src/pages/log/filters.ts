// SPDX-License-Identifier: Apache-2.0
import type { Asked } from '../../host/answer.ts';
import type { Day, LogEntry, OutcomeWord, Site } from '../../protocol/messages.gen.ts';
import { addDays, dayOf } from '../calendar/day.ts';

export interface Filters {
	query: string;
	range: '7' | '30' | '90' | 'all' | 'own';
	from?: Day;
	to?: Day;
	category: string;
	outcome: OutcomeWord | '';
	site: Site | '';
}

export const noFilters: Filters = { query: '', range: '30', category: '', outcome: '', site: '' };
export const everything: Filters = { ...noFilters, range: 'all' };

/** The host's request for these filters; `before` is the entry the last page ended with. */
export function requestFor(
	filters: Filters,
	today: Day,
	more: { before?: number; passphrase?: string; language: 'vi' | 'en' },
): Extract<Asked, { kind: 'log-list' }> {
	const { query, range, category, outcome, site } = filters;
	const from = range === 'own' ? filters.from : range === 'all' ? undefined : addDays(today, 1 - Number(range));
	return {
		kind: 'log-list',
		limit: 50,
		language: more.language,
		...(query.trim() ? { query: query.trim() } : {}),
		...(category ? { category } : {}),
		...(outcome ? { outcome } : {}),
		...(site ? { site } : {}),
		...(from ? { from } : {}),
		...(range === 'own' && filters.to ? { to: filters.to } : {}),
		...(more.before ? { before: more.before } : {}),
		...(more.passphrase ? { passphrase: more.passphrase } : {}),
	};
}

/** Entries under their calendar day, in the order they came. */
export function byDay(entries: readonly LogEntry[]): [Day, LogEntry[]][] {
	const days = new Map<Day, LogEntry[]>();
	for (const entry of entries) {
		const day = dayOf(new Date(entry.at));
		days.set(day, [...(days.get(day) ?? []), entry]);
	}
	return [...days];
}
