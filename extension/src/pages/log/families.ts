// SPDX-License-Identifier: Apache-2.0
import type { LogFinding } from '../../protocol/messages.gen.ts';
import type { IconName } from '../look/icons.tsx';

/** Four families lead findings: back to the source, speech, what is private, one's role. */
const families: Record<Extract<IconName, 'trace' | 'speech' | 'private' | 'role'>, string[]> = {
	trace: [
		'hearsay',
		'urgent-forward',
		'sensational',
		'engagement-bait',
		'health-claim',
		'accusation',
		'lookalike-link',
		'unread-link',
		'no-source',
	],
	speech: ['insult', 'profanity', 'threat', 'discrimination', 'incitement', 'shouting', 'own'],
	private: ['personal-data', 'child-data', 'secret-document', 'image'],
	role: ['agency-voice', 'work-hours-selling', 'gambling-loan', 'account-trade'],
};

export type Family = keyof typeof families;

export function familyOf(category: string): Family {
	return (Object.keys(families) as Family[]).find((family) => families[family].includes(category)) ?? 'speech';
}

/** Warn before hint; the rest in the order they came. */
export function strongestFirst(findings: readonly LogFinding[]): LogFinding[] {
	return [...findings.filter((one) => one.tier === 'warn'), ...findings.filter((one) => one.tier === 'hint')];
}
