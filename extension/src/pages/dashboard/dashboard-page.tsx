// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../protocol/messages.gen.ts';
import { askStatus, type Status } from '../../protocol/own.ts';
import { LanguageContext, useDocumentLanguage, useWords } from '../asking/language.tsx';
import { commonWords } from '../asking/words.ts';
import { timeOfDay } from '../calendar/format.ts';
import { HandbookPage } from '../handbook/handbook-page.tsx';
import { LogPage } from '../log/log-page.tsx';
import { Icon, type IconName, Mark } from '../look/icons.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { RulesPage } from '../rules/rules-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { TimePage } from '../time/time-page.tsx';
import { dashboardWords, type PageName } from './words.ts';

const pages: [PageName, IconName][] = [
	['overview', 'home'],
	['time', 'clock'],
	['log', 'list'],
	['rules', 'rule'],
	['handbook', 'book'],
	['settings', 'gear'],
];

export interface Route {
	page: PageName;
	/** What on the page is meant: an entry, a rule, a part of the settings. */
	wanted?: string;
}

/** '#/rules/insult/called-stupid' is the page rules, wanting insult/called-stupid. */
export function routeOf(hash: string): Route {
	const [, name = '', ...rest] = hash.split('/');
	const page = pages.find(([known]) => known === name)?.[0] ?? 'overview';
	const wanted = decodeURIComponent(rest.join('/'));
	return wanted ? { page, wanted } : { page };
}

function useRoute(): Route {
	const [route, setRoute] = useState(() => routeOf(location.hash));
	useEffect(() => {
		const over = new AbortController();
		addEventListener('hashchange', () => setRoute(routeOf(location.hash)), { signal: over.signal });
		return () => over.abort();
	}, []);
	return route;
}

export function Dashboard({ language }: { language: Language }) {
	const [spoken, setSpoken] = useState(language);
	const [status, setStatus] = useState<Status>();
	const route = useRoute();
	useEffect(() => {
		void askStatus().then((now) => {
			setStatus(now);
			if (now.host.kind === 'ready') setSpoken(now.host.hello.settings.language);
		});
	}, [route.page]);
	return (
		<LanguageContext.Provider value={spoken}>
			<Frame route={route} status={status} spoken={setSpoken} />
		</LanguageContext.Provider>
	);
}

function Frame({
	route,
	status,
	spoken,
}: {
	route: Route;
	status: Status | undefined;
	spoken: (language: Language) => void;
}) {
	const t = useWords(dashboardWords);
	const language = t === dashboardWords.vi ? 'vi' : 'en';
	const main = useRef<HTMLElement>(null);
	const first = useRef(true);
	useDocumentLanguage(language, `${t.names[route.page]} · Soát`);
	// A new page begins at its beginning, for eyes and for screen readers alike.
	useEffect(() => {
		if (!first.current && !route.wanted) {
			scrollTo(0, 0);
			main.current?.focus();
		}
		first.current = false;
	}, [route.page]);
	return (
		<div class="app">
			<button type="button" class="skip" onClick={() => main.current?.focus()}>
				{t.skip}
			</button>
			<nav class="rail" aria-label={t.pages}>
				<div class="brand">
					<Mark size={30} />
					Soát
				</div>
				{pages.map(([page, icon]) => (
					<a href={`#/${page}`} {...(page === route.page ? { 'aria-current': 'page' } : {})}>
						<Icon name={icon} />
						{t.names[page]}
					</a>
				))}
				<Footer status={status} />
			</nav>
			<main class="main stack" ref={main} tabIndex={-1} id="main">
				<Troubles status={status} />
				<Page route={route} status={status} spoken={spoken} />
			</main>
		</div>
	);
}

function Page({
	route: { page, wanted },
	status,
	spoken,
}: {
	route: Route;
	status: Status | undefined;
	spoken: (language: Language) => void;
}) {
	const want = wanted ? { wanted } : {};
	switch (page) {
		case 'overview':
			return <OverviewPage />;
		case 'time':
			return <TimePage />;
		case 'log':
			return <LogPage {...want} />;
		case 'rules':
			return <RulesPage {...want} status={status} />;
		case 'handbook':
			return <HandbookPage {...want} />;
		case 'settings':
			return <SettingsPage {...want} spoken={spoken} />;
	}
}

function Footer({ status }: { status: Status | undefined }) {
	const t = useWords(dashboardWords);
	const common = useWords(commonWords);
	const paused = status?.pausedUntil !== undefined;
	const well = status !== undefined && !paused && status.host.kind !== 'trouble';
	const state = paused
		? t.pausedUntil(timeOfDay(new Date(status.pausedUntil ?? 0)))
		: well
			? t.checking
			: t.notChecking;
	return (
		<footer>
			{status && (
				<b class={well ? '' : 'not'}>
					<Icon name={paused ? 'pause' : well ? 'check' : 'unseen'} size={16} />
					{state}
				</b>
			)}
			<span>{common.local}.</span>
			{status && (
				<span>
					{common.version(status.extension)}, {common.untried}.
				</span>
			)}
		</footer>
	);
}

/** What the host needs mended, as quiet bars on top of every page. */
function Troubles({ status }: { status: Status | undefined }) {
	const common = useWords(commonWords);
	if (status?.host.kind !== 'ready') return null;
	const troubles = status.host.hello.troubles.filter((trouble) => trouble.code !== 'pack-rebuilt');
	return (
		<>
			{troubles.map((trouble) => (
				<div class="quiet" role="status">
					<span>
						<Icon name="unseen" size={18} /> {common.troubles[trouble.code]}{' '}
						{trouble.where && <code>{trouble.where}</code>}
						<br />
						<small class="mute">{trouble.what}</small>
					</span>
				</div>
			))}
		</>
	);
}
