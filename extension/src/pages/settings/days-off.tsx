// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Schedule } from '../../protocol/messages.gen.ts';
import { FromTo } from '../asking/from-to.tsx';
import { useLanguage, useWords } from '../asking/language.tsx';
import type { Said } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { dayOf, isDay } from '../calendar/day.ts';
import { dayLong } from '../calendar/format.ts';
import { settingsWords } from './words.ts';

interface Props {
	schedule: Schedule;
	change: (schedule: Schedule) => Promise<boolean>;
	say: (said: Said) => void;
}

/** The table with that day, in order; a day that was there already takes the new name. */
export function withHoliday(have: Schedule['holidays'], holiday: Schedule['holidays'][number]): Schedule['holidays'] {
	const rest = have.filter(({ day }) => day !== holiday.day);
	return [...rest, holiday].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The editable table of public holidays. */
export function Holidays({ schedule, change, say }: Props) {
	const t = useWords(settingsWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const [day, setDay] = useState('');
	const [name, setName] = useState('');
	const { holidays } = schedule;
	const put = (next: Schedule['holidays']) => change({ ...schedule, holidays: next });
	async function add(event: Event) {
		event.preventDefault();
		if (isDay(day) && (await put(withHoliday(holidays, { day, name: name.trim() })))) {
			setDay('');
			setName('');
		}
	}
	async function remove(gone: string) {
		if (await put(holidays.filter((one) => one.day !== gone))) {
			say({ text: t.removed, undo: () => void put(holidays) });
		}
	}
	return (
		<div class="stack tight">
			<h3>{t.holidays}</h3>
			<p class="small mute">{t.holidaysMore}</p>
			<details>
				<summary class="num">{t.holidayCount(holidays.length)}</summary>
				<ul class="list">
					{holidays.map((holiday) => (
						<li>
							<span class="num">
								{dayLong(holiday.day, language)} <span class="mute">{holiday.name}</span>
							</span>
							<button
								type="button"
								class="btn sm"
								aria-label={`${common.remove} ${dayLong(holiday.day, language)}`}
								onClick={() => void remove(holiday.day)}
							>
								{common.remove}
							</button>
						</li>
					))}
				</ul>
			</details>
			<form class="line" onSubmit={(event) => void add(event)}>
				<input
					class="field"
					type="date"
					aria-label={t.holidayDay}
					value={day}
					onInput={(event) => setDay(event.currentTarget.value)}
				/>
				<input
					class="field grow"
					aria-label={t.holidayName}
					placeholder={t.holidayName}
					maxLength={80}
					value={name}
					onInput={(event) => setName(event.currentTarget.value)}
				/>
				<button type="submit" class="btn" disabled={!isDay(day)}>
					{common.add}
				</button>
			</form>
		</div>
	);
}

/** The person's own days of leave. */
export function Leave({ schedule, change, say }: Props) {
	const t = useWords(settingsWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const today = dayOf(new Date());
	const [{ from, to }, setSpan] = useState({ from: today, to: today });
	const { leave } = schedule;
	const put = (next: Schedule['leave']) => change({ ...schedule, leave: next });
	const inOrder = isDay(from) && isDay(to) && from <= to;
	async function add(event: Event) {
		event.preventDefault();
		if (inOrder) await put([...leave, { from, to }].sort((a, b) => (a.from < b.from ? -1 : 1)));
	}
	async function remove(index: number) {
		if (await put(leave.filter((_, i) => i !== index))) say({ text: t.removed, undo: () => void put(leave) });
	}
	return (
		<div class="stack tight">
			<h3>{t.leave}</h3>
			<p class="small mute">{t.leaveMore}</p>
			<ul class="list">
				{leave.map((one, i) => (
					<li>
						<span class="num">
							{dayLong(one.from, language)} {common.to} {dayLong(one.to, language)}
						</span>
						<button
							type="button"
							class="btn sm"
							aria-label={`${common.remove} ${dayLong(one.from, language)}`}
							onClick={() => void remove(i)}
						>
							{common.remove}
						</button>
					</li>
				))}
			</ul>
			<form class="line" onSubmit={(event) => void add(event)}>
				<FromTo from={from} to={to} change={setSpan} />
				<button type="submit" class="btn" disabled={!inOrder}>
					{common.add}
				</button>
			</form>
		</div>
	);
}
