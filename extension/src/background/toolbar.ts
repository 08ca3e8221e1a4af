// SPDX-License-Identifier: Apache-2.0
import type { HostState } from '../host/answer.ts';

/** True when drafts are being looked at: the whole mark; else the grey, broken one. */
export function looking(host: HostState, pausedUntil: number | undefined): boolean {
	return pausedUntil === undefined && host.kind !== 'trouble';
}

/** The icon files, by size, of the toolbar mark. */
export function markFiles(whole: boolean): Record<string, string> {
	const name = whole ? 'mark' : 'mark-unchecked';
	return { 16: `/icons/${name}-16.png`, 32: `/icons/${name}-32.png` };
}
