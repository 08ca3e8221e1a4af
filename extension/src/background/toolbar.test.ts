// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { FixtureHost } from '../fixture/host.ts';
import type { HostState } from '../host/answer.ts';
import { reminded } from './reminder.ts';
import { looking, markFiles } from './toolbar.ts';

const ready: HostState = { kind: 'ready', hello: new FixtureHost({ today: '2026-11-22', language: 'vi' }).hello() };

test.each<[string, HostState, number | undefined, boolean]>([
	['a host that is there', ready, undefined, true],
	['a host nobody has asked yet', { kind: 'idle' }, undefined, true],
	['a pause', ready, 1, false],
	['no host', { kind: 'trouble', why: 'host-missing' }, undefined, false],
	['two versions', { kind: 'trouble', why: 'versions-differ' }, undefined, false],
])('%s', (_, host, pausedUntil, whole) => expect(looking(host, pausedUntil)).toBe(whole));

test('both marks are there in both sizes', () => {
	for (const file of [true, false].flatMap((whole) => Object.values(markFiles(whole)))) {
		expect(fs.existsSync(new URL(`../..${file}`, import.meta.url)), file).toBe(true);
	}
});

test.each([
	['day', 'vi', 'Tới mức 90 phút bạn tự đặt cho hôm nay.'],
	['work', 'vi', 'Tới mức 90 phút trong giờ làm bạn tự đặt cho hôm nay.'],
	['zalo', 'vi', 'Tới mức 90 phút ở Zalo bạn tự đặt cho hôm nay.'],
	['youtube', 'en', 'That is the 90 minutes on YouTube you set for today.'],
] as const)('reaching the %s limit is said in %s', (limit, language, text) => {
	expect(reminded({ limit, minutes: 90 }, language).text).toBe(text);
});
