// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LogEntry } from '../../protocol/messages.gen.ts';
import { askFor, type NoAnswer } from '../asking/asked.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { OwnLine } from '../asking/own-line.tsx';
import { Ask, NotThere, type Said } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { dayOf, weekday } from '../calendar/day.ts';
import { dayLong, timeOfDay, weekdayLong } from '../calendar/format.ts';
import { Icon } from '../look/icons.tsx';
import { strongestFirst } from './families.ts';
import { Quote } from './item.tsx';
import { logWords } from './words.ts';

/** One draft, to be looked at again. */
export function Detail({
	entry,
	passphrase,
	close,
	changed,
	erase,
	say,
}: {
	entry: LogEntry;
	passphrase: string;
	close: () => void;
	changed: (entry: LogEntry) => void;
	erase: (what: { entry: number }) => Promise<void>;
	say: (said: Said) => void;
}) {
	const t = useWords(logWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const [why, setWhy] = useState<NoAnswer>();
	const [asking, setAsking] = useState(false);
	const at = new Date(entry.at);
	const card = useRef<HTMLElement>(null);
	// Where there is one column, the detail lies above the list, maybe out of sight.
	useEffect(() => {
		if (!matchMedia('(max-width: 1000px)').matches) return;
		card.current?.scrollIntoView({ block: 'start' });
		card.current?.focus({ preventScroll: true });
	}, [entry.entry]);

	async function mark(rule: string, wrong: boolean) {
		const request = { kind: 'log-mark', entry: entry.entry, rule, wrong } as const;
		const answer = await askFor(passphrase ? { ...request, passphrase } : request, 'done');
		if (answer.kind !== 'done') return setWhy(answer);
		setWhy(undefined);
		const findings = entry.findings.map((one) => (one.rule === rule ? { ...one, wrong } : one));
		changed({ ...entry, findings });
		say(wrong ? { text: t.wrongSaid, undo: () => void mark(rule, false) } : { text: t.rightSaid });
	}

	return (
		<aside class="card det" aria-label={t.detail} ref={card} tabIndex={-1}>
			<button type="button" class="btn sm bare closer" onClick={close} aria-label={t.closeDetail}>
				{common.close}
			</button>
			{entry.findings.length === 0 && <h2>{t.unchecked}</h2>}
			{strongestFirst(entry.findings).map((finding) => (
				<div class="stack tight finding">
					<div class="hd">
						<h2>{finding.title ?? common.categories[finding.category] ?? finding.rule}</h2>
						<span class={`chip ${finding.tier}`}>{common.tier[finding.tier]}</span>
					</div>
					{finding.excerpt ? (
						<Quote text={finding.excerpt} tier={finding.tier} block />
					) : (
						<p class="was mute">{entry.sealed ? t.sealedWords : t.notKept}</p>
					)}
					<p class="line noprint">
						<a href={`#/rules/${finding.rule}`}>{t.rule}</a>
						{finding.wrong && <span class="small mute">{t.markedWrong}</span>}
						<button type="button" class="btn sm" onClick={() => void mark(finding.rule, !finding.wrong)}>
							{finding.wrong ? t.notWrong : t.wrong}
						</button>
					</p>
				</div>
			))}
			<dl>
				<dt>{t.when}</dt>
				<dd class="num">
					{timeOfDay(at)}, {weekdayLong(weekday(dayOf(at)), language)} {dayLong(dayOf(at), language)}
				</dd>
				<dt>{t.where}</dt>
				<dd>
					{common.sites[entry.site]}, {common.surfaces[entry.surface]}
				</dd>
				<dt>{t.did}</dt>
				<dd>{common.outcomes[entry.outcome]}</dd>
				<dt>{t.packs}</dt>
				<dd class="num">{entry.packs}</dd>
			</dl>
			{entry.words && (
				<details>
					<summary>{t.wholeDraft}</summary>
					<p class="was pre">{entry.words}</p>
				</details>
			)}
			<OwnLine
				key={entry.entry}
				title={t.note}
				hint={t.noteHint}
				save={t.saveNote}
				kept={entry.note ?? ''}
				put={(note) => ({ kind: 'log-note', entry: entry.entry, note })}
				changed={(note) => {
					const { note: _, ...rest } = entry;
					changed(note ? { ...rest, note } : rest);
				}}
			/>
			{why && <NotThere why={why} />}
			<p class="line noprint">
				<button type="button" class="btn sm" onClick={() => setAsking(true)}>
					<Icon name="erase" size={17} />
					{t.eraseOne}
				</button>
			</p>
			{asking && (
				<Ask title={t.eraseOne} close={() => setAsking(false)}>
					<p>{t.eraseOneAsk}</p>
					<p class="line">
						<button
							type="button"
							class="btn go"
							onClick={() => {
								setAsking(false);
								void erase({ entry: entry.entry });
							}}
						>
							{t.erase}
						</button>
						<button type="button" class="btn" onClick={() => setAsking(false)}>
							{common.cancel}
						</button>
					</p>
				</Ask>
			)}
		</aside>
	);
}
