// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Period, Schedule } from '../../protocol/messages.gen.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { commonWords } from '../asking/words.ts';
import { capital, clock, weekdayLong, weekdayShort } from '../calendar/format.ts';
import { minutesOf, usualPeriods, usualWeek, wrongPeriods } from '../calendar/schedule.ts';
import { settingsWords } from './words.ts';

type Week = Schedule['week'];
const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** A time of day, typed as people write it. What is no time of day is put back as it was. */
function TimeField({ minutes, label, change }: { minutes: number; label: string; change: (minutes: number) => void }) {
	return (
		<input
			class="field time num"
			inputMode="numeric"
			autocomplete="off"
			maxLength={8}
			aria-label={label}
			value={clock(minutes)}
			onChange={(event) => {
				const typed = minutesOf(event.currentTarget.value);
				event.currentTarget.value = clock(typed ?? minutes);
				if (typed !== undefined && typed !== minutes) change(typed);
			}}
		/>
	);
}

/** From and to of one period. */
export function PeriodFields({
	period: [from, to],
	label,
	change,
}: {
	period: Period;
	label: string;
	change: (period: Period) => void;
}) {
	const common = useWords(commonWords);
	return (
		<span class="period">
			<TimeField minutes={from} label={`${label}, ${common.from}`} change={(next) => change([next, to])} />
			<span>{common.to}</span>
			<TimeField minutes={to} label={`${label}, ${common.to}`} change={(next) => change([from, next])} />
		</span>
	);
}

/** The periods all working days share; undefined when days differ. */
export function sharedPeriods(week: Week): Period[] | undefined {
	const working = (week as Period[][]).filter((periods) => periods.length > 0);
	const first = JSON.stringify(working[0] ?? usualPeriods);
	return working.every((periods) => JSON.stringify(periods) === first) ? (JSON.parse(first) as Period[]) : undefined;
}

/** Days as buttons and the periods they share. */
export function SharedWeek({ week, change }: { week: Week; change: (week: Week) => void }) {
	const t = useWords(settingsWords);
	const language = useLanguage();
	const periods = sharedPeriods(week) ?? usualPeriods;
	const [wrong, setWrong] = useState<'backwards' | 'overlap'>();
	const days = week as Period[][];
	const on = days.map((one) => one.length > 0);
	const build = (working: boolean[], shared: Period[]) =>
		change(working.map((yes) => (yes ? shared.map((p): Period => [...p]) : [])) as Week);
	function put(i: number, period: Period) {
		const next = periods.map((old, n) => (n === i ? period : old));
		const trouble = wrongPeriods(next);
		setWrong(trouble);
		if (!trouble) build(on, next);
	}
	return (
		<div class="stack tight">
			<div class="line">
				<span class="line days">
					{weekdays.map((n) => (
						<button
							type="button"
							class={on[n] ? 'btn sm day-on' : 'btn sm'}
							aria-pressed={on[n]}
							aria-label={capital(weekdayLong(n, language))}
							onClick={() =>
								build(
									on.map((was, i) => (i === n ? !was : was)),
									periods,
								)
							}
						>
							{on[n] ? '✓ ' : ''}
							{weekdayShort(n, language)}
						</button>
					))}
				</span>
				{periods.map((period, i) => (
					<PeriodFields period={period} label={i === 0 ? t.morning : t.afternoon} change={(next) => put(i, next)} />
				))}
			</div>
			<p role="alert">{wrong ? t[wrong] : ''}</p>
		</div>
	);
}

/** Each weekday by itself. */
function DifferingWeek({ week, change }: { week: Week; change: (week: Week) => void }) {
	const t = useWords(settingsWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const [wrong, setWrong] = useState<{ day: number; what: 'backwards' | 'overlap' }>();
	function put(day: number, periods: Period[]) {
		const what = wrongPeriods(periods);
		setWrong(what ? { day, what } : undefined);
		if (!what) change((week as Period[][]).map((old, n) => (n === day ? periods : old)) as Week);
	}
	return (
		<ul class="list week">
			{weekdays.map((day) => {
				const periods = (week as Period[][])[day] ?? [];
				const name = capital(weekdayLong(day, language));
				return (
					<li>
						<b>{name}</b>
						<span class="line">
							{periods.length === 0 && <span class="mute">{t.dayOff}</span>}
							{periods.map((period, i) => (
								<span class="line">
									<PeriodFields
										period={period}
										label={`${name}, ${i + 1}`}
										change={(next) =>
											put(
												day,
												periods.map((old, n) => (n === i ? next : old)),
											)
										}
									/>
									<button
										type="button"
										class="btn sm bare"
										aria-label={`${common.remove}: ${name}, ${i + 1}`}
										onClick={() =>
											put(
												day,
												periods.filter((_, n) => n !== i),
											)
										}
									>
										{common.remove}
									</button>
								</span>
							))}
							<button
								type="button"
								class="btn sm bare"
								aria-label={`${t.addPeriod}: ${name}`}
								disabled={periods.length >= 6 || (periods.at(-1)?.[1] ?? 0) >= 1380}
								onClick={() => put(day, [...periods, nextPeriod(periods)])}
							>
								{t.addPeriod}
							</button>
						</span>
						<span role="alert">{wrong?.day === day ? t[wrong.what] : ''}</span>
					</li>
				);
			})}
		</ul>
	);
}

function nextPeriod(periods: readonly Period[]): Period {
	const last = periods.at(-1)?.[1];
	if (last === undefined) return [...(usualPeriods[0] as Period)];
	return [Math.min(last + 60, 1380), Math.min(last + 240, 1439)];
}

export function WeekEditor({ week, change }: { week: Week; change: (week: Week) => void }) {
	const t = useWords(settingsWords);
	const [differ, setDiffer] = useState(sharedPeriods(week) === undefined);
	const none = (week as Period[][]).every((periods) => periods.length === 0);
	return (
		<div class="stack tight">
			{differ ? <DifferingWeek week={week} change={change} /> : <SharedWeek week={week} change={change} />}
			<p class="line">
				<button
					type="button"
					class="link"
					onClick={() => {
						if (differ && sharedPeriods(week) === undefined) change(usualWeek());
						setDiffer(!differ);
					}}
				>
					{differ ? t.sameHours : t.perDay}
				</button>
				{!none && (
					<button type="button" class="link" onClick={() => change(weekdays.map(() => []) as unknown as Week)}>
						{t.noHours}
					</button>
				)}
			</p>
		</div>
	);
}
