// SPDX-License-Identifier: Apache-2.0

// As long as reading a longish post without touching anything.
const quietSeconds = 60;

/** Whether anybody uses the machine, as the browser sees it. */
export async function person(): Promise<'active' | 'idle' | 'locked'> {
	return chrome.idle.queryState(quietSeconds);
}
