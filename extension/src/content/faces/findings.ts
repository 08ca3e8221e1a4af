// SPDX-License-Identifier: Apache-2.0
import type { Finding, VerdictReply } from '../../protocol/messages.gen.ts';
import type { Say } from './phrases.ts';

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
	const length = ({ span: [begin, end] }: Finding) => end - begin;
	const weight = (finding: Finding) => (finding.tier === 'warn' ? 0 : 1);
	const kept: Finding[] = [];
	for (const finding of [...findings].sort((a, b) => weight(a) - weight(b) || length(b) - length(a))) {
		const again = kept.some(
			(one) => one.category === finding.category && one.span[0] < finding.span[1] && finding.span[0] < one.span[1],
		);
		if (!again) kept.push(finding);
	}
	return findings.filter((finding) => kept.includes(finding));
}
