// SPDX-License-Identifier: Apache-2.0

/**
 * Puts the content script into pages that were open before Soát was installed or updated. The old
 * script of such a page is an orphan: it notices, takes itself away and lets everything pass.
 */
export async function reinject(): Promise<void> {
	const manifest = chrome.runtime.getManifest();
	const tabs = await chrome.tabs.query({ url: manifest.host_permissions ?? [] });
	await Promise.allSettled(
		tabs.map((tab) =>
			chrome.scripting.executeScript({
				target: { tabId: tab.id ?? -1, allFrames: true },
				files: ['content.js'],
				injectImmediately: true,
			}),
		),
	);
}
