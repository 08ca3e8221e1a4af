// SPDX-License-Identifier: Apache-2.0
//
// Between a content script and the worker, over one runtime port a page. These five are all that a
// content script may ask for; the worker refuses anything else.

import type { Unchecked, Why } from '../host/answer.ts';
import type { Finding, OutcomeWord, Site, Surface, VerdictReply } from './messages.gen.ts';

export const composerPort = 'composer';

export type FromTab =
	/** Answered by `answer` with the same n. */
	| {
			kind: 'check';
			n: number;
			draft: string;
			site: Site;
			surface: Surface;
			text: string;
			link?: string;
			images?: number;
	  }
	| {
			kind: 'outcome';
			draft: string;
			check?: number;
			site: Site;
			surface: Surface;
			outcome: OutcomeWord;
			at: number;
	  }
	/** Answered by `allowed` with the same n. */
	| { kind: 'allow'; n: number; draft: string; phrase: string; rule?: string; scope: 'once' | 'always' }
	/** A link the person opened; sent only while `linksOpened` is on. */
	| { kind: 'link-opened'; link: string }
	/** What the popup says about this page. */
	| { kind: 'here'; site: Site; surface?: Surface; recognised: boolean; unchecked?: Why };

/** What the host found: each thing once, what asks first, then by its place in the text. */
export type Told = VerdictReply & {
	findings: Shown[];
	/** "1 điều nên xem kỹ, 2 gợi ý" */
	count: string;
};

/** What the host found (a verdict is a Told), or why nobody looked. */
export type DraftAnswer = VerdictReply | Unchecked;

/** A finding with what the worker adds for the eye. */
export type Shown = Finding & {
	/** faces/shapes.ts */
	icon?: string;
	/** Its source, or that there is none. */
	restsOn: Tree;
	/** What it is about, each family in its own way. */
	evidence?: Tree;
};

/** An element to be made: name with classes, attributes, what stands in it. `icon` is one of ours. */
export type Tree = [string, Record<string, string>, ...(Tree | string)[]];

/**
 * What a page needs of the person's settings, and how our faces there look and speak. Words, style
 * and icons come from the worker, in one language, so that every page carries only the code that holds and
 * lets go; they are there before any verdict, which comes the same way.
 */
export interface State {
	kind: 'state';
	words: Record<string, string>;
	style: string;
	/** faces/shapes.ts */
	shapes: Record<string, [string, string][]>;
	/** faces/lines.ts */
	lines: Record<'light' | 'dark', string>;
	pausedUntil?: number;
	linksOpened: boolean;
}

export type ToTab =
	| { kind: 'answer'; n: number; answer: DraftAnswer }
	| { kind: 'allowed'; n: number; done: boolean }
	| State
	/** Alt+Q */
	| { kind: 'open-card' };
