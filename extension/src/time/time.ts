// SPDX-License-Identifier: Apache-2.0
//
// The content script that counts: the top frame of each counted site, apart from the one that reads
// the composer, so that a site whose time alone is counted never gets the other.
import { type Reminded, watchAttention } from './attention.ts';
import { remind } from './reminder.ts';

const here = Symbol.for('soat-time');
type Here = typeof globalThis & { [here]?: () => boolean };

/** False in an orphan: after an update the id is gone and sendMessage throws. */
const alive = () => Boolean(chrome.runtime?.id);

// Injected again into a page whose script still works: two of them would take turns and count nothing.
if (!(globalThis as Here)[here]?.()) {
	(globalThis as Here)[here] = alive;
	watchAttention(window, (sign) => {
		if (!alive()) return false;
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
}
