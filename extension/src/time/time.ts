// SPDX-License-Identifier: Apache-2.0
//
// The content script that counts: the top frame of each counted site, apart from the one that reads
// the composer, so that a site whose time alone is counted never gets the other.
import { type Reminded, watchAttention } from './attention.ts';
import { remind } from './reminder.ts';

watchAttention(window, (sign) => {
	// After an update this script is an orphan: the id is gone and sendMessage throws.
	if (!chrome.runtime?.id) return false;
	try {
		void chrome.runtime
			.sendMessage(sign)
			.then((reminded: Reminded | undefined) => reminded && remind(document, reminded))
			.catch(() => undefined);
		return true;
	} catch {
		return false;
	}
});
