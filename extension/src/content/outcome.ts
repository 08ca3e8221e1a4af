// SPDX-License-Identifier: Apache-2.0
import type { OutcomeWord, VerdictReply } from '../protocol/messages.gen.ts';

/**
 * What the person has been shown of one composing, and so what the ending means.
 *
 * Only what was *seen* can have been answered by editing: findings of half-typed text that never
 * stood still long enough to be underlined count for nothing.
 */
export interface Story {
	/** The verdict the panel showed last. */
	held?: VerdictReply;
	/** The text it was about. */
	heldText?: string;
	/** The most findings shown as underlines. */
	hinted?: VerdictReply;
}

export type Event =
	| { kind: 'underlined'; verdict: VerdictReply }
	| { kind: 'held'; verdict: VerdictReply; text: string };

export function tell(story: Story, event: Event): Story {
	if (event.kind === 'held') return { ...story, held: event.verdict, heldText: event.text };
	const most = story.hinted?.findings.length ?? 0;
	return event.verdict.findings.length > most ? { ...story, hinted: event.verdict } : story;
}

/** How the draft ended. `sent` is the verdict for the text that went out; undefined when nobody looked. */
export type Ending = { kind: 'sent'; sent: VerdictReply | undefined; text: string } | { kind: 'dropped' };

export interface Conclusion {
	outcome: OutcomeWord;
	/** The check whose verdict the person saw. */
	check?: number;
}

export function conclude(story: Story, ending: Ending): Conclusion {
	const seen = story.held ?? story.hinted;
	if (ending.kind === 'dropped') return withCheck('cancelled', seen);
	const { sent } = ending;
	if (!sent) return withCheck('unchecked', seen);
	const now = sent.findings.length;
	if (!seen) return withCheck(now === 0 ? 'sent-clean' : 'sent-anyway', sent);
	const before = seen.findings.length;
	if (story.held && ending.text !== story.heldText) {
		if (now < before) return withCheck('edited-fewer', seen);
		return withCheck(now > before ? 'edited-more' : 'edited-same', seen);
	}
	// Hints alone: writing on is no answer to them, taking one away is.
	if (!story.held && now < before) return withCheck('edited-fewer', seen);
	return withCheck('sent-anyway', sent);
}

function withCheck(outcome: OutcomeWord, verdict: VerdictReply | undefined): Conclusion {
	return verdict ? { outcome, check: verdict.id } : { outcome };
}
