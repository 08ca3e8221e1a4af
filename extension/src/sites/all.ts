// SPDX-License-Identifier: Apache-2.0
import { facebook, messenger } from './facebook.ts';
import type { SiteEntries } from './site.ts';
import { zalo } from './zalo.ts';

export const allSites: SiteEntries[] = [facebook, messenger, zalo];

/** The entries for a page's host; undefined on a page that is none of the sites. */
export function entriesFor(hostname: string): SiteEntries | undefined {
	return allSites.find((site) => site.hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
}
