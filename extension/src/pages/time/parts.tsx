// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { UsageReply } from '../../protocol/messages.gen.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { commonWords } from '../asking/words.ts';
import { type Range, weekday } from '../calendar/day.ts';
import { capital, dayNamed, duration, percent, weekdayLong, weekdayShort } from '../calendar/format.ts';
import { Icon } from '../look/icons.tsx';
import { BarChart } from './bar-chart.tsx';
import { barsOf, limitRows, most, totalOf } from './figures.ts';
import { HeatKey, HeatMap } from './heat-map.tsx';
import { timeWords } from './words.ts';

/** A card whose drawing can be read as a table instead. */
export function Drawn({
	title,
	beside,
	more,
	drawing,
	table,
}: {
	title: string;
	beside?: ComponentChildren;
	more?: ComponentChildren;
	drawing: ComponentChildren;
	table: ComponentChildren;
}) {
	const common = useWords(commonWords);
	const [asTable, setAsTable] = useState(false);
	return (
		<section class="card drawn">
			<div class="hd">
				<h2>{title}</h2>
				{!asTable && beside}
				<button type="button" class="btn sm bare" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
					<Icon name="table" size={17} />
					{asTable ? common.asChart : common.asTable}
				</button>
			</div>
			{more}
			{!asTable && drawing}
			<div class={asTable ? 'wide' : 'wide printed'}>{table}</div>
		</section>
	);
}

