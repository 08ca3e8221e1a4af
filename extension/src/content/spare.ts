// SPDX-License-Identifier: Apache-2.0
import type { Shield } from './faces/shield.ts';
import { clickEvents, isButton, keyEvent, type Way } from './release.ts';

/** How long after its press a spare goes off: well after any hold has ended by itself. */
const spareMs = 700;

/**
 * Firefox ends a content script together with its extension: no callback of ours runs any more, and a
 * press held at that moment would be swallowed. So, for as long as one is held, a timer of the page's
 * own is wound up that repeats it: the page's functions, bound, none of our code. And our host in the
 * page says that a press is held, so that the script of the extension's next version, which finds it,
 * can say that nobody looked. Answers how to take both away again. Elsewhere an orphan lives on and
 * lets go by itself.
 */
export function spare(way: Way, shield: Shield): () => void {
	// biome-ignore lint/suspicious/noExplicitAny: the page's own objects, as Firefox shows them
	const page = (window as any).wrappedJSObject;
	if (!page) return () => {};
	const bound = (method: unknown, ...to: unknown[]) => page.Function.prototype.bind.call(method, ...to);
	const { prototype } = page.HTMLFormElement;
	try {
		let act: unknown;
		if (way.kind === 'submit') {
			act = bound(prototype.requestSubmit, own(way.form), own(way.submitter));
		} else {
			const events = new page.Array();
			const { target } = way;
			const again =
				way.kind === 'key' && !isButton(target)
					? [keyEvent('keydown', way.event)]
					: clickEvents(way.event as MouseEvent);
			for (const event of again) events.push(event);
			act = bound(page.Array.prototype.forEach, events, prototype.dispatchEvent, own(target));
		}
		const timer = page.setTimeout(act, spareMs);
		shield.holding(true);
		return () => {
			page.clearTimeout(timer);
			shield.holding(false);
		};
	} catch {
		return () => {};
	}
}

// biome-ignore lint/suspicious/noExplicitAny: as above
const own = (element: any) => element?.wrappedJSObject;
