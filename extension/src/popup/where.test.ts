// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { FixtureHost } from '../fixture/host.ts';
import type { Status } from '../protocol/own.ts';
import { whereIs } from './view.tsx';

const hello = new FixtureHost({ today: '2026-11-22', language: 'vi' }).hello();
const well: Status = { host: { kind: 'ready', hello }, extension: '0.1.0' };
const facebook = { id: 1, url: 'https://www.facebook.com/' };
const here = { site: 'facebook', recognised: true } as const;

test.each<[string, Status, { id: number; url?: string } | undefined, string]>([
	['a box it knows', { ...well, listening: true, here }, facebook, 'recognised'],
	['a box it does not know', { ...well, here: { ...here, recognised: false } }, facebook, 'not-recognised'],
	['a site, no box yet', { ...well, listening: true }, facebook, 'no-box'],
	['a tab from before an update', { ...well, listening: false }, facebook, 'old-tab'],
	['any other page', well, { id: 1 }, 'elsewhere'],
	['a page whose time alone is counted', well, { id: 1, url: 'https://www.youtube.com/' }, 'elsewhere'],
	['no tab at all', well, undefined, 'elsewhere'],
	['no host', { ...well, here, host: { kind: 'trouble', why: 'host-missing' } }, facebook, 'host-missing'],
	['a host that ended', { ...well, here, host: { kind: 'trouble', why: 'host-died' } }, facebook, 'host-missing'],
	['two versions', { ...well, host: { kind: 'trouble', why: 'versions-differ' } }, facebook, 'versions-differ'],
	[
		'a pause, host or not',
		{ ...well, pausedUntil: 1, host: { kind: 'trouble', why: 'host-missing' } },
		facebook,
		'paused',
	],
])('%s', (_, status, tab, where) => expect(whereIs(status, tab)).toBe(where));
