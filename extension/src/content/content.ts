// SPDX-License-Identifier: Apache-2.0
//
// Wiring only: the page's events -> functions. Everything is heard at the window, capturing, from
// document_start on, so that we come before the page's own listeners; nothing is polled, and no
// observer watches the document.
import { Adapter, unwrapped } from '../sites/adapter.ts';
import { entriesFor } from '../sites/all.ts';
import { Desk } from './desk.ts';
import type { Runtime } from './line.ts';
import { Rest } from './rest.ts';

const here = Symbol.for('soat');
type Here = typeof globalThis & { [here]?: { alive(): boolean; leave(): void } };

function start(): void {
	const entries = entriesFor(location.hostname);
	const before = (globalThis as Here)[here];
	// Injected again: into a page whose script still works, or over an orphan.
	if (!entries || before?.alive()) return;
	before?.leave();

	const ending = new AbortController();
	const { signal } = ending;
	const leave = () => {
		if (signal.aborted) return;
		ending.abort();
		desk.leave();
	};
	const desk = new Desk(new Adapter(entries, window), chrome.runtime as Runtime, leave);
	(globalThis as Here)[here] = { alive: () => desk.alive, leave };

	// An orphan (the extension was reloaded or taken away) must never hold anything again. Asked before that and no
	// oftener: the browser takes its time to answer.
	const active = () => {
		if (!desk.alive) leave();
		return !signal.aborted;
	};
	const hear = <E extends Event>(type: string, take: (event: E) => void) =>
		addEventListener(type, take as (event: Event) => void, { capture: true, passive: true, signal });

	desk.listen(signal, active);

	hear<InputEvent>('input', (event) => {
		if (!event.isComposing) desk.writing.written(event.target);
	});
	hear<CompositionEvent>('compositionstart', (event) => desk.composing(true, event.target));
	hear<CompositionEvent>('compositionend', (event) => desk.composing(false, event.target));
	hear('focusin', (event) => desk.writing.entered(event.target));
	hear('focusout', (event) => desk.writing.left(event.target));
	hear('pagehide', () => desk.goingAway());
	hear('resize', () => desk.moved());
	hear('scroll', () => desk.moved());
	document.addEventListener('selectionchange', () => desk.writing.caretMoved(), { signal });

	// Only to find what the pointer rests on, once it rests.
	const rest = new Rest(250);
	hear<MouseEvent>('mousemove', ({ target, clientX, clientY }) =>
		rest.begin(() => desk.pointedAt(target, clientX, clientY, 'hover')),
	);
	hear<MouseEvent>('mousedown', (event) => desk.editing(event.target));
	hear<MouseEvent>('click', ({ target, clientX, clientY, isTrusted, detail }) => {
		if (isTrusted && detail > 0) desk.pointedAt(target, clientX, clientY, 'hand');
		if (isTrusted) openedLink(target);
	});
	hear<MouseEvent>('auxclick', ({ target, isTrusted }) => void (isTrusted && openedLink(target)));
	addEventListener(
		'keydown',
		(event) => {
			const { key, target } = event;
			// Editors undo without an input event: any key but these is the wish to edit.
			if (!/^(Shift|Control|Alt|Meta|Tab|Enter|Escape|Process)$/.test(key)) desk.editing(target);
			if (key !== 'Escape' || event.isComposing || !event.isTrusted || !active() || !desk.escape()) return;
			event.preventDefault();
			event.stopImmediatePropagation();
		},
		{ capture: true, signal },
	);

	function openedLink(target: EventTarget | null): void {
		if (!desk.linksOpened) return;
		const link = (target as Element).closest?.<HTMLAnchorElement>('a[href^="http"]')?.href;
		const real = link && unwrapped(link);
		if (real && new URL(real).hostname !== location.hostname) desk.linkOpened(real);
	}

	// A frame inside the page speaks up only when something is written in it.
	if (window === window.top) desk.open();
}

start();
