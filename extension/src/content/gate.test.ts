// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { VerdictReply } from '../protocol/messages.gen.ts';
import type { DraftAnswer } from '../protocol/tab.ts';
import { decide, type Held, patienceMs, settle } from './gate.ts';

const verdict = (tier: VerdictReply['tier']): VerdictReply => ({
	kind: 'verdict',
	id: 1,
	tier,
	findings: [],
	more: false,
});
const clean = verdict('none');
const warn = verdict('warn');

describe('at the press', () => {
	test.each([
		['a clean draft passes', { text: 'a' }, clean, false, undefined, 'pass'],
		['a hint passes', { text: 'a' }, verdict('hint'), false, undefined, 'pass'],
		['a warning is held', { text: 'a' }, warn, false, undefined, 'hold'],
		['a warning passes once the person said so', { text: 'a' }, warn, true, undefined, 'pass'],
		['an unknown draft is held', { text: 'a' }, undefined, false, undefined, 'hold'],
		['an empty draft passes', { text: ' \n' }, undefined, false, undefined, 'pass'],
		['a link without words is a draft', { text: '', link: 'https://a.vn' }, undefined, false, undefined, 'hold'],
		['a picture without words is a draft', { text: '', images: 1 }, undefined, false, undefined, 'hold'],
		['without a host nothing is held', { text: 'a' }, undefined, false, 'host-missing', 'pass'],
	] as const)('%s', (_, question, known, passed, unchecked, kind) => {
		expect(decide({ question, verdict: known, passed, unchecked }).kind).toBe(kind);
	});
});

describe('from a held press to its end', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	/** A composer whose text and host are this test's. */
	function composer(text: string, answer: (text: string) => Promise<DraftAnswer>) {
		const asked: string[] = [];
		const held: Held & { text: string | undefined; typing: Promise<void> } = {
			text,
			typing: Promise.resolve(),
			read: () => (held.text === undefined ? undefined : { text: held.text }),
			composed: () => held.typing,
			ask: (question) => {
				asked.push(question.text);
				return answer(question.text);
			},
			passed: () => false,
		};
		return { held, asked };
	}

	const run = async (held: Held) => {
		const settled = settle(held, () => Date.now());
		await vi.runAllTimersAsync();
		return settled;
	};
	const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

	test('a clean answer lets it go', async () => {
		const { held } = composer('a', () => later(1, clean));
		expect(await run(held)).toEqual({ kind: 'release', question: { text: 'a' }, verdict: clean });
	});

	test('a warning opens the panel', async () => {
		const { held } = composer('a', () => later(1, warn));
		expect(await run(held)).toMatchObject({ kind: 'panel', verdict: warn });
	});

	test('a warning for a text that has its pass lets it go', async () => {
		const { held } = composer('a', () => later(1, warn));
		held.passed = () => true;
		expect(await run(held)).toMatchObject({ kind: 'release', verdict: warn });
	});

	test('letters typed while held are asked about and sent with it', async () => {
		const { held, asked } = composer('a', async (text) => {
			if (text === 'a') held.text = 'ab';
			return later(1, clean);
		});
		expect(await run(held)).toEqual({ kind: 'release', question: { text: 'ab' }, verdict: clean });
		expect(asked).toEqual(['a', 'ab']);
	});

	test('a syllable being composed is waited for', async () => {
		const { held, asked } = composer('vie', () => later(1, clean));
		held.typing = later(50, undefined).then(() => {
			held.text = 'việt';
		});
		expect(await run(held)).toMatchObject({ kind: 'release', question: { text: 'việt' } });
		expect(asked).toEqual(['việt']);
	});

	test.each([
		['the host is slow', () => later(5000, clean), 'host-slow'],
		['the host is missing', () => later(3, { kind: 'unchecked', why: 'host-missing' } as const), 'host-missing'],
		['the host never answers', () => new Promise<DraftAnswer>(() => {}), 'host-slow'],
	])('when %s it goes out unchecked, in time', async (_, answer, why) => {
		const { held } = composer('a', answer as () => Promise<DraftAnswer>);
		const begun = Date.now();
		const settled = await inTime(held);
		expect(settled).toEqual({ kind: 'release', question: { text: 'a' }, verdict: undefined, why });
		// The longest pause that still feels like the site's own.
		expect(patienceMs).toBeLessThanOrEqual(400);
		expect(Date.now() - begun).toBeLessThanOrEqual(patienceMs);
	});

	const inTime = async (held: Held) => {
		const settled = settle(held, () => Date.now());
		await vi.advanceTimersByTimeAsync(patienceMs);
		return settled;
	};

	test('a text that never stands still goes out unchecked with what it then says', async () => {
		let n = 0;
		const { held } = composer('0', async () => {
			await later(30, undefined);
			held.text = String(++n);
			return clean;
		});
		const settled = await run(held);
		expect(settled).toMatchObject({ kind: 'release', verdict: undefined, why: 'changed' });
		expect(settled.kind === 'release' && Number(settled.question.text)).toBeGreaterThan(5);
	});

	test('a composer that goes away sends nothing', async () => {
		const { held } = composer('a', async () => {
			held.text = undefined;
			return clean;
		});
		expect(await run(held)).toEqual({ kind: 'gone' });
	});
});
