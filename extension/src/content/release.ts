// SPDX-License-Identifier: Apache-2.0
//
// Letting a held press go. An extension cannot make trusted events; these repeat, untrusted, exactly
// what the person's own press would have caused, no more: a page that reacts twice to what we
// repeat would have reacted twice to the person.

/** How a held press came in, and where it is to go. */
export type Way =
	| { kind: 'key'; target: HTMLElement; event: KeyboardEvent }
	| { kind: 'button'; button: HTMLElement; target: HTMLElement; event: MouseEvent }
	| { kind: 'submit'; form: HTMLFormElement; submitter: HTMLElement | null };

let letting = false;

/** How long after its press a spare goes off: well after any hold has ended by itself. */
const spareMs = 700;

/** True while release() runs: native forms answer our untrusted click with a trusted `submit`. */
export const isReleasing = () => letting;

/**
 * Repeats the press. True when the page plainly took it (it cancelled the key's own effect); false
 * says nothing, most buttons give no sign.
 */
export function release(way: Way): boolean {
	letting = true;
	try {
		switch (way.kind) {
			case 'key':
				return repeatKey(way.target, way.event);
			case 'button':
				repeatClick(way.target.isConnected ? way.target : way.button, way.event);
				return false;
			case 'submit':
				way.form.requestSubmit(way.submitter as HTMLButtonElement | null);
				return false;
		}
	} finally {
		letting = false;
	}
}

function repeatKey(target: HTMLElement, event: KeyboardEvent): boolean {
	const press = target.dispatchEvent(keyEvent('keydown', event)) && target.dispatchEvent(keyEvent('keypress', event));
	// A real key on a real button clicks it; an untrusted one does not.
	if (press && target.matches('button, input')) {
		const field = target as HTMLInputElement;
		if (isButton(target)) target.click();
		else if (field.form) field.form.requestSubmit();
	}
	target.dispatchEvent(keyEvent('keyup', event));
	return !press;
}

const isButton = (target: HTMLElement) => target.matches('button, [type="submit"], [type="button"]');

function keyEvent(type: string, { key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyboardEvent {
	const keyCode = key === ' ' ? 32 : 13;
	return new KeyboardEvent(type, {
		key,
		code,
		// Zalo-like code reads keyCode and which; Lexical reads key.
		keyCode,
		which: keyCode,
		charCode: type === 'keypress' ? keyCode : 0,
		ctrlKey,
		metaKey,
		altKey,
		shiftKey,
		bubbles: true,
		cancelable: true,
		composed: true,
	});
}

function repeatClick(target: HTMLElement, event: MouseEvent): void {
	const goesOn = repeatTouch(target, event);
	for (const one of clickEvents(event)) {
		if (!goesOn && !one.type.startsWith('pointer')) continue;
		// A control that acted on the press may have taken itself out of the page already.
		if (one.type !== 'click' || target.isConnected) target.dispatchEvent(one);
	}
}

/** A finger's own events. False when the page took them for itself: no mouse events follow then, for a hand neither. */
function repeatTouch(target: HTMLElement, event: MouseEvent): boolean {
	if ((event as PointerEvent).pointerType !== 'touch' || typeof TouchEvent !== 'function') return true;
	const { clientX, clientY } = event;
	const touch = new Touch({ identifier: 1, target, clientX, clientY });
	const how = { bubbles: true, cancelable: true, composed: true, changedTouches: [touch] };
	const begin = new TouchEvent('touchstart', { ...how, touches: [touch], targetTouches: [touch] });
	const begun = target.dispatchEvent(begin);
	return target.dispatchEvent(new TouchEvent('touchend', how)) && begun;
}

function clickEvents(event: MouseEvent): Event[] {
	const { clientX, clientY, screenX, screenY, ctrlKey, metaKey, altKey, shiftKey } = event;
	const pointerType = (event as PointerEvent).pointerType || 'mouse';
	const at = { clientX, clientY, screenX, screenY, ctrlKey, metaKey, altKey, shiftKey, view: window };
	const how = { ...at, bubbles: true, cancelable: true, composed: true, detail: 1 };
	const pointer = { ...how, pointerId: 1, isPrimary: true, pointerType };
	return [
		new PointerEvent('pointerdown', { ...pointer, buttons: 1 }),
		new MouseEvent('mousedown', { ...how, buttons: 1 }),
		new PointerEvent('pointerup', pointer),
		new MouseEvent('mouseup', how),
		new PointerEvent('click', pointer),
	];
}

/**
 * Firefox ends a content script together with its extension: no callback of ours runs any more, and a
 * press held at that moment would be swallowed. So, for as long as one is held, a timer of the page's
 * own is wound up that repeats it: the page's functions, bound, none of our code. Answers how to
 * take it away again. Elsewhere an orphan lives on and lets go by itself.
 */
export function spare(way: Way): () => void {
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
		return () => page.clearTimeout(timer);
	} catch {
		return () => {};
	}
}

// biome-ignore lint/suspicious/noExplicitAny: as above
const own = (element: any) => element?.wrappedJSObject;
