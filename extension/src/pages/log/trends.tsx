// SPDX-License-Identifier: Apache-2.0
import type { OutcomeWord, TrendsReply } from '../../protocol/messages.gen.ts';
import { useAsked } from '../asking/asked.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { commonWords } from '../asking/words.ts';
import { dayLong, dayShort } from '../calendar/format.ts';
import { Drawn, Rows } from '../time/parts.tsx';
import { familyOf } from './families.ts';
import { logWords } from './words.ts';

const weeksShown = 8;
const rowsShown = 4;

export interface TrendRow {
	key: string;
	counts: number[];
	sum: number;
}

/** One row a key, a number a week, the most frequent first. */
export function trendRows(weeks: readonly { key: string; count: number }[][]): TrendRow[] {
	const rows = new Map<string, number[]>();
	for (const [i, week] of weeks.entries()) {
		for (const { key, count } of week) {
			const counts = rows.get(key) ?? weeks.map(() => 0);
			counts[i] = (counts[i] ?? 0) + count;
			rows.set(key, counts);
		}
	}
	return [...rows]
		.map(([key, counts]) => ({ key, counts, sum: counts.reduce((a, b) => a + b, 0) }))
		.filter((row) => row.sum > 0)
		.sort((a, b) => b.sum - a.sum);
}

/** Whether the later half has clearly less or more than the earlier half. */
export function wayOf(counts: readonly number[]): 'fewer' | 'more' | 'same' {
	const half = Math.floor(counts.length / 2);
	const sum = (part: readonly number[]) => part.reduce((a, b) => a + b, 0);
	const [early, late] = [sum(counts.slice(0, half)), sum(counts.slice(-half))];
	// Under a third of change, or a handful of cases, is no trend.
	if (Math.abs(early - late) < 2) return 'same';
	if (late * 3 <= early * 2) return 'fewer';
	return early * 3 <= late * 2 ? 'more' : 'same';
}

const outcomesShown: OutcomeWord[] = [
	'edited-fewer',
	'sent-anyway',
	'cancelled',
	'edited-same',
	'edited-more',
	'unchecked',
];

/** Nothing while there is no answer: the list below says why, once. */
export function Trends() {
	const { loaded } = useAsked({ kind: 'log-trends', weeks: weeksShown }, 'trends');
	return loaded.kind === 'there' ? <Drawing weeks={loaded.value.weeks} /> : null;
}

function Drawing({ weeks }: { weeks: TrendsReply['weeks'] }) {
	const t = useWords(logWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const categories = trendRows(
		weeks.map((week) => week.categories.map(({ category, count }) => ({ key: category, count }))),
	);
	const outcomes = trendRows(
		weeks.map((week) => week.outcomes.map(({ outcome, count }) => ({ key: outcome, count }))),
	).filter((row) => outcomesShown.includes(row.key as OutcomeWord));
	const top = Math.max(...[...categories, ...outcomes].flatMap((row) => row.counts), 1);
	const nameOf = (key: string) => common.categories[key] ?? key;
	const [first] = categories;
	const noted = outcomes.filter((row) => row.key !== 'unchecked');
	const all = noted.reduce((sum, row) => sum + row.sum, 0);
	const edited = outcomes.find((row) => row.key === 'edited-fewer')?.sum ?? 0;
	const reflections = weeks.filter((week) => week.reflection);
	if (!first && outcomes.length === 0) return <p class="card mute">{t.trendNone}</p>;
	const lead = [first && t.trendLead(nameOf(first.key), wayOf(first.counts)), all > 0 && t.trendEdited(edited, all)];
	return (
		<Drawn
			title={t.trends}
			more={<p class="lead">{lead.filter(Boolean).join(' ')}</p>}
			drawing={
				<div class="trend">
					<div>
						<h3>{t.flagged}</h3>
						{categories.slice(0, rowsShown).map((row) => (
							<Spark name={nameOf(row.key)} row={row} top={top} fill={colourOf(row.key)} />
						))}
					</div>
					<div>
						<h3>{t.thenDid}</h3>
						{outcomes.slice(0, rowsShown).map((row) => (
							<Spark
								name={common.outcomes[row.key as OutcomeWord]}
								row={row}
								top={top}
								fill={row.key === 'edited-fewer' ? 'var(--teal)' : 'var(--edge)'}
							/>
						))}
					</div>
					{reflections.length > 0 && (
						<details class="whole">
							<summary>{t.reflections}</summary>
							<dl class="stack tight">
								{reflections.map((week) => (
									<div>
										<dt class="small mute">{t.reflectionOf(dayLong(week.week, language))}</dt>
										<dd>{week.reflection}</dd>
									</div>
								))}
							</dl>
						</details>
					)}
				</div>
			}
			table={
				<Rows
					head={[t.kind, ...weeks.map((week) => dayShort(week.week, language)), t.sum]}
					rows={[
						...categories.map((row) => [nameOf(row.key), ...row.counts, row.sum]),
						...outcomes.map((row) => [common.outcomes[row.key as OutcomeWord], ...row.counts, row.sum]),
					]}
				/>
			}
		/>
	);
}

const colourOf = (category: string): string =>
	['speech', 'private'].includes(familyOf(category)) ? 'var(--clay)' : 'var(--indigo)';

function Spark({ name, row, top, fill }: { name: string; row: TrendRow; top: number; fill: string }) {
	const wide = 160 / row.counts.length;
	return (
		<div class="tr num">
			<span>{name}</span>
			<svg viewBox="0 0 160 20" preserveAspectRatio="none" role="img" aria-label={row.counts.join(', ')}>
				{row.counts.map((count, i) => {
					const height = count === 0 ? 1.5 : Math.max(3, (18 * count) / top);
					return (
						<rect
							x={i * wide + 1.5}
							y={20 - height}
							width={wide - 3}
							height={height}
							rx="1"
							fill={fill}
							opacity={count === 0 ? 0.35 : 1}
						/>
					);
				})}
			</svg>
			<b>{row.sum}</b>
		</div>
	);
}
