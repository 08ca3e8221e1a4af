// SPDX-License-Identifier: Apache-2.0
// Written by "npm run messages" from native-host/wire/messages.schema.json. Do not edit.

/**
 * Everything that passes between the extension and the host. One kind a message, unknown fields refused, id echoed, exactly one reply each. Protocol 1.
 */
export type Message = Request | Reply;
export type Request =
	| HelloRequest
	| PingRequest
	| CheckRequest
	| OutcomeRequest
	| AllowRequest
	| VisitRequest
	| UsageReportRequest
	| LogListRequest
	| LogTrendsRequest
	| LogNoteRequest
	| LogMarkRequest
	| LogEraseRequest
	| EraseAllRequest
	| ExportRequest
	| RulesListRequest
	| SettingsGetRequest
	| SettingsSetRequest
	| SealRequest
	| UnsealRequest
	| DeedRequest
	| ReflectRequest
	| LinkOpenedRequest;
/**
 * Chosen by the asker, positive; echoed in the one reply.
 */
export type Id = number;
/**
 * A random id that stays with one composing.
 */
export type Draft = string;
/**
 * Where a draft is written. `soat` is our own try-it box and the demo page.
 */
export type Site = 'facebook' | 'messenger' | 'zalo' | 'soat';
export type Surface = 'post' | 'comment' | 'message' | 'share';
export type Language = 'vi' | 'en';
export type OutcomeWord =
	'sent-clean' | 'sent-anyway' | 'edited-fewer' | 'edited-same' | 'edited-more' | 'cancelled' | 'unchecked';
export type VisitSite = 'facebook' | 'messenger' | 'zalo' | 'tiktok' | 'youtube';
export type Activity = 'feed' | 'discussion' | 'messages' | 'video' | 'shopping' | 'selling' | 'games' | 'other';
/**
 * The person's own calendar day, 2026-11-24.
 */
export type Day = string;
/**
 * Minutes since midnight: [from, to).
 *
 * @minItems 2
 * @maxItems 2
 */
export type Period = [Minutes, Minutes];
export type Minutes = number;
export type Reply =
	| HelloReply
	| DoneReply
	| VerdictReply
	| UsageReply
	| LogReply
	| TrendsReply
	| RulesReply
	| SettingsReply
	| ErasedReply
	| ExportedReply
	| RefusedReply;
export type Tier = 'none' | 'hint' | 'warn';
/**
 * UTF-16 units of the text that was asked about; end exclusive.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Span = [number, number];

/**
 * The first request of a connection.
 */
export interface HelloRequest {
	kind: 'hello';
	id: Id;
	protocol: number;
	client: {
		name: string;
		version: string;
		/**
		 * Which browser it runs in, as `soat doctor --json` names browsers.
		 */
		browser?: string;
	};
}
/**
 * Keeps the host awake; answered by done.
 */
export interface PingRequest {
	kind: 'ping';
	id: Id;
}
/**
 * Asks for the findings of a draft; answered by verdict.
 */
export interface CheckRequest {
	kind: 'check';
	id: Id;
	draft?: Draft;
	site: Site;
	surface: Surface;
	/**
	 * The draft as it stands; blocks are separated by \n.
	 */
	text: string;
	/**
	 * The link being shared or previewed.
	 */
	link?: string;
	/**
	 * Pictures in the draft; counted, never read.
	 */
	images?: number;
	language?: Language;
}
/**
 * What the person then did; the text is not sent again. Answered by done.
 */
export interface OutcomeRequest {
	kind: 'outcome';
	id: Id;
	draft?: Draft;
	/**
	 * The id of the check whose verdict the person saw.
	 */
	check?: number;
	site: Site;
	surface: Surface;
	outcome: OutcomeWord;
	/**
	 * When; now if absent.
	 */
	at?: number;
}
/**
 * Ignore a phrase: for this draft, or from now on. The one write a content script may ask for.
 */
export interface AllowRequest {
	kind: 'allow';
	id: Id;
	phrase: string;
	rule?: string;
	scope: 'once' | 'always';
	draft?: Draft;
}
/**
 * A stretch of attention. Overlaps with what is already counted are trimmed; answered by done, with the reminder that is due, if any.
 */