export function Rows({ head, rows }: { head: string[]; rows: (string | number)[][] }) {
	return (
		<table class="table num">
			<thead>
				<tr>
					{head.map((cell) => (
						<th scope="col">{cell}</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(([first, ...rest]) => (
					<tr>
						<th scope="row">{first}</th>
						{rest.map((cell) => (
							<td>{cell}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

export function ByDay({ usage, range }: { usage: UsageReply; range: Range }) {
	const t = useWords(timeWords);
	const language = useLanguage();
	const bars = barsOf(usage, range, language);
	const highest = most(bars.bars, totalOf);
	const title = { day: t.perHour, week: t.perDay, month: t.perDay, year: t.perMonth }[range.kind];
	const first = { day: t.hour, week: t.day, month: t.day, year: t.month }[range.kind];
	const sentence = highest
		? t.perDaySentence(bars.bars.length, highest.name, duration(totalOf(highest), language))
		: t.empty;
	return (
		<Drawn
			title={title}
			drawing={
				<>
					<BarChart bars={bars} sentence={sentence} />
					{!highest && <p class="mute">{t.empty}</p>}
					<p class="leg">
						<span>
							<i class="w" />
							{t.workHatched}
						</span>
						<span>
							<i class="p" />
							{t.private}
						</span>
						{bars.limit !== undefined && (
							<span>
								<i class="dash" />
								{t.limitLine(duration(bars.limit, language))}
							</span>
						)}
					</p>
				</>
			}
			table={
				<Rows
					head={[first, t.work, t.private, t.sum]}
					rows={bars.bars.map((bar) => [
						capital(bar.name),
						duration(bar.work, language, true),
						duration(bar.private, language, true),
						duration(totalOf(bar), language, true),
					])}
				/>
			}
		/>
	);
}

function Track({ rows }: { rows: { name: string; seconds: number }[] }) {
	const language = useLanguage();
	const top = Math.max(...rows.map((row) => row.seconds), 1);
	return (
		<ul class="rows">
			{rows.map(({ name, seconds }) => (
				<li>
					<span>{name}</span>
					<span class="track" aria-hidden="true">
						<i style={{ width: `${(100 * seconds) / top}%` }} />
					</span>
					<b class="num">{duration(seconds, language, true)}</b>
				</li>
			))}
		</ul>
	);
}

export function Activities({ usage }: { usage: UsageReply }) {
	const t = useWords(timeWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const rows = [...usage.activities].sort((a, b) => totalOf(b) - totalOf(a));
	const name = (activity: (typeof rows)[number]) => common.activities[activity.activity];
	return (
		<Drawn
			title={t.doing}
			more={<p class="small mute">{t.doingMore}</p>}
			drawing={
				rows.length > 0 ? (
					<Track rows={rows.map((row) => ({ name: name(row), seconds: totalOf(row) }))} />
				) : (
					<p class="mute">{t.nothing}</p>
				)
			}
			table={
				<Rows
					head={[t.activity, t.work, t.private]}
					rows={rows.map((row) => [
						name(row),
						duration(row.work, language, true),
						duration(row.private, language, true),
					])}
				/>
			}
		/>
	);
}

export function HoursOfWeek({ usage }: { usage: UsageReply }) {
	const t = useWords(timeWords);
	const language = useLanguage();
	const cells = usage.hours.map((seconds, i) => ({ seconds, i }));
	const darkest = most(cells, (cell) => cell.seconds);
	const sentence = darkest
		? t.hoursSentence(weekdayLong(Math.floor(darkest.i / 24), language), darkest.i % 24)
		: t.hoursNone;
	return (
		<Drawn
			title={t.hours}
			beside={<HeatKey few={t.few} many={t.many} />}
			drawing={
				<>
					<HeatMap hours={usage.hours} week={usage.schedule?.week ?? []} sentence={sentence} />
					<p class="leg">
						<span>
							<i class="outlined" />
							{t.outlined}
						</span>
					</p>
				</>
			}
			table={
				<Rows
					head={[t.hour, ...[0, 1, 2, 3, 4, 5, 6].map((n) => weekdayShort(n, language))]}
					rows={Array.from({ length: 24 }, (_, hour) => [
						hour,
						...[0, 1, 2, 3, 4, 5, 6].map((day) => duration(usage.hours[day * 24 + hour] ?? 0, language, true)),
					])}
				/>
			}
		/>
	);
}

export function Limits({ usage, range, today }: { usage: UsageReply; range: Range; today: string }) {
	const t = useWords(timeWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const rows = limitRows(usage, range, today);
	const time = (minutes: number) => duration(minutes * 60, language);
	return (
		<section class="card">
			<h2>{t.limits}</h2>
			<p class="small mute">{t.limitsMore}</p>
			{rows.length === 0 && <p>{t.noLimits}</p>}
			<ul class="lim">
				{rows.map((row) => {
					const within = row.days.filter((day) => !day.over).length;
					const name =
						row.kind === 'day'
							? t.limitDay(time(row.minutes))
							: row.kind === 'work'
								? t.limitWork(time(row.minutes))
								: t.limitSite(common.sites[row.site as keyof typeof common.sites], time(row.minutes));
					return (
						<li>
							<span>{name}</span>
							<b class="num">{t.within(within, row.days.length)}</b>
							{range.kind !== 'year' && (
								<ol class="tk" style={{ gridTemplateColumns: `repeat(${Math.max(7, row.days.length)}, 1fr)` }}>
									{row.days.map((day) => (
										<li class={day.over ? 'over' : ''} title={dayNamed(day.day, language)}>
											<span class="vh">
												{weekdayShort(weekday(day.day), language)}: {day.over ? t.over : t.inside}
											</span>
										</li>
									))}
								</ol>
							)}
						</li>
					);
				})}
			</ul>
			{rows.length > 0 && (
				<p class="leg">
					<span>
						<i class="p" />
						{t.inside}
					</span>
					<span>
						<i class="over" />
						{t.over}
					</span>
				</p>
			)}
			<p class="noprint">
				<a class="btn sm" href="#/settings/limits">
					{rows.length > 0 ? t.editLimits : t.setLimits}
				</a>
			</p>
		</section>
	);
}

export function Sites({ usage }: { usage: UsageReply }) {
	const t = useWords(timeWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const rows = [...usage.sites].sort((a, b) => totalOf(b) - totalOf(a));
	return (
		<Drawn
			title={t.sites}
			drawing={
				<>
					<Track rows={rows.map((row) => ({ name: common.sites[row.site], seconds: totalOf(row) }))} />
					<p class="small mute">{t.sitesMore}</p>
				</>
			}
			table={
				<Rows
					head={[t.site, t.work, t.private, t.sum]}
					rows={rows.map((row) => [
						common.sites[row.site],
						duration(row.work, language, true),
						duration(row.private, language, true),
						`${duration(totalOf(row), language, true)} (${percent(totalOf(row), totalOf(usage.total), language)})`,
					])}
				/>
			}
		/>
	);
}
