// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { VerdictReply } from '../protocol/messages.gen.ts';
import type { DraftAnswer } from '../protocol/tab.ts';
import { Asker } from './asker.ts';

const verdict: VerdictReply = { kind: 'verdict', id: 1, tier: 'none', findings: [], more: false };

function asker() {
	const open: { text: string; answer: (answer: DraftAnswer) => void }[] = [];
	const got: string[] = [];
	const one = new Asker(
		({ text }) => new Promise((answer) => open.push({ text, answer })),
		({ text }, { kind }) => got.push(`${text} ${kind}`),
	);
	const answer = async (reply: DraftAnswer = verdict) => {
		open.shift()?.answer(reply);
		await new Promise((resolve) => setTimeout(resolve, 0));
	};
	return { one, open, got, answer };
}

test('one question in flight; of those that wait only the latest is asked', async () => {
	const { one, open, got, answer } = asker();
	for (const text of ['a', 'ab', 'abc']) one.want({ text });
	expect(open.map(({ text }) => text)).toEqual(['a']);
	await answer();
	expect(open.map(({ text }) => text)).toEqual(['abc']);
	await answer();
	expect(got).toEqual(['a verdict', 'abc verdict']);
});

test('a verdict is known for exactly its text, link and pictures', async () => {
	const { one, answer } = asker();
	one.want({ text: 'a', images: 1 });
	await answer();
	expect(one.known({ text: 'a', images: 1 })).toBe(verdict);
	for (const other of [{ text: 'a' }, { text: 'a ', images: 1 }, { text: 'a', images: 1, link: 'x' }]) {
		expect(one.known(other)).toBeUndefined();
	}
});

test('a known text is not asked about again', async () => {
	const { one, open, got, answer } = asker();
	one.want({ text: 'a' });
	await answer();
	one.want({ text: 'a' });
	expect(open).toEqual([]);
	expect(got).toEqual(['a verdict', 'a verdict']);
});

test('who waits at the gate shares the question in flight, or asks beside it', async () => {
	const { one, open } = asker();
	one.want({ text: 'a' });
	const same = one.answer({ text: 'a' });
	void one.answer({ text: 'b' });
	expect(open.map(({ text }) => text)).toEqual(['a', 'b']);
	open[0]?.answer(verdict);
	expect(await same).toBe(verdict);
});

test('"unchecked" is never remembered', async () => {
	const { one, open, answer } = asker();
	one.want({ text: 'a' });
	await answer({ kind: 'unchecked', why: 'host-slow' });
	expect(one.known({ text: 'a' })).toBeUndefined();
	one.want({ text: 'a' });
	expect(open).toHaveLength(1);
});

test('few wordings are remembered, and none once told to forget', async () => {
	const { one, answer } = asker();
	for (let i = 0; i < 10; i++) {
		one.want({ text: String(i) });
		await answer();
	}
	expect(one.known({ text: '0' })).toBeUndefined();
	expect(one.known({ text: '9' })).toBe(verdict);
	one.forget();
	expect(one.known({ text: '9' })).toBeUndefined();
});
