// SPDX-License-Identifier: Apache-2.0

/**
 * Puts our scripts into pages that were open before Soát was installed or updated. The old ones of
 * such a page are orphans: they notice, take themselves away and let everything pass.
 */
export async function reinject(): Promise<void> {
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
