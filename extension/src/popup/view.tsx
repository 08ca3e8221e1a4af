// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { useAsked } from '../pages/asking/asked.ts';
import { useLanguage, useWords } from '../pages/asking/language.tsx';
import { commonWords } from '../pages/asking/words.ts';
import { dayOf } from '../pages/calendar/day.ts';
import { duration, timeOfDay } from '../pages/calendar/format.ts';
import { Icon, type IconName, Mark } from '../pages/look/icons.tsx';
import type { UsageReply } from '../protocol/messages.gen.ts';
import { askStatus, pauseUntil, type Status } from '../protocol/own.ts';
import { whatIs } from '../time/activity.ts';
import { popupWords } from './words.ts';

/** The tab the popup was opened on; its address is known only where Soát may look. */
export interface Tab {
	id?: number | undefined;
	url?: string | undefined;
}

/** What the popup has to say first. */
export type Where =
	| 'host-missing'
	| 'versions-differ'
	| 'paused'
	| 'old-tab'
	| 'elsewhere'
	| 'no-box'
	| 'not-recognised'
	| 'recognised';

/** Which of the popup's states this is; the first that holds. */
export function whereIs(status: Status, tab: Tab | undefined): Where {
	if (status.pausedUntil !== undefined) return 'paused';
	if (status.host.kind === 'trouble') {
		return status.host.why === 'versions-differ' ? 'versions-differ' : 'host-missing';
	}
	const here = status.here;
	if (here) return here.recognised ? 'recognised' : 'not-recognised';
	const site = tab?.url ? whatIs(new URL(tab.url))?.site : undefined;
	if (site === undefined || site === 'tiktok' || site === 'youtube') return 'elsewhere';
	return status.listening ? 'no-box' : 'old-tab';
}

const chips: Record<Where, 'checking' | 'ready' | 'paused' | 'notChecking'> = {
	'host-missing': 'notChecking',
	'versions-differ': 'notChecking',
	paused: 'paused',
	'old-tab': 'notChecking',
	elsewhere: 'ready',
	'no-box': 'ready',
	'not-recognised': 'notChecking',
	recognised: 'checking',
};

function openOwn(page: string): void {
	void chrome.tabs.create({ url: chrome.runtime.getURL(page) });
	window.close();
}

export function Popup({ first, tab }: { first: Status; tab: Tab | undefined }) {
	const t = useWords(popupWords);
	const [status, setStatus] = useState(first);
	const where = whereIs(status, tab);
	const chip = chips[where];
	const icon: IconName = chip === 'paused' ? 'pause' : chip === 'notChecking' ? 'unseen' : 'check';
	const reachable = status.host.kind !== 'trouble';
	// Where something has to be said first, the rest keeps to what matters: a popup has 600 px.
	const quiet = where === 'recognised' || where === 'no-box' || where === 'elsewhere';
	return (
		<main class="pop">
			<header>
				<Mark size={28} whole={chip === 'checking' || chip === 'ready'} />
				<b>Soát</b>
				<span class={`chip ${icon === 'check' ? 'ok' : 'none'}`}>
					<Icon name={icon} size={15} />
					{t[chip]}
				</span>
			</header>
			<Here where={where} status={status} tab={tab} become={setStatus} />
			{reachable ? <Today drafts={quiet} /> : <NoNumbers />}
			{quiet && reachable && <Pauses become={setStatus} />}
			<nav class="foot">
				<button type="button" class="btn sm" onClick={() => openOwn('pages/dashboard.html')}>
					{t.pages}
				</button>
				<button type="button" class="btn sm" onClick={() => openOwn('pages/dashboard.html#/settings')}>
					{t.settings}
				</button>
			</nav>
			<Fine status={status} />
		</main>
	);
}

