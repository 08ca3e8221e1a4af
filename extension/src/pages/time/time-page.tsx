// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { UsageReply } from '../../protocol/messages.gen.ts';
import { useAsked } from '../asking/asked.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { Once } from '../asking/states.tsx';
import { dayOf, type Range, type RangeKind, rangeOf, stepRange } from '../calendar/day.ts';
import { dayLong, dayNamed, dayShort, duration, percent } from '../calendar/format.ts';
import { Icon } from '../look/icons.tsx';
import { dayIn, daysSoFar, limitRows, sentence, totalOf } from './figures.ts';
import { Activities, ByDay, HoursOfWeek, Limits, Sites } from './parts.tsx';
import { WeekBack } from './week-back.tsx';
import { timeWords } from './words.ts';

const kinds: RangeKind[] = ['day', 'week', 'month', 'year'];

export function TimePage() {
	const t = useWords(timeWords);
	const language = useLanguage();
	const today = dayOf(new Date());
	const [range, setRange] = useState<Range>(rangeOf('week', today));
	const before = stepRange(range, -1);
	const { loaded, again } = useAsked({ kind: 'usage-report', from: range.from, to: range.to }, 'usage');
	const { loaded: past } = useAsked({ kind: 'usage-report', from: before.from, to: before.to }, 'usage');
	const isLast = range.to >= today;

	useEffect(() => {
		const over = new AbortController();
		addEventListener(
			'keydown',
			(event) => {
				if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
				if (event.key === 'ArrowLeft') setRange(stepRange(range, -1));
				if (event.key === 'ArrowRight' && !isLast) setRange(stepRange(range, 1));
			},
			{ signal: over.signal },
		);
		return () => over.abort();
	}, [range, isLast]);

	return (
		<>
			<div class="top">
				<h1>{t.title}</h1>
				<fieldset class="seg">
					<legend class="vh">{t.rangeLabel}</legend>
					{kinds.map((kind) => (
						<button
							type="button"
							aria-pressed={range.kind === kind}
							onClick={() => setRange(rangeOf(kind, kind === 'day' ? today : dayIn(range, today)))}
						>
							{t.kinds[kind]}
						</button>
					))}
				</fieldset>
				<div class="step">
					<button
						type="button"
						class="btn"
						aria-label={t.before[range.kind]}
						onClick={() => setRange(stepRange(range, -1))}
					>
						<Icon name="prev" size={18} />
					</button>
					<b class="num" aria-live="polite">
						{spanWords(range, language, t.span)}
					</b>
					<button
						type="button"
						class="btn"
						aria-label={t.after[range.kind]}
						disabled={isLast}
						onClick={() => setRange(stepRange(range, 1))}
					>
						<Icon name="next" size={18} />
					</button>
				</div>
			</div>
			<Once loaded={loaded} opening={t.opening} again={again}>
				{(usage) => (
					<Report
						usage={usage}
						before={past.kind === 'there' && past.value.to < usage.from ? past.value : undefined}
						range={
							usage.from === range.from && usage.to === range.to ? range : { ...range, from: usage.from, to: usage.to }
						}
						today={today}
					/>
				)}
			</Once>
			<p class="printonly">{t.footer}</p>
		</>
	);
}

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

function spanWords(range: Range, language: 'vi' | 'en', span: (from: string, to: string) => string): string {
	if (range.kind === 'day')
		return `${dayNamed(range.from, language)}/${range.from.slice(0, 4)}`.replace(/ (\d+) (\w+)\//, ' $1 $2 ');
	if (range.kind === 'year') return range.from.slice(0, 4);
	return span(dayShort(range.from, language), dayLong(range.to, language));
}

function Report({
	usage,
	before,
	range,
	today,
}: {
	usage: UsageReply;
	before: UsageReply | undefined;
	range: Range;
	today: string;
}) {
	const t = useWords(timeWords);
	const language = useLanguage();
	return (
		<>
			<p class="said" aria-live="polite">
				{sentence(usage, before, range, today, t, language)}
			</p>
			<Figures usage={usage} range={range} today={today} />
			<div class="two">
				<ByDay usage={usage} range={range} />
				<Activities usage={usage} />
			</div>
			<div class="two">
				<HoursOfWeek usage={usage} />
				<Limits usage={usage} range={range} today={today} />
			</div>
			<Sites usage={usage} />
			{range.kind === 'week' && <WeekBack usage={usage} week={range.from} />}
		</>
	);
}

function Figures({ usage, range, today }: { usage: UsageReply; range: Range; today: string }) {
	const t = useWords(timeWords);
	const language = useLanguage();
	const total = totalOf(usage.total);
	const soFar = daysSoFar(range, today);
	const limit = limitRows(usage, range, today).find((row) => row.kind === 'day');
	const short = (seconds: number) => duration(seconds, language, true);
	return (
		<dl class="kpi num">
			<div class="card">
				<dt>{t.all[range.kind]}</dt>
				<dd>
					{short(total)}
					{range.kind !== 'day' && soFar > 0 && <small>{t.average(duration(total / soFar, language))}</small>}
				</dd>
			</div>
			<div class="card">
				<dt>
					<i class="w" />
					{t.work}
				</dt>
				<dd>
					{short(usage.total.work)}
					<small>{t.share(percent(usage.total.work, total, language))}</small>
				</dd>
			</div>
			<div class="card">
				<dt>
					<i class="p" />
					{t.private}
				</dt>
				<dd>
					{short(usage.total.private)}
					<small>{t.share(percent(usage.total.private, total, language))}</small>
				</dd>
			</div>
			<div class="card">
				<dt>{t.against}</dt>
				{limit ? (
					<dd>
						{t.within(limit.days.filter((day) => !day.over).length, limit.days.length)}
						<small>{t.noMore(duration(limit.minutes * 60, language))}</small>
					</dd>
				) : (
					<dd>
						{t.noLimit}
						<small>{t.noLimitMore}</small>
					</dd>
				)}
			</div>
		</dl>
	);
}
