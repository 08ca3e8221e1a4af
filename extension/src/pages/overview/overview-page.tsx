// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Day, UsageReply } from '../../protocol/messages.gen.ts';
import { askFor, type NoAnswer, useAsked } from '../asking/asked.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { type SettingsInHand, useSettings } from '../asking/settings.ts';
import { NotThere, Once } from '../asking/states.tsx';
import { dayOf, days as daysOf, rangeOf, weekday } from '../calendar/day.ts';
import { duration, weekdayShort } from '../calendar/format.ts';
import { Item } from '../log/item.tsx';
import { Icon } from '../look/icons.tsx';
import { daysSoFar, totalOf } from '../time/figures.ts';
import { ByDay } from '../time/parts.tsx';
import { Split } from '../time/split.tsx';
import { WeekBack } from '../time/week-back.tsx';
import { overviewWords } from './words.ts';

export function OverviewPage() {
	const t = useWords(overviewWords);
	const today = dayOf(new Date());
	const week = rangeOf('week', today);
	const day = useAsked({ kind: 'usage-report', from: today, to: today }, 'usage');
	const all = useAsked({ kind: 'usage-report', from: week.from, to: week.to }, 'usage');
	return (
		<>
			<div class="top">
				<h1>{t.title}</h1>
			</div>
			<Once loaded={day.loaded} opening={t.opening} again={day.again}>
				{(usage) => (
					<Once loaded={all.loaded} again={all.again}>
						{(weekly) => (
							<>
								<Says usage={usage} weekly={weekly} soFar={daysSoFar(week, today)} />
								<Figures usage={usage} weekly={weekly} />
								<div class="two even">
									<div class="stack">
										<LastEntries />
										<ByDay usage={weekly} range={week} />
									</div>
									<div class="stack">
										<Deed weekly={weekly} today={today} />
										<WeekBack usage={weekly} week={week.from} />
									</div>
								</div>
							</>
						)}
					</Once>
				)}
			</Once>
			<p class="line noprint">
				<a class="btn sm" href="first-run.html#try">
					{t.tryBox}
				</a>
				<a class="btn sm bare" href="first-run.html">
					{t.firstRun}
				</a>
			</p>
		</>
	);
}

function Says({ usage, weekly, soFar }: { usage: UsageReply; weekly: UsageReply; soFar: number }) {
	const t = useWords(overviewWords);
	const language = useLanguage();
	const total = totalOf(usage.total);
	return (
		<p class="said">
			{total === 0
				? t.todayNone
				: t.todaySays(
						duration(total, language),
						usage.total.work === 0 ? '' : duration(usage.total.work, language),
					)}{' '}
			{t.weekSays(duration(totalOf(weekly.total), language), soFar)} <a href="#/time">{t.openTime}</a>
		</p>
	);
}

function Figures({ usage, weekly }: { usage: UsageReply; weekly: UsageReply }) {
	const t = useWords(overviewWords);
	const language = useLanguage();
	const { clean, anyway, fewer, same, more, cancelled, unchecked } = weekly.drafts;
	const noted = anyway + fewer + same + more + cancelled;
	return (
		<dl class="kpi three num">
			{([usage, weekly] as const).map(({ total }, i) => (
				<div class="card" key={i}>
					<dt>{i === 0 ? t.today : t.week}</dt>
					<dd>
						{duration(totalOf(total), language, true)}
						<Split work={total.work} own={total.private} />
					</dd>
				</div>
			))}
			<div class="card">
				<dt>{t.drafts}</dt>
				<dd>
					{clean + noted + unchecked}
					<small>{t.draftsMore(noted)}</small>
				</dd>
			</div>
		</dl>
	);
}

function LastEntries() {
	const t = useWords(overviewWords);
	const language = useLanguage();
	const { loaded, again } = useAsked({ kind: 'log-list', limit: 3, language }, 'log');
	return (
		<section class="stack tight">
			<div class="hd">
				<h2>{t.lastEntries}</h2>
				<a href="#/log">{t.openLog}</a>
			</div>
			<Once loaded={loaded} again={again}>
				{({ entries }) =>
					entries.length === 0 ? (
						<p class="card mute">{t.noEntries}</p>
					) : (
						<ul>
							{entries.map((entry) => (
								<li key={entry.entry}>
									<Item entry={entry} dated href={`#/log/${entry.entry}`} />
								</li>
							))}
						</ul>
					)
				}
			</Once>
		</section>
	);
}

/** Nobody is given a goal: it begins when the person takes it up. */
function DeedOffer({ set }: { set: SettingsInHand['set'] }) {
	const t = useWords(overviewWords);
	const [why, setWhy] = useState<NoAnswer>();
	return (
		<section class="card stack">
			<h2>
				<Icon name="leaf" /> {t.deed}
			</h2>
			<p class="small mute">{t.deedOffer}</p>
			<p class="line">
				<button type="button" class="btn sm" onClick={() => void set({ deedGoal: true }).then(setWhy)}>
					{t.deedStart}
				</button>
			</p>
			{why && <NotThere why={why} />}
		</section>
	);
}

function Deed({ weekly, today }: { weekly: UsageReply; today: Day }) {
	const t = useWords(overviewWords);
	const language = useLanguage();
	const { loaded, set } = useSettings();
	const week = daysOf(weekly.from, weekly.to);
	const [days, setDays] = useState(weekly.deeds);
	const [why, setWhy] = useState<NoAnswer>();
	if (loaded.kind !== 'there') return null;
	if (!loaded.value.settings.deedGoal) return <DeedOffer set={set} />;
	const done = days.includes(today);
	async function say(now: boolean) {
		const answer = await askFor({ kind: 'deed', day: today, done: now }, 'done');
		if (answer.kind !== 'done') return setWhy(answer);
		setWhy(undefined);
		setDays(now ? [...days, today] : days.filter((day) => day !== today));
	}
	return (
		<section class="card stack">
			<h2>
				<Icon name="leaf" /> {t.deed}
			</h2>
			<p class="small mute">{t.deedMore}</p>
			<label class="tick">
				<input type="checkbox" checked={done} onChange={(event) => void say(event.currentTarget.checked)} />
				<span>{t.deedToday}</span>
			</label>
			<ol class="deeds">
				{week.map((day) => (
					<li class={days.includes(day) ? 'done' : ''} {...(day === today ? { 'aria-current': 'date' } : {})}>
						{weekdayShort(weekday(day), language)}
						<span aria-hidden="true">{days.includes(day) && <Icon name="leaf" size={16} />}</span>
						{days.includes(day) && <span class="vh">: {t.deedDone}</span>}
					</li>
				))}
			</ol>
			<p class="vh" role="status">
				{t.deedWeek(days.length)}
			</p>
			{why && <NotThere why={why} />}
		</section>
	);
}
