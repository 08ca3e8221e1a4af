// SPDX-License-Identifier: Apache-2.0
import type { Say } from '../content/faces/phrases.ts';
import type { Finding, VerdictReply } from '../protocol/messages.gen.ts';

/** warn first, then in the order of the text. */
export function inOrder(findings: readonly Finding[]): Finding[] {
	const weight = (finding: Finding) => (finding.tier === 'warn' ? 0 : 1);
	return [...findings].sort((a, b) => weight(a) - weight(b) || a.span[0] - b.span[0]);
}

/** "1 điều nên xem kỹ, 2 gợi ý" */
export function countOf(verdict: VerdictReply, say: Say): string {
	const warns = verdict.findings.filter((finding) => finding.tier === 'warn').length;
	const hints = verdict.findings.length - warns;
	const parts = [
		warns > 0 && say('count_warn', { n: warns }),
		hints > 0 && (hints === 1 ? say('count_hint_one') : say('count_hint', { n: hints })),
		verdict.more && say('count_more'),
	].filter(Boolean);
	return parts.length > 0 ? parts.join(', ') : say('count_none').replace(/\.$/, '');
}

/**
 * Findings without those that say the same again: several rules of one category may hit the same words,
 * and a person wants to hear it once. The strongest stays, of equals the longest.
 */
export function distinct(findings: readonly Finding[]): Finding[] {
	const strength = ({ tier, span: [begin, end] }: Finding) => end - begin + (tier === 'warn' ? 1e6 : 0);
	const again = (a: Finding, b: Finding) =>
		a.category === b.category && a.span[0] < b.span[1] && b.span[0] < a.span[1] && strength(a) < strength(b);
	return findings.filter((one) => !findings.some((other) => again(one, other)));
}
