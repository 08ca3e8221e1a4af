// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Asked, Unchecked } from '../../host/answer.ts';
import type { RefusedReply } from '../../protocol/messages.gen.ts';
import { askHost } from '../../protocol/own.ts';

/** Why there is no answer. */
export type NoAnswer = Unchecked | RefusedReply;

export type Loaded<T> =
	/** `slow` after 300 ms: before that, a word that flashes by only disturbs. */
	{ kind: 'loading'; slow: boolean } | { kind: 'there'; value: T } | { kind: 'not'; why: NoAnswer };

export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

const slowMs = 300;

/** That kind of answer, or why there is none. */
export async function askFor<K extends Answer['kind']>(request: Asked, kind: K): Promise<AnswerOf<K> | NoAnswer> {
	const answer = await askHost(request).catch((): Unchecked => ({ kind: 'unchecked', why: 'reloaded' }));
	if (answer?.kind === kind) return answer as AnswerOf<K>;
	if (answer?.kind === 'refused' || answer?.kind === 'unchecked') return answer;
	return { kind: 'unchecked', why: 'reloaded' };
}

export const isNoAnswer = (answer: Answer): answer is NoAnswer =>
	answer.kind === 'unchecked' || answer.kind === 'refused';

/**
 * Keeps the host's answer to `request`, and asks again when the request changes or `again` is
 * called. What was there stays in sight until the new answer has come. Undefined asks nothing.
 */
export function useAsked<K extends Answer['kind']>(
	request: Asked | undefined,
	kind: K,
): { loaded: Loaded<AnswerOf<K>>; again: () => void; put: (value: AnswerOf<K>) => void } {
	const [loaded, setLoaded] = useState<Loaded<AnswerOf<K>>>({ kind: 'loading', slow: false });
	const [round, setRound] = useState(0);
	const key = JSON.stringify(request);
	const latest = useRef(0);
	useEffect(() => {
		if (!request) return;
		const mine = ++latest.current;
		const timer = setTimeout(() => {
			if (latest.current === mine) setLoaded((now) => (now.kind === 'there' ? now : { kind: 'loading', slow: true }));
		}, slowMs);
		void askFor(request, kind).then((answer) => {
			clearTimeout(timer);
			if (latest.current !== mine) return;
			if (isNoAnswer(answer as Answer)) setLoaded({ kind: 'not', why: answer as NoAnswer });
			else setLoaded({ kind: 'there', value: answer as AnswerOf<K> });
		});
		return () => clearTimeout(timer);
	}, [key, kind, round]);
	const again = useCallback(() => setRound((n) => n + 1), []);
	const put = useCallback((value: AnswerOf<K>) => setLoaded({ kind: 'there', value }), []);
	return { loaded, again, put };
}

/** Resolves after the person has stopped typing for a moment. */
export function useSettled<T>(value: T, ms = 150): T {
	const [settled, setSettled] = useState(value);
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), ms);
		return () => clearTimeout(timer);
	}, [value, ms]);
	return settled;
}
