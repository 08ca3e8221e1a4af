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

export const isButton = (target: HTMLElement) => target.matches('button, [type="submit"], [type="button"]');

/** That key again, untrusted. */
export function keyEvent(
	type: string,
	{ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
): KeyboardEvent {
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

/** All that a click is made of, untrusted. */
export function clickEvents(event: MouseEvent): Event[] {
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
