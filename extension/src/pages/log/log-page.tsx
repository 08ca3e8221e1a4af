// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { LogEntry, Settings } from '../../protocol/messages.gen.ts';
import { askFor, useAsked, useSettled } from '../asking/asked.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { useSettings } from '../asking/settings.ts';
import { isWrongPassphrase, NotThere, Once, type Said, SaidLine, sentenceFor } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { dayOf } from '../calendar/day.ts';
import { count, dayNamed } from '../calendar/format.ts';
import { Icon } from '../look/icons.tsx';
import { Detail } from './detail.tsx';
import { EraseRange, useErasing } from './erasing.tsx';
import { Exporting } from './exporting.tsx';
import { FilterBar } from './filter-bar.tsx';
import { byDay, everything, type Filters, noFilters, requestFor } from './filters.ts';
import { Item } from './item.tsx';
import { Trends } from './trends.tsx';
import { logWords } from './words.ts';

export function LogPage({ wanted }: { wanted?: string }) {
	const t = useWords(logWords);
	const language = useLanguage();
	const today = dayOf(new Date());
	const [filters, setFilters] = useState<Filters>(noFilters);
	const [passphrase, setPassphrase] = useState('');
	const [chosen, setChosen] = useState<number | undefined>(wanted ? Number(wanted) : undefined);
	const [older, setOlder] = useState<{ entries: LogEntry[]; more: boolean }>();
	const [said, setSaid] = useState<Said>();
	const [exporting, setExporting] = useState(false);
	const [asking, setAsking] = useState(false);
	const [round, setRound] = useState(0);
	const settings = useSettings();
	const settled = useSettled(filters);
	const request = requestFor(settled, today, { passphrase, language });
	const { loaded, again, put } = useAsked(request, 'log');
	const list = useRef<HTMLDivElement>(null);
	const key = JSON.stringify(request);
	useEffect(() => setOlder(undefined), [key]);

	const refresh = () => {
		setOlder(undefined);
		setRound((n) => n + 1);
		again();
	};
	const { erase, bar } = useErasing(refresh, setSaid);

	useEffect(() => {
		const over = new AbortController();
		addEventListener(
			'keydown',
			(event) => {
				if (event.key !== 'Escape' || chosen === undefined || document.querySelector('dialog[open]')) return;
				close();
			},
			{ signal: over.signal },
		);
		return () => over.abort();
	});

	/** Focus goes back to the entry that was open. */
	function close() {
		list.current?.querySelector<HTMLElement>('.item.on')?.focus();
		setChosen(undefined);
	}

	return (
		<>
			<div class="top">
				<h1>{t.title}</h1>
				<p class="mute">{t.lead}</p>
			</div>
			<Keeping
				settings={settings.loaded.kind === 'there' ? settings.loaded.value.settings : undefined}
				exporting={() => setExporting(true)}
				erasing={() => setAsking(true)}
			/>
			<Trends key={round} />
			<FilterBar filters={filters} change={setFilters} />
			{settings.loaded.kind === 'there' && settings.loaded.value.settings.sealed && (
				<Sealed passphrase={passphrase} open={setPassphrase} />
			)}
			{bar}
			<Once loaded={loaded} opening={t.opening} again={refresh}>
				{(log) => {
					const entries = [...log.entries, ...(older?.entries ?? [])];
					const more = older ? older.more : log.more;
					const open = entries.find((entry) => entry.entry === chosen);
					const replace = (entry: LogEntry) => {
						const swap = (all: LogEntry[]) => all.map((one) => (one.entry === entry.entry ? entry : one));
						put({ ...log, entries: swap(log.entries) });
						if (older) setOlder({ ...older, entries: swap(older.entries) });
					};
					if (entries.length === 0) return <Empty filters={settled} clear={() => setFilters(everything)} />;
					return (
						<>
							<p class="small mute num" role="status">
								{t.found(count(entries.length, language), more)}
							</p>
							<div class={open ? 'grid open' : 'grid'}>
								<div ref={list}>
									{byDay(entries).map(([day, ofDay]) => (
										<section key={day}>
											<h2 class="day">{dayNamed(day, language)}</h2>
											{ofDay.map((entry) => (
												<Item
													key={entry.entry}
													entry={entry}
													on={entry.entry === chosen}
													choose={() => setChosen(entry.entry === chosen ? undefined : entry.entry)}
												/>
											))}
										</section>
									))}
									{more && (
										<Older
											request={request}
											last={entries.at(-1)}
											take={(next) =>
												setOlder({
													entries: [...(older?.entries ?? []), ...next.entries],
													more: next.more,
												})
											}
										/>
									)}
								</div>
								{open ? (
									<Detail
										entry={open}
										passphrase={passphrase}
										close={close}
										changed={replace}
										erase={erase}
										say={setSaid}
									/>
								) : (
									<p class="card mute nodetail noprint">{t.noDetail}</p>
								)}
							</div>
						</>
					);
				}}
			</Once>
			<SaidLine said={said} done={() => setSaid(undefined)} />
			{exporting && <Exporting passphrase={passphrase} close={() => setExporting(false)} />}
			{asking && <EraseRange erase={erase} close={() => setAsking(false)} />}
			<p class="printonly">{t.footer}</p>
		</>
	);
}