export interface VisitRequest {
	kind: 'visit';
	id: Id;
	site: VisitSite;
	activity: Activity;
	/**
	 * Start of the tick.
	 */
	from: number;
	/**
	 * End of the tick; at most 60 s later.
	 */
	to: number;
}
/**
 * Time between two days, both included; answered by usage.
 */
export interface UsageReportRequest {
	kind: 'usage-report';
	id: Id;
	from: Day;
	to: Day;
}
/**
 * The person's own log, newest first; answered by log.
 */
export interface LogListRequest {
	kind: 'log-list';
	id: Id;
	/**
	 * Found with or without marks.
	 */
	query?: string;
	category?: string;
	outcome?: OutcomeWord;
	site?: Site;
	from?: Day;
	to?: Day;
	/**
	 * Entries older than this one (paging).
	 */
	before?: number;
	limit?: number;
	passphrase?: string;
	language?: Language;
}
/**
 * Counts per week, category and outcome; answered by trends.
 */
export interface LogTrendsRequest {
	kind: 'log-trends';
	id: Id;
	weeks: number;
}
/**
 * The person's own note on an entry (empty removes it). Answered by done.
 */
export interface LogNoteRequest {
	kind: 'log-note';
	id: Id;
	entry: number;
	note: string;
}
/**
 * Marks a finding as Soát's mistake; when its excerpt can be read it goes to the own allow-list. Answered by done.
 */
export interface LogMarkRequest {
	kind: 'log-mark';
	id: Id;
	entry: number;
	rule: string;
	wrong: boolean;
	passphrase?: string;
}
/**
 * Erases entries so that no byte is left; answered by erased.
 */
export interface LogEraseRequest {
	kind: 'log-erase';
	id: Id;
	what:
		| {
				entry: number;
		  }
		| {
				from: Day;
				to: Day;
		  }
		| {
				all: true;
		  };
}
/**
 * Erases the log, usage, notes, opened links, own words and settings; answered by erased.
 */
export interface EraseAllRequest {
	kind: 'erase-all';
	id: Id;
	confirm: 'erase everything';
}
/**
 * For the person alone; answered by exported, piece by piece.
 */
export interface ExportRequest {
	kind: 'export';
	id: Id;
	what: 'log' | 'usage';
	format: 'json' | 'csv';
	/**
	 * The `next` of the piece before.
	 */
	after?: string;
	passphrase?: string;
}
/**
 * Every rule with its source; answered by rules, piece by piece.
 */
export interface RulesListRequest {
	kind: 'rules-list';
	id: Id;
	language?: Language;
	/**
	 * The `next` of the piece before.
	 */
	after?: string;
}
/**
 * Answered by settings.
 */
export interface SettingsGetRequest {
	kind: 'settings-get';
	id: Id;
}
/**
 * Changes what is named, leaves the rest; answered by settings.
 */
export interface SettingsSetRequest {
	kind: 'settings-set';
	id: Id;
	settings: Settings;
}
/**
 * All optional in settings-set; all present in a settings reply.
 */
export interface Settings {
	firstRunDone?: boolean;
	language?: Language;
	/**
	 * What of a draft's words the log keeps. Unanswered means none.
	 */
	words?: 'none' | 'excerpts' | 'drafts';
	retentionDays?: number;
	/**
	 * Words are sealed under a passphrase. Read only: see `seal`.
	 */
	sealed?: boolean;
	schedule?: Schedule;
	goals?: Goals;
	/**
	 * Sites whose time is counted.
	 *
	 * @maxItems 5
	 */
	sites?:
		| []
		| [VisitSite]
		| [VisitSite, VisitSite]
		| [VisitSite, VisitSite, VisitSite]
		| [VisitSite, VisitSite, VisitSite, VisitSite]
		| [VisitSite, VisitSite, VisitSite, VisitSite, VisitSite];
	/**
	 * Remember salted hashes of opened links for unread-link.
	 */
	linksOpened?: boolean;
	/**
	 * Chooses which documents are worth citing; never what is detected.
	 */
	role?: 'official' | 'employee' | 'unsaid';
	/**
	 * @maxItems 2000
	 */
	rulesOff?: string[];
	/**
	 * Packs that did not come with the product and were switched on.
	 *
	 * @maxItems 100
	 */
	packsOn?: string[];
	/**
	 * @maxItems 2000
	 */
	allowed?: {
		phrase: string;
		rule?: string;
	}[];
	/**
	 * @maxItems 2000
	 */
	ownWords?: {
		phrase: string;
		tier: 'hint' | 'warn';
	}[];
	/**
	 * Show the person's own daily good deed.
	 */
	deedGoal?: boolean;
}
export interface Schedule {
	/**
	 * Monday first; the working periods of each day, lunch left out.
	 *
	 * @minItems 7
	 * @maxItems 7
	 */
	week: [Period[], Period[], Period[], Period[], Period[], Period[], Period[]];
	/**
	 * @maxItems 400
	 */
	holidays: {
		day: Day;
		name: string;
	}[];
	/**
	 * @maxItems 400
	 *
	 * Items: Both ends included.
	 */
	leave: {
		from: Day;
		to: Day;
	}[];
}
/**
 * The person's own limits in minutes a day: in all, in working hours, and per site.
 */