function Here({
	where,
	status,
	tab,
	become,
}: {
	where: Where;
	status: Status;
	tab: Tab | undefined;
	become: (status: Status) => void;
}) {
	const t = useWords(popupWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const here = status.here;
	switch (where) {
		case 'recognised':
			return (
				<section class="part here">
					<Icon name="check" size={19} />
					<b>
						{here?.surface
							? t.boxOn(t.boxes[here.surface], common.sites[here.site])
							: common.sites[here?.site ?? 'soat']}
					</b>
					<small>{here?.unchecked ? t.lastUnchecked(t.why[here.unchecked]) : t.recognised}</small>
				</section>
			);
		case 'no-box':
			return (
				<section class="part here">
					<Icon name="check" size={19} />
					<b>{t.onSite(siteName(tab, common.sites))}</b>
					<small>{t.noBoxYet}</small>
				</section>
			);
		case 'elsewhere':
			return (
				<section class="part here not">
					<Icon name="unseen" size={19} />
					<b>{t.notSite}</b>
					<small>
						{t.notSiteMore}{' '}
						<button type="button" class="link" onClick={() => openOwn('pages/first-run.html#try')}>
							{t.tryBox}
						</button>
					</small>
				</section>
			);
		case 'not-recognised':
			return (
				<section class="part say">
					<h3>{t.notRecognised}</h3>
					<p>{t.notRecognisedMore}</p>
					<button type="button" class="btn go" onClick={() => openOwn('pages/first-run.html#try')}>
						{t.tryBox}
					</button>
				</section>
			);
		case 'old-tab':
			return (
				<section class="part say">
					<h3>{t.oldTab}</h3>
					<p>{t.oldTabMore}</p>
					<button
						type="button"
						class="btn go"
						onClick={() => {
							if (tab?.id !== undefined) void chrome.tabs.reload(tab.id);
							window.close();
						}}
					>
						{t.reload}
					</button>
				</section>
			);
		case 'paused':
			return (
				<section class="part say">
					<h3>{t.pausedUntil(untilWords(status.pausedUntil ?? 0, language))}</h3>
					<p>{t.pausedMore}</p>
					<button type="button" class="btn go" onClick={() => void again(undefined)}>
						{t.resume}
					</button>
				</section>
			);
		default:
			return <HostTrouble status={status} retry={retry} />;
	}

	async function again(until: number | undefined): Promise<void> {
		await pauseUntil(until);
		become(await askStatus(tab?.id));
	}
	async function retry(): Promise<void> {
		become(await askStatus(tab?.id));
	}
}

function siteName(tab: Tab | undefined, names: Record<string, string>): string {
	const site = tab?.url ? whatIs(new URL(tab.url))?.site : undefined;
	return (site && names[site]) ?? '';
}

/** 15:40, or tomorrow's midnight as the end of today. */
function untilWords(until: number, language: 'vi' | 'en'): string {
	const time = timeOfDay(new Date(until));
	return language === 'vi' ? time.replace(':', ' giờ ') : time;
}

function HostTrouble({ status, retry }: { status: Status; retry: () => Promise<void> }) {
	const t = useWords(popupWords);
	const common = useWords(commonWords);
	const trouble = status.host.kind === 'trouble' ? status.host : undefined;
	const differ = trouble?.why === 'versions-differ';
	return (
		<section class="part say">
			<h3>{differ ? t.notChecking : common.hostMissing}</h3>
			<p>{differ ? common.versionsDiffer(status.extension, '') : common.hostMissingMore}</p>
			{differ && trouble?.refusal && <p class="small mute">{trouble.refusal.what}</p>}
			<pre>soat doctor</pre>
			<p class="small mute">{common.doctor}</p>
			<button type="button" class="btn go" onClick={() => void retry()}>
				{common.again}
			</button>
			<button type="button" class="btn" onClick={() => openOwn('pages/first-run.html#connection')}>
				{t.guide}
			</button>
		</section>
	);
}

function NoNumbers() {
	const t = useWords(popupWords);
	return (
		<section class="part">
			<h2>{t.today}</h2>
			<p class="mute">{t.noNumbers}</p>
		</section>
	);
}

function Today({ drafts }: { drafts: boolean }) {
	const day = dayOf(new Date());
	const { loaded } = useAsked({ kind: 'usage-report', from: day, to: day }, 'usage');
	if (loaded.kind === 'loading') return <NumbersComing slow={loaded.slow} />;
	if (loaded.kind === 'not') return <NoNumbers />;
	return (
		<>
			<TodaysTime usage={loaded.value} />
			{drafts && <TodaysDrafts drafts={loaded.value.drafts} />}
		</>
	);
}

function NumbersComing({ slow }: { slow: boolean }) {
	const common = useWords(commonWords);
	return slow ? (
		<section class="part">
			<p class="mute">{common.loading}</p>
		</section>
	) : null;
}

function TodaysTime({ usage }: { usage: UsageReply }) {
	const t = useWords(popupWords);
	const language = useLanguage();
	const { work, private: own } = usage.total;
	const all = work + own;
	const limit = usage.goals.day === undefined ? undefined : usage.goals.day * 60;
	const whole = Math.max(all, limit ?? 0, 1);
	const words = (seconds: number) => duration(seconds, language);
	return (
		<section class="part">
			<h2>{t.todayOnline}</h2>
			<p class="big num">{words(all)}</p>
			<div class="bar" role="img" aria-label={t.bar(words(work), words(own))}>
				{work > 0 && <i class="w" style={{ width: `${(100 * work) / whole}%` }} />}
				{own > 0 && <i class="p" style={{ width: `${(100 * own) / whole}%` }} />}
			</div>
			<div class="legend num">
				<i class="w" />
				<span>{t.work}</span>
				<b>{words(work)}</b>
				<i class="p" />
				<span>{t.private}</span>
				<b>{words(own)}</b>
			</div>
			{limit !== undefined && (
				<p class="small mute">{all < limit ? t.left(words(limit - all), words(limit)) : t.reached(words(limit))}</p>
			)}
		</section>
	);
}

function TodaysDrafts({ drafts }: { drafts: UsageReply['drafts'] }) {
	const t = useWords(popupWords);
	const rows: [string, number][] = [
		[t.clean, drafts.clean],
		[t.edited, drafts.fewer + drafts.same + drafts.more],
		[t.anyway, drafts.anyway],
		[t.cancelled, drafts.cancelled],
		[t.unchecked, drafts.unchecked],
	];
	const some = rows.filter(([, n]) => n > 0);
	return (
		<section class="part">
			<h2>
				<span>{t.drafts}</span>
				<button type="button" class="link" onClick={() => openOwn('pages/dashboard.html#/log')}>
					{t.log}
				</button>
			</h2>
			{some.length === 0 ? (
				<p class="mute small">{t.noDrafts}</p>
			) : (
				<dl class="out num">
					{some.map(([name, n]) => (
						<>
							<dt>{name}</dt>
							<dd>{n}</dd>
						</>
					))}
				</dl>
			)}
		</section>
	);
}

function Pauses({ become }: { become: (status: Status) => void }) {
	const t = useWords(popupWords);
	const start = async (until: number) => become(await pauseUntil(until));
	const midnight = () => new Date(new Date().setHours(24, 0, 0, 0)).getTime();
	return (
		<section class="part">
			<h2>{t.pause}</h2>
			<div class="pauses">
				<button type="button" class="btn" onClick={() => void start(Date.now() + 15 * 60_000)}>
					{t.quarter}
				</button>
				<button type="button" class="btn" onClick={() => void start(Date.now() + 60 * 60_000)}>
					{t.hour}
				</button>
				<button type="button" class="btn" onClick={() => void start(midnight())}>
					{t.rest}
				</button>
			</div>
		</section>
	);
}

function Fine({ status }: { status: Status }) {
	const common = useWords(commonWords);
	return (
		<p class="fine">
			{common.local}. {common.version(status.extension)}, {common.untried}.
		</p>
	);
}