function Empty({ filters, clear }: { filters: Filters; clear: () => void }) {
	const t = useWords(logWords);
	const are = (others: Filters) => JSON.stringify(filters) === JSON.stringify(others);
	// The month that is shown first is no filter anybody set.
	const filtered = !are(everything) && !are(noFilters);
	return (
		<div class="card stack">
			<p>{filtered ? t.nothingFound : t.empty}</p>
			{!are(everything) && (
				<p>
					<button type="button" class="btn sm" onClick={clear}>
						{filtered ? t.noFilters : t.ranges.all}
					</button>
				</p>
			)}
		</div>
	);
}

function Older({
	request,
	last,
	take,
}: {
	request: ReturnType<typeof requestFor>;
	last: LogEntry | undefined;
	take: (next: { entries: LogEntry[]; more: boolean }) => void;
}) {
	const t = useWords(logWords);
	const [why, setWhy] = useState<Parameters<typeof NotThere>[0]['why']>();
	async function ask() {
		if (!last) return;
		const answer = await askFor({ ...request, before: last.entry }, 'log');
		if (answer.kind === 'log') take(answer);
		else setWhy(answer);
	}
	return (
		<>
			<button type="button" class="btn sm" onClick={() => void ask()}>
				<Icon name="down" size={17} />
				{t.moreEntries}
			</button>
			{why && <NotThere why={why} />}
		</>
	);
}

/** Sealed words are opened for this page alone; the passphrase is kept nowhere. */
function Sealed({ passphrase, open }: { passphrase: string; open: (passphrase: string) => void }) {
	const t = useWords(logWords);
	const common = useWords(commonWords);
	const [typed, setTyped] = useState('');
	const [wrong, setWrong] = useState('');
	const id = useId();
	async function unlock(event: Event) {
		event.preventDefault();
		const answer = await askFor({ kind: 'log-list', limit: 1, passphrase: typed }, 'log');
		if (answer.kind !== 'log') {
			setWrong(isWrongPassphrase(answer) ? common.wrongPassphrase : sentenceFor(answer, common));
			return;
		}
		setWrong('');
		setTyped('');
		open(typed);
	}
	if (passphrase) {
		return (
			<div class="quiet">
				<span>
					<Icon name="lock" size={18} /> {t.unlocked}
				</span>
				<button type="button" class="btn sm" onClick={() => open('')}>
					{t.lock}
				</button>
			</div>
		);
	}
	return (
		<form class="quiet" onSubmit={(event) => void unlock(event)}>
			<label for={id}>
				<Icon name="lock" size={18} /> {t.sealed}
			</label>
			<input
				id={id}
				class="field"
				type="password"
				autocomplete="off"
				placeholder={t.passphrase}
				value={typed}
				aria-invalid={wrong !== ''}
				onInput={(event) => setTyped(event.currentTarget.value)}
			/>
			<button type="submit" class="btn sm" disabled={typed === ''}>
				{t.unlock}
			</button>
			<span role="alert">{wrong}</span>
		</form>
	);
}

function Keeping({
	settings,
	exporting,
	erasing,
}: {
	settings: Settings | undefined;
	exporting: () => void;
	erasing: () => void;
}) {
	const t = useWords(logWords);
	const days = settings?.retentionDays ?? 90;
	const words = settings?.words ?? 'none';
	return (
		<div class="keep noprint">
			<span>
				<Icon name="lock" size={17} /> {settings && (words === 'none' ? t.keep.none : t.keep[words](days))}{' '}
				<a href="#/settings/keep">{t.changeKeep}</a>
			</span>
			<span class="line">
				<button type="button" class="btn sm" onClick={exporting}>
					<Icon name="save" size={17} />
					{t.export}
				</button>
				<button type="button" class="btn sm" onClick={erasing}>
					<Icon name="erase" size={17} />
					{t.eraseRange}
				</button>
			</span>
		</div>
	);
}