export interface Goals {
	day?: Minutes;
	work?: Minutes;
	sites?: {
		facebook?: Minutes;
		messenger?: Minutes;
		zalo?: Minutes;
		tiktok?: Minutes;
		youtube?: Minutes;
	};
}
/**
 * Seals kept words under a passphrase, or changes it. Forgotten means gone. Answered by done.
 */
export interface SealRequest {
	kind: 'seal';
	id: Id;
	passphrase: string;
	old?: string;
}
/**
 * Opens the sealed words again and keeps them unsealed. Answered by done.
 */
export interface UnsealRequest {
	kind: 'unseal';
	id: Id;
	passphrase: string;
}
/**
 * The good deed of a day, on the person's word alone. Answered by done.
 */
export interface DeedRequest {
	kind: 'deed';
	id: Id;
	day: Day;
	done: boolean;
}
/**
 * The weekly reflection (empty removes it). Answered by done.
 */
export interface ReflectRequest {
	kind: 'reflect';
	id: Id;
	/**
	 * Monday of the week, 2026-11-23.
	 */
	week: string;
	text: string;
}
/**
 * A link the person opened; kept as a salted hash only when switched on. Answered by done.
 */
export interface LinkOpenedRequest {
	kind: 'link-opened';
	id: Id;
	link: string;
}
/**
 * Who answers, and what it needs mending.
 */
export interface HelloReply {
	kind: 'hello';
	id: Id;
	protocol: number;
	host: {
		version: string;
	};
	packs: {
		name: string;
		version: string;
		rules: number;
		/**
		 * It did not come with the product: off until settings.packsOn names it.
		 */
		theirs?: boolean;
	}[];
	settings: {
		language: Language;
		firstRunDone: boolean;
		sites: VisitSite[];
		linksOpened: boolean;
	};
	troubles: Trouble[];
}
export interface Trouble {
	code:
		| 'store-full'
		| 'store-locked'
		| 'store-read-only'
		| 'store-damaged'
		| 'store-newer'
		| 'store-failed'
		| 'rule-set-aside'
		| 'pack-rebuilt';
	where?: string;
	/**
	 * A sentence for whoever must mend it.
	 */
	what: string;
}
/**
 * It was done.
 */
export interface DoneReply {
	kind: 'done';
	id: Id;
	/**
	 * A limit the person set was reached just now; said once a day.
	 */
	reminder?: {
		limit: 'day' | 'work' | 'facebook' | 'messenger' | 'zalo' | 'tiktok' | 'youtube';
		minutes: Minutes;
	};
}
/**
 * All findings for a draft.
 */
export interface VerdictReply {
	kind: 'verdict';
	id: Id;
	tier: Tier;
	/**
	 * @maxItems 100
	 */
	findings: Finding[];
	/**
	 * Some findings were left out.
	 */
	more: boolean;
}
/**
 * One rule's complaint about one place. Without `source` it is advice.
 */
export interface Finding {
	rule: string;
	category: string;
	tier: 'hint' | 'warn';
	span: Span;
	title: string;
	seen: string;
	why: string;
	advise: string;
	/**
	 * Fills {…}: a kind of number, a domain.
	 */
	detail?: string;
	/**
	 * The domain that `detail` looks like.
	 */
	detailOther?: string;
	source?: Source;
	fix?: Fix;
}
/**
 * What a rule rests on.
 */
