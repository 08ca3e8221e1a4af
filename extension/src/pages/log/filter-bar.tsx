// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import type { OutcomeWord, Site } from '../../protocol/messages.gen.ts';
import { FromTo } from '../asking/from-to.tsx';
import { useWords } from '../asking/language.tsx';
import { commonWords } from '../asking/words.ts';
import { Icon } from '../look/icons.tsx';
import type { Filters } from './filters.ts';
import { logWords } from './words.ts';

const outcomes: OutcomeWord[] = ['edited-fewer', 'edited-same', 'edited-more', 'sent-anyway', 'cancelled', 'unchecked'];
const sites: Site[] = ['facebook', 'messenger', 'zalo'];
const ranges: Filters['range'][] = ['7', '30', '90', 'all', 'own'];

/** A search box that "/" reaches from anywhere on the page. */
export function SearchBox({
	value,
	label,
	hint,
	change,
}: {
	value: string;
	label: string;
	hint: string;
	change: (value: string) => void;
}) {
	const box = useRef<HTMLInputElement>(null);
	useEffect(() => {
		const over = new AbortController();
		addEventListener(
			'keydown',
			(event) => {
				const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
				if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
				event.preventDefault();
				box.current?.focus();
			},
			{ signal: over.signal },
		);
		return () => over.abort();
	}, []);
	return (
		<label class="find">
			<Icon name="search" />
			<span class="vh">{label}</span>
			<input
				ref={box}
				type="search"
				aria-keyshortcuts="/"
				maxLength={200}
				placeholder={hint}
				value={value}
				onInput={(event) => change(event.currentTarget.value)}
			/>
			<span class="slash" aria-hidden="true">
				/
			</span>
		</label>
	);
}

export function Choice({
	label,
	value,
	options,
	choose,
}: {
	label: string;
	value: string;
	options: [string, string][];
	choose: (value: string) => void;
}) {
	return (
		<select class="field" aria-label={label} value={value} onChange={(event) => choose(event.currentTarget.value)}>
			{options.map(([key, name]) => (
				<option value={key} selected={key === value}>
					{name}
				</option>
			))}
		</select>
	);
}

export function FilterBar({ filters, change }: { filters: Filters; change: (filters: Filters) => void }) {
	const t = useWords(logWords);
	const common = useWords(commonWords);
	return (
		<search class="tools">
			<SearchBox
				value={filters.query}
				label={t.findLabel}
				hint={t.find}
				change={(query) => change({ ...filters, query })}
			/>
			<Choice
				label={t.rangeLabel}
				value={filters.range}
				options={ranges.map((range) => [range, t.ranges[range]])}
				choose={(range) => change({ ...filters, range: range as Filters['range'] })}
			/>
			<Choice
				label={t.categoryLabel}
				value={filters.category}
				options={[['', t.anyCategory], ...Object.entries(common.categories)]}
				choose={(category) => change({ ...filters, category })}
			/>
			<Choice
				label={t.outcomeLabel}
				value={filters.outcome}
				options={[['', t.anyOutcome], ...outcomes.map((one): [string, string] => [one, common.outcomes[one]])]}
				choose={(outcome) => change({ ...filters, outcome: outcome as Filters['outcome'] })}
			/>
			<Choice
				label={t.siteLabel}
				value={filters.site}
				options={[['', t.anySite], ...sites.map((one): [string, string] => [one, common.sites[one]])]}
				choose={(site) => change({ ...filters, site: site as Filters['site'] })}
			/>
			{filters.range === 'own' && (
				<span class="line">
					<FromTo from={filters.from ?? ''} to={filters.to ?? ''} change={(span) => change({ ...filters, ...span })} />
				</span>
			)}
		</search>
	);
}
