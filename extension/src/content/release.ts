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

function repeatKey(target: HTMLElement, { key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
	const keyCode = key === ' ' ? 32 : 13;
	// Zalo-like code reads keyCode and which; Lexical reads key.
	const shared = { key, code, keyCode, which: keyCode, ctrlKey, metaKey, altKey, shiftKey };
	const how = { ...shared, bubbles: true, cancelable: true, composed: true };
	const down = target.dispatchEvent(new KeyboardEvent('keydown', how));
	const press = down && target.dispatchEvent(new KeyboardEvent('keypress', { ...how, charCode: keyCode }));
	// A real key on a real button clicks it; an untrusted one does not.
	if (press && target.matches('button, input')) {
		const field = target as HTMLInputElement;
		if (target.matches('button, [type="submit"], [type="button"]')) target.click();
		else if (field.form) field.form.requestSubmit();
	}
	target.dispatchEvent(new KeyboardEvent('keyup', how));
	return !press;
}

function repeatClick(target: HTMLElement, event: MouseEvent): void {
	const { clientX, clientY, screenX, screenY, ctrlKey, metaKey, altKey, shiftKey } = event;
	const pointerType = (event as PointerEvent).pointerType || 'mouse';
	const at = { clientX, clientY, screenX, screenY, ctrlKey, metaKey, altKey, shiftKey, view: window };
	const how = { ...at, bubbles: true, cancelable: true, composed: true, detail: 1 };
	const pointer = { ...how, pointerId: 1, isPrimary: true, pointerType };
	target.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
	target.dispatchEvent(new MouseEvent('mousedown', { ...how, buttons: 1 }));
	target.dispatchEvent(new PointerEvent('pointerup', pointer));
	target.dispatchEvent(new MouseEvent('mouseup', how));
	// A control that acted on the press may have taken itself out of the page already.
	if (target.isConnected) target.dispatchEvent(new PointerEvent('click', pointer));
}
