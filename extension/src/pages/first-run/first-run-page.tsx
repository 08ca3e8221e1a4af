// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language, Period, Schedule, Settings } from '../../protocol/messages.gen.ts';
import { askStatus, type Status } from '../../protocol/own.ts';
import { askFor, type NoAnswer } from '../asking/asked.ts';
import { LanguageContext, useDocumentLanguage, useLanguage, useWords } from '../asking/language.tsx';
import { NotThere } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { count } from '../calendar/format.ts';
import { usualWeek } from '../calendar/schedule.ts';
import { Icon, type IconName, Mark } from '../look/icons.tsx';
import { SharedWeek } from '../settings/hours.tsx';
import { Secret } from '../settings/keep.tsx';
import { Ways } from '../settings/parts.tsx';
import { settingsWords } from '../settings/words.ts';
import { TryBox } from './try-box.tsx';
import { firstRunWords } from './words.ts';

export function FirstRun({ language }: { language: Language }) {
	const [spoken, setSpoken] = useState(language);
	return (
		<LanguageContext.Provider value={spoken}>
			<Parts spoken={setSpoken} />
		</LanguageContext.Provider>
	);
}

interface Chosen {
	words?: 'none' | 'excerpts';
	week?: Schedule['week'];
	seal: boolean;
	passphrase: string;
	repeated: string;
}

function Parts({ spoken }: { spoken: (language: Language) => void }) {
	const t = useWords(firstRunWords);
	const language = useLanguage();
	const [status, setStatus] = useState<Status>();
	const [chosen, setChosen] = useState<Chosen>({ seal: false, passphrase: '', repeated: '' });
	const [before, setBefore] = useState<Settings>();
	const [why, setWhy] = useState<NoAnswer>();
	const [started, setStarted] = useState(false);
	useDocumentLanguage(language, t.title);

	async function look() {
		setStatus(await askStatus());
		const answer = await askFor({ kind: 'settings-get' }, 'settings');
		if (answer.kind === 'settings') setBefore(answer.settings);
	}
	useEffect(() => {
		void look();
		const part = location.hash.slice(1);
		if (part) document.getElementById(part)?.scrollIntoView();
	}, []);

	/** Saves what was chosen and leaves alone what was not. */
	async function start() {
		const settings: Settings = { firstRunDone: true, language };
		if (chosen.words) settings.words = chosen.words;
		if (chosen.week) settings.schedule = { ...(before?.schedule ?? { holidays: [], leave: [] }), week: chosen.week };
		const answer = await askFor({ kind: 'settings-set', settings }, 'settings');
		if (answer.kind !== 'settings') return setWhy(answer);
		if (chosen.seal && chosen.passphrase && chosen.passphrase === chosen.repeated) {
			const sealed = await askFor({ kind: 'seal', passphrase: chosen.passphrase }, 'done');
			if (sealed.kind !== 'done') return setWhy(sealed);
		}
		setWhy(undefined);
		setStarted(true);
	}
	const unready = chosen.seal && (chosen.passphrase === '' || chosen.passphrase !== chosen.repeated);

	return (
		<main class="firstrun">
			<header>
				<Mark size={60} />
				<div>
					<h1>{t.title}</h1>
					<p class="mute">{t.lead}</p>
				</div>
				<button
					type="button"
					class="btn sm"
					lang={language === 'vi' ? 'en' : 'vi'}
					onClick={() => spoken(language === 'vi' ? 'en' : 'vi')}
				>
					{t.language}
				</button>
			</header>
			<Numbered n={1} title={t.three} id="three">
				<ul class="three">
					<Known icon="check" title={t.looks} more={t.looksMore} />
					<Known icon="note" title={t.keeps} more={t.keepsMore} />
					<Known icon="warn" title={t.cannot} more={t.cannotMore} />
				</ul>
			</Numbered>
			<Numbered n={2} title={t.words} more={t.wordsMore} id="words">
				<Words chosen={chosen} choose={setChosen} />
			</Numbered>
			<Numbered n={3} title={t.hours} more={t.hoursMore} id="hours">
				<Hours chosen={chosen} choose={setChosen} had={before?.schedule?.week} />
			</Numbered>
			<Numbered n={4} title={t.try} more={t.tryMore} id="try">
				<TryBox />
			</Numbered>
			<Numbered n={5} title={t.connection} id="connection">
				<Connection status={status} again={() => void look()} />
			</Numbered>
			{why && <NotThere why={why} again={() => void start()} />}
			<footer class="line">
				{started ? (
					<>
						<a class="btn go" href="dashboard.html">
							{t.toPages}
						</a>
						<span role="status">{t.started}</span>
					</>
				) : (
					<button type="button" class="btn go" disabled={unready} onClick={() => void start()}>
						{t.start}
					</button>
				)}
				<span class="small mute">{t.later}</span>
				<details>
					<summary class="small">{t.remove}</summary>
					<p class="small">{t.removeMore}</p>
				</details>
			</footer>
		</main>
	);
}

