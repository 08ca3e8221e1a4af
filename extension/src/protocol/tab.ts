// SPDX-License-Identifier: Apache-2.0
//
// Between a content script and the worker, over one runtime port a page. These four are all that a
// content script may ask for; the worker refuses anything else.
import type { Unchecked } from '../host/answer.ts';
import type { Language, OutcomeWord, RefusedReply, Site, Surface, VerdictReply } from './messages.gen.ts';

export const composerPort = 'composer';

export type FromTab =
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
	| { kind: 'outcome'; draft: string; check?: number; site: Site; surface: Surface; outcome: OutcomeWord; at: number }
	| { kind: 'allow'; n: number; draft: string; phrase: string; rule: string; scope: 'once' | 'always' }
	| { kind: 'here'; site: Site; surface?: Surface; recognised: boolean; unchecked?: Unchecked['why'] };

export type ToTab =
	| { kind: 'answer'; n: number; answer: VerdictReply | RefusedReply | Unchecked }
	| { kind: 'allowed'; n: number; done: boolean }
	| { kind: 'state'; language: Language; pausedUntil?: number }
	/** Alt+Q */
	| { kind: 'open-card' };
