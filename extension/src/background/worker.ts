// SPDX-License-Identifier: Apache-2.0
//
// Wiring only: browser events -> functions.
import { words } from 'words:content';
import { lines } from '../content/faces/lines.ts';
import { shapes } from '../content/faces/shapes.ts';
import { style } from '../content/faces/style.ts';
import { browserName } from '../host/browser-name.ts';
import { HostClient, type Port } from '../host/client.ts';
import type { Language, VisitSite } from '../protocol/messages.gen.ts';
import type { OwnMessage, Status } from '../protocol/own.ts';
import { whatIs } from '../time/activity.ts';
import type { PageSign, Reminded } from '../time/attention.ts';
import { person } from './idle.ts';
import { reinjectOnce } from './inject.ts';
import { OutcomeQueue } from './outcomes.ts';
import { Pause } from './pause.ts';
import { reminded } from './reminder.ts';
import { type TabPort, Tabs } from './tabs.ts';
import { looking, markFiles } from './toolbar.ts';
import { Usage } from './usage.ts';

const version = chrome.runtime.getManifest().version;
// A late verdict still serves the next press of the same text; how long a press is held is the page's affair.
const tabPatienceMs = 5000;
// Own pages may wait for an export or a search; nobody's Enter is held there.
const ownPatienceMs = 30_000;
const pingAlarm = 'ping';
const pauseAlarm = 'pause-ends';

let language: Language = 'vi';
let linksOpened = false;
let counted: readonly VisitSite[] = ['facebook', 'messenger', 'zalo'];

const client = new HostClient({
	connect: () => chrome.runtime.connectNative('vn.soat.host') as Port,
	wasMissing: (port) => {
		const said = chrome.runtime.lastError?.message ?? (port as { error?: { message?: string } }).error?.message ?? '';
		return /not found|forbidden|failed to start|no such native|not installed/i.test(said);
	},
	version,
	browser: browserName(navigator),
	onState: (state) => {
		showMark();
		if (state.kind !== 'ready') return;
		learn(state.hello.settings);
		void outcomes.tell();
	},
});

const pause = new Pause(chrome.storage.local);
const outcomes = new OutcomeQueue(chrome.storage.session, (outcome) => client.ask(outcome, 5000));

const usage = new Usage({
	storage: chrome.storage.session,
	ask: (visit) => client.ask(visit, 5000),
	sites: () => counted,
	person,
});

const recalled = Promise.all([
	pause.recall(),
	chrome.storage.local.get('language').then((kept) => {
		if (kept.language === 'en' || kept.language === 'vi') language = kept.language;
	}),
]);

const tabs = new Tabs({
	extensionId: chrome.runtime.id,
	ask: (request) => client.ask(request, tabPatienceMs),
	tell: (outcome) => void outcomes.add(outcome),
	language: () => language,
	ready: recalled,
	state: () => ({
		kind: 'state',
		words: words[language],
		style,
		shapes,
		lines,
		linksOpened,
		...(pause.until === undefined ? {} : { pausedUntil: pause.until }),
	}),
	onSome: (some) => {
		if (some) {
			client.connect();
			void chrome.alarms.create(pingAlarm, { periodInMinutes: 5 });
		} else {
			void chrome.alarms.clear(pingAlarm);
		}
	},
});

/** What every page needs of the person's settings. */
function learn(settings: { language?: Language; linksOpened?: boolean; sites?: VisitSite[] }): void {
	if (settings.language && settings.language !== language)
		void chrome.storage.local.set({ language: settings.language });
	language = settings.language ?? language;
	linksOpened = settings.linksOpened ?? linksOpened;
	counted = settings.sites ?? counted;
	tabs.tellState();
}

async function setPause(until: number | undefined): Promise<void> {
	await pause.set(until);
	if (until === undefined) await chrome.alarms.clear(pauseAlarm);
	else await chrome.alarms.create(pauseAlarm, { when: until });
	tabs.tellState();
	showMark();
}

/** The toolbar's mark: whole while drafts are looked at, grey and broken while not. */
function showMark(): void {
	void chrome.action.setIcon({ path: markFiles(looking(client.state, pause.until)) });
}

async function countTime(sign: PageSign): Promise<Reminded | undefined> {
	await recalled;
	const reminder = await usage.take(sign);
	return reminder && reminded(reminder, language);
}

function status(tab: number | undefined): Status {
	const here = tab === undefined ? undefined : tabs.here(tab);
	return {
		host: client.state,
		extension: version,
		...(pause.until === undefined ? {} : { pausedUntil: pause.until }),
		...(tab === undefined ? {} : { listening: tabs.listening(tab) }),
		...(here ? { here } : {}),
	};
}

async function answerOwn(message: OwnMessage): Promise<unknown> {
	await recalled;
	switch (message.kind) {
		case 'host': {
			const answer = await client.ask(message.request, ownPatienceMs);
			if (answer.kind === 'settings') learn(answer.settings);
			return answer;
		}
		case 'status':
			client.connect();
			await client.greeted();
			return status(message.tab);
		case 'pause':
			await setPause(message.until);
			return status(undefined);
		default:
			return undefined;
	}
}

chrome.runtime.onConnect.addListener((port) => tabs.accept(port as unknown as TabPort));

chrome.runtime.onMessage.addListener((message: OwnMessage, sender, respond) => {
	// A content script has our id too; only our own pages have our address.
	if (sender.id !== chrome.runtime.id || !sender.url?.startsWith(chrome.runtime.getURL(''))) return false;
	void answerOwn(message).then(respond);
	return true;
});

chrome.runtime.onMessage.addListener((message: PageSign, sender, respond) => {
	const { tab, frameId, id, url } = sender;
	if (message?.kind !== 'sign' || id !== chrome.runtime.id || !tab || frameId !== 0) return false;
	// A private window leaves no trace; an address of no site of ours is none of our scripts.
	if (tab.incognito || !url || !whatIs(new URL(url))) return false;
	void countTime(message).then(respond);
	return true;
});

chrome.alarms.onAlarm.addListener((alarm) => {
	if (alarm.name === pingAlarm && tabs.some) void client.ask({ kind: 'ping' });
	if (alarm.name === pauseAlarm) void setPause(undefined);
});

chrome.commands.onCommand.addListener((command, tab) => {
	if (command === 'open-card' && tab?.id !== undefined) tabs.openCard(tab.id);
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
	if (reason === 'install') void welcome();
});

void reinjectOnce(chrome.storage.session);

/** First run opens once, by itself: not where another browser's Soát has been through it already. */
async function welcome(): Promise<void> {
	client.connect();
	// A host that hangs must not keep the page from opening; nobody waits longer for a first word.
	await Promise.race([client.greeted(), new Promise((resolve) => setTimeout(resolve, 1500))]);
	if (client.state.kind === 'ready' && client.state.hello.settings.firstRunDone) return;
	await chrome.tabs.create({ url: chrome.runtime.getURL('pages/first-run.html') });
}
