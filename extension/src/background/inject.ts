// SPDX-License-Identifier: Apache-2.0

import type { Storage } from './storage.ts';

const key = 'injected';

/**
 * Once a load of the extension: install, update, reload, being switched on again. Session storage is
 * emptied by each of these and by nothing else; `onInstalled` is not told of all of them.
 */
export async function reinjectOnce(session: Storage): Promise<void> {
	if ((await session.get(key))[key]) return;
	await session.set({ [key]: true });
	await reinject();
}

/**
 * Puts our scripts into pages that were open before Soát was installed or updated. The old ones of
 * such a page are orphans: they notice, take themselves away and let everything pass.
 */
async function reinject(): Promise<void> {
	const manifest = chrome.runtime.getManifest();
	const tabs = await chrome.tabs.query({ url: manifest.host_permissions ?? [] });
	await Promise.allSettled(
		tabs.flatMap(({ id: tabId = -1 }) => [
			chrome.scripting.executeScript({
				target: { tabId, allFrames: true },
				files: ['content.js'],
				injectImmediately: true,
			}),
			chrome.scripting.executeScript({ target: { tabId }, files: ['time.js'] }),
		]),
	);
}