function Numbered({
	n,
	title,
	more,
	id,
	children,
}: {
	n: number;
	title: string;
	more?: string;
	id: string;
	children: ComponentChildren;
}) {
	return (
		<section class="card part" id={id} aria-labelledby={`${id}-title`}>
			<span class="n" aria-hidden="true">
				{n}
			</span>
			<h2 id={`${id}-title`}>
				<span class="vh">{n}. </span>
				{title}
			</h2>
			<div class="body stack tight">
				{more && <p class="mute">{more}</p>}
				{children}
			</div>
		</section>
	);
}

function Known({ icon, title, more }: { icon: IconName; title: string; more: string }) {
	return (
		<li>
			<Icon name={icon} />
			<p>
				<b>{title}</b> {more}
			</p>
		</li>
	);
}

function Words({ chosen, choose }: { chosen: Chosen; choose: (chosen: Chosen) => void }) {
	const t = useWords(firstRunWords);
	const settings = useWords(settingsWords);
	const differ = chosen.repeated !== '' && chosen.passphrase !== chosen.repeated;
	return (
		<>
			<Ways
				legend={t.words}
				name="words"
				boxed
				value={chosen.words}
				ways={[
					{ value: 'none', title: t.none, more: t.noneMore, small: t.noneSmall },
					{ value: 'excerpts', title: t.excerpts, more: t.excerptsMore, small: t.excerptsSmall },
				]}
				choose={(words) => choose({ ...chosen, words })}
			/>
			<label class="tick">
				<input
					type="checkbox"
					checked={chosen.seal}
					onChange={(event) => choose({ ...chosen, seal: event.currentTarget.checked })}
				/>
				<span>
					{t.seal}
					<br />
					<small class="mute">{t.sealMore}</small>
				</span>
			</label>
			{chosen.seal && (
				<>
					<Secret
						label={settings.passphrase}
						value={chosen.passphrase}
						change={(passphrase) => choose({ ...chosen, passphrase })}
					/>
					<Secret
						label={settings.repeat}
						value={chosen.repeated}
						change={(repeated) => choose({ ...chosen, repeated })}
					/>
					<p role="alert">{differ ? settings.differ : ''}</p>
				</>
			)}
		</>
	);
}

function Hours({
	chosen,
	choose,
	had,
}: {
	chosen: Chosen;
	choose: (chosen: Chosen) => void;
	had: Schedule['week'] | undefined;
}) {
	const t = useWords(firstRunWords);
	const settings = useWords(settingsWords);
	const week = chosen.week ?? had ?? usualWeek();
	const none = (week as Period[][]).every((periods) => periods.length === 0);
	const empty = [[], [], [], [], [], [], []] as Schedule['week'];
	return (
		<>
			{none ? <p>{t.hoursOff}</p> : <SharedWeek week={week} change={(next) => choose({ ...chosen, week: next })} />}
			<p>
				<button type="button" class="link" onClick={() => choose({ ...chosen, week: none ? usualWeek() : empty })}>
					{none ? t.hoursOn : settings.noHours}
				</button>
			</p>
		</>
	);
}

function Connection({ status, again }: { status: Status | undefined; again: () => void }) {
	const t = useWords(firstRunWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const hello = status?.host.kind === 'ready' ? status.host.hello : undefined;
	const rules = hello?.packs.reduce((sum, pack) => sum + pack.rules, 0) ?? 0;
	return (
		<>
			<ul class="links">
				<li>
					<Icon name="check" />
					<span>{t.addOn}</span>
					<small class="mute num">{status ? common.version(status.extension).toLowerCase() : ''}</small>
				</li>
				<li>
					<Icon name={hello ? 'check' : 'unseen'} />
					<span>{t.host}</span>
					<small class="mute num">
						{hello ? t.hostRules(hello.host.version, count(rules, language)) : status ? t.hostNot : common.loading}
					</small>
				</li>
				<li>
					<Icon name="unseen" />
					<span>{t.real}</span>
					<small class="mute">{t.realNot}</small>
				</li>
			</ul>
			{status?.host.kind === 'trouble' && (
				<>
					<NotThere why={{ kind: 'unchecked', why: status.host.why }} again={again} />
					<p class="small">
						{t.install} <code>soat doctor</code>
					</p>
				</>
			)}
		</>
	);
}
