// SPDX-License-Identifier: Apache-2.0
import type { Why } from '../host/answer.ts';
import type { VerdictReply } from '../protocol/messages.gen.ts';
import type { DraftAnswer } from '../protocol/tab.ts';
import type { Question } from './asker.ts';

/** What is known at the moment of a press. */
export interface Known {
	question: Question;
	verdict: VerdictReply | undefined;
	/** The person said "send anyway" to exactly this text. */
	passed: boolean;
	/** Why nobody can look at it, when that is already clear. */
	unchecked: Why | undefined;
}

/** The trusted event goes on untouched. */
export interface Pass {
	kind: 'pass';
	verdict: VerdictReply | undefined;
	/** Why nobody looked, where that is so. */
	why?: Why;
}

export type Decision = Pass | { kind: 'hold' };

/** What becomes of a press, at the press. Anything but a clear "known and fine" is held. */
export function decide({ question, verdict, passed, unchecked }: Known): Decision {
	const empty = question.text.trim() === '' && !question.link && !question.images;
	if (empty || passed) return { kind: 'pass', verdict };
	if (verdict) return verdict.tier === 'warn' ? { kind: 'hold' } : { kind: 'pass', verdict };
	return unchecked ? { kind: 'pass', verdict: undefined, why: unchecked } : { kind: 'hold' };
}

/** A held draft, as settle() sees it. */
export interface Held {
	/** The draft as it stands at this moment; undefined when its composer is gone. */
	read(): Question | undefined;
	/** Resolves at once, or when the input method has finished the syllable it is at. */
	composed(): Promise<void>;
	ask(question: Question): Promise<DraftAnswer>;
	passed(question: Question): boolean;
}

export type Settled =
	| { kind: 'release'; question: Question; verdict: VerdictReply }
	| { kind: 'release'; question: Question; verdict: undefined; why: Why }
	| { kind: 'panel'; question: Question; verdict: VerdictReply }
	| { kind: 'gone' };

/** How long a press may be held for an answer: the longest pause that still feels like the site's own. */
export const patienceMs = 400;

/**
 * From a held press to what becomes of it. What was typed meanwhile is part of the draft: the text is
 * read again until a verdict fits it. In time, or unchecked; never held for good.
 */
export async function settle(held: Held, now: () => number = () => performance.now()): Promise<Settled> {
	const deadline = now() + patienceMs;
	let changed = false;
	for (;;) {
		await held.composed();
		const question = held.read();
		if (!question) return { kind: 'gone' };
		const left = deadline - now();
		if (left <= 0) return { kind: 'release', question, verdict: undefined, why: changed ? 'changed' : 'host-slow' };
		const answer = await within(held.ask(question), left);
		const after = held.read();
		if (!after) return { kind: 'gone' };
		const same = after.text === question.text && after.link === question.link && after.images === question.images;
		if (!same) {
			changed = true;
			continue;
		}
		// A syllable begun while we asked has not changed the text yet; let it be finished first.
		await held.composed();
		if (held.read()?.text !== question.text) continue;
		if (answer.kind === 'unchecked') {
			const why = changed && answer.why === 'host-slow' ? 'changed' : answer.why;
			return { kind: 'release', question, verdict: undefined, why };
		}
		if (answer.tier === 'warn' && !held.passed(question)) return { kind: 'panel', question, verdict: answer };
		return { kind: 'release', question, verdict: answer };
	}
}

function within(answer: Promise<DraftAnswer>, ms: number): Promise<DraftAnswer> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve({ kind: 'unchecked', why: 'host-slow' }), ms);
		void answer.then((value) => {
			clearTimeout(timer);
			resolve(value);
		});
	});
}
