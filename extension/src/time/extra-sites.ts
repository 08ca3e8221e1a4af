// SPDX-License-Identifier: Apache-2.0
//
// Sites whose time alone may be counted, by a permission the person gives and can take back. No
// script of Soát's runs there before, and the one that reads composers never does.
import type { VisitSite } from '../protocol/messages.gen.ts';

export type ExtraSite = Extract<VisitSite, 'tiktok' | 'youtube'>;

export const extraSites: Record<ExtraSite, string> = {
	tiktok: 'https://*.tiktok.com/*',
	youtube: 'https://*.youtube.com/*',
};

export const isExtra = (site: VisitSite): site is ExtraSite => site in extraSites;

/** Asks for the permission (a press of the person's must be under way) and starts counting there. */
export async function countExtra(site: ExtraSite): Promise<boolean> {
	const origins = [extraSites[site]];
	if (!(await chrome.permissions.request({ origins }))) return false;
	const id = `time-${site}`;
	const [there] = await chrome.scripting.getRegisteredContentScripts({ ids: [id] });
	// From the root: Firefox would look beside the page that asks.
	if (!there) await chrome.scripting.registerContentScripts([{ id, matches: origins, js: ['/time.js'] }]);
	return true;
}

/** Stops counting there and gives the permission back. */
export async function forgetExtra(site: ExtraSite): Promise<void> {
	const id = `time-${site}`;
	const [there] = await chrome.scripting.getRegisteredContentScripts({ ids: [id] });
	if (there) await chrome.scripting.unregisterContentScripts({ ids: [id] });
	await chrome.permissions.remove({ origins: [extraSites[site]] });
}
