// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Finding, VerdictReply } from '../protocol/messages.gen.ts';
import { conclude, type Ending, type Event, type Story, tell } from './outcome.ts';

/** A verdict with that many findings; its id says which one it was. */
const v = (id: number, findings: number): VerdictReply => ({
	kind: 'verdict',
	id,
	tier: findings > 0 ? 'warn' : 'none',
	findings: Array.from({ length: findings }, (_, i) => ({ rule: `r${i}` }) as Finding),
	more: false,
});
const held = (id: number, n: number, text: string): Event => ({ kind: 'held', verdict: v(id, n), text });
const shown = (id: number, n: number): Event => ({ kind: 'underlined', verdict: v(id, n) });
const sent = (id: number, n: number, text: string): Ending => ({ kind: 'sent', sent: v(id, n), text });
const unseen: Ending = { kind: 'sent', sent: undefined, text: 'a' };

describe('what the person then did', () => {
	test.each<[string, Event[], Ending, string, number | undefined]>([
		['nothing was found', [], sent(1, 0, 'a'), 'sent-clean', 1],
		['hints stood there and were left', [shown(1, 1)], sent(1, 1, 'a'), 'sent-anyway', 1],
		['a hint was taken away', [shown(1, 2)], sent(2, 1, 'b'), 'edited-fewer', 1],
		['writing on brought more hints', [shown(1, 1)], sent(2, 2, 'b'), 'sent-anyway', 2],
		['held, sent as it was', [held(1, 1, 'a')], sent(1, 1, 'a'), 'sent-anyway', 1],
		['held, mended', [held(1, 2, 'a')], sent(2, 0, 'b'), 'edited-fewer', 1],
		['held, mended in part', [held(1, 2, 'a')], sent(2, 1, 'b'), 'edited-fewer', 1],
		['held, changed to no effect', [held(1, 1, 'a')], sent(2, 1, 'b'), 'edited-same', 1],
		['held, made worse', [held(1, 1, 'a')], sent(2, 3, 'b'), 'edited-more', 1],
		['held twice: the last look counts', [held(1, 3, 'a'), held(2, 1, 'b')], sent(2, 1, 'b'), 'sent-anyway', 2],
		['nobody looked', [], unseen, 'unchecked', undefined],
		['held, then the host was gone', [held(1, 1, 'a')], unseen, 'unchecked', 1],
		['dropped', [], { kind: 'dropped' }, 'cancelled', undefined],
		['held, then dropped', [held(1, 1, 'a')], { kind: 'dropped' }, 'cancelled', 1],
	])('%s', (_, events, ending, outcome, check) => {
		const story = events.reduce<Story>(tell, {});
		expect(conclude(story, ending)).toEqual(check === undefined ? { outcome } : { outcome, check });
	});
});