export interface Source {
	id: string;
	title: string;
	paraphrase: string;
	confidence: 'V1' | 'V2';
	/**
	 * ISO date
	 */
	readOn: string;
	url: string;
}
export interface Fix {
	kind: 'mask' | 'remove' | 'lower-case' | 'add-source' | 'add-unverified';
	/**
	 * What mask and lower-case write at the span.
	 */
	text?: string;
}
/**
 * Seconds, by the person's own days and working hours.
 */
export interface UsageReply {
	kind: 'usage';
	id: Id;
	from: Day;
	to: Day;
	total: Bucket;
	days: {
		day: Day;
		/**
		 * seconds
		 */
		work: number;
		/**
		 * seconds
		 */
		private: number;
	}[];
	sites: {
		site: VisitSite;
		/**
		 * seconds
		 */
		work: number;
		/**
		 * seconds
		 */
		private: number;
	}[];
	activities: {
		activity: Activity;
		/**
		 * seconds
		 */
		work: number;
		/**
		 * seconds
		 */
		private: number;
	}[];
	/**
	 * Seconds for each hour of the week, Monday 00 first.
	 *
	 * @minItems 168
	 * @maxItems 168
	 */
	hours: [
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number
	];
	daySites?: {
		day: Day;
		site: VisitSite;
		seconds: number;
	}[];
	goals: Goals;
	schedule?: Schedule;
	deeds: Day[];
	/**
	 * Drafts of these days by outcome.
	 */
	drafts: {
		clean: number;
		anyway: number;
		fewer: number;
		same: number;
		more: number;
		cancelled: number;
		unchecked: number;
	};
	/**
	 * Of the week that holds `from`.
	 */
	reflection?: string;
}
export interface Bucket {
	/**
	 * seconds
	 */
	work: number;
	/**
	 * seconds
	 */
	private: number;
}
/**
 * Log entries, newest first.
 */
export interface LogReply {
	kind: 'log';
	id: Id;
	entries: LogEntry[];
	more: boolean;
}
export interface LogEntry {
	entry: number;
	/**
	 * When it was sent or dropped.
	 */
	at: number;
	site: Site;
	surface: Surface;
	outcome: OutcomeWord;
	findings: LogFinding[];
	/**
	 * The masked draft, when whole drafts are kept.
	 */
	words?: string;
	sealed?: boolean;
	note?: string;
	/**
	 * Pack versions at that moment.
	 */
	packs: string;
}
export interface LogFinding {
	rule: string;
	category: string;
	tier: 'hint' | 'warn';
	title?: string;
	/**
	 * Masked. Absent when words are not kept or are sealed and no passphrase came.
	 */
	excerpt?: string;
	/**
	 * The person marked it as Soát's mistake.
	 */
	wrong?: boolean;
}
/**
 * Oldest week first.
 */
export interface TrendsReply {
	kind: 'trends';
	id: Id;
	weeks: {
		week: Day;
		categories: {
			category: string;
			count: number;
		}[];
		outcomes: {
			outcome: OutcomeWord;
			count: number;
		}[];
		reflection?: string;
	}[];
}
/**
 * Every rule, piece by piece.
 */
export interface RulesReply {
	kind: 'rules';
	id: Id;
	rules: {
		rule: string;
		pack: string;
		category: string;
		tier: 'hint' | 'warn';
		title: string;
		seen: string;
		why: string;
		advise: string;
		on: boolean;
		sources?: Source[];
		flags: string[];
		allows: string[];
	}[];
	next?: string;
	setAside?: Trouble[];
}
/**
 * All settings.
 */
export interface SettingsReply {
	kind: 'settings';
	id: Id;
	settings: Settings;
}
/**
 * What was erased.
 */
export interface ErasedReply {
	kind: 'erased';
	id: Id;
	count: number;
	/**
	 * Another browser has the data open; ask again.
	 */
	unfinished: boolean;
	what?: string;
}
/**
 * One piece of an export.
 */
export interface ExportedReply {
	kind: 'exported';
	id: Id;
	text: string;
	next?: string;
}
/**
 * The request was not understood or not allowed. `id` is 0 when it could not be read.
 */
export interface RefusedReply {
	kind: 'refused';
	/**
	 * Echoed; 0 when it could not be read.
	 */
	id: number;
	code: 'bad-input' | 'wrong-shape' | 'too-big' | 'not-found' | 'not-allowed' | 'unavailable' | 'damaged' | 'too-new';
	/**
	 * The thing at fault: message/text.
	 */
	where: string;
	/**
	 * A sentence.
	 */
	what: string;
}
