// SPDX-License-Identifier: Apache-2.0
import type { ToTab } from '../protocol/tab.ts';
import type { Adapter } from '../sites/adapter.ts';
import { actsOn } from './acts.ts';
import { findingUnder } from './caret.ts';
import { Faces } from './faces/faces.ts';
import { useShapes } from './faces/icons.ts';
import { sayer } from './faces/phrases.ts';
import { useLines } from './faces/underlines.ts';
import { Going } from './going.ts';
import { Line, type Runtime } from './line.ts';
import { Presses } from './presses.ts';
import { Syllable } from './syllable.ts';
import { Writing } from './writing.ts';

/** One page's drafts, presses and faces brought together: what is written (writing.ts), and how it goes out (going.ts). */
export class Desk {
	readonly writing: Writing;
	readonly #line: Line;
	readonly #presses: Presses;
	readonly #faces: Faces;
	readonly #going: Going;
	readonly #syllable = new Syllable();
	readonly #say = sayer(() => this.#words);
	#words: Record<string, string> = {};
	#pausedUntil = 0;
	/** Clicks on links are told only while the person wants unread links noticed. */
	linksOpened = false;

	/** `orphaned`: the extension has gone from under this page. */
	constructor(adapter: Adapter, runtime: Runtime, orphaned: () => void) {
		this.#line = new Line(runtime, (said) => this.#hear(said), orphaned);
		this.#faces = new Faces(this.#say, {
			onFinding: (draft) =>
				actsOn(draft, {
					line: this.#line,
					faces: this.#faces,
					say: this.#say,
					edit: () => this.#going.edit(draft, undefined),
					stale: () => this.writing.stale(),
					fixing: (on) => {
						this.writing.fixing = on;
					},
				}),
			edit: (draft, open) => this.#going.edit(draft, open),
			send: (draft) => this.#going.send(draft),
			letter: (draft, letter) => {
				this.#going.edit(draft, undefined);
				document.execCommand('insertText', false, letter);
			},
			step: (by) => this.openCard(by),
			back: (draft) => {
				this.#faces.closeCard();
				draft.focus();
			},
		});
		this.#going = new Going(adapter, this.#faces, this.#syllable);
		this.writing = new Writing(adapter, this.#line, this.#faces, this.#syllable, this.#going, () => this.#paused);
		this.#presses = new Presses(adapter, this.writing.drafts, this.#going);
	}

	get alive(): boolean {
		return this.#line.alive;
	}

	get #paused(): boolean {
		return Date.now() < this.#pausedUntil;
	}

	listen(signal: AbortSignal, active: () => boolean): void {
		this.#faces.shield.listen();
		this.#presses.listen(signal, () => active() && !this.#paused);
	}

	/** Tells the worker that a page of a site is open. */
	open(): void {
		this.#line.open();
	}

	leave(): void {
		this.writing.leave();
		this.#faces.leave();
	}

	#hear(said: Extract<ToTab, { kind: 'state' | 'open-card' }>): void {
		if (said.kind === 'open-card') {
			this.openCard(1);
			return;
		}
		this.#words = said.words;
		const { shield } = this.#faces;
		shield.dress(said.style);
		useShapes(said.shapes);
		useLines(said.lines);
		this.#pausedUntil = said.pausedUntil ?? 0;
		this.linksOpened = said.linksOpened;
		if (this.#paused) this.#faces.hide();
		if (shield.interrupted) this.#faces.say({ kind: 'unchecked', why: 'reloaded' }, undefined);
		shield.interrupted = false;
	}

	linkOpened(link: string): void {
		if (this.linksOpened && !this.#paused) this.#line.tell({ kind: 'link-opened', link });
	}

	composing(on: boolean, target: EventTarget | null): void {
		if (!on) {
			this.#syllable.end(() => this.writing.written(target));
			return;
		}
		this.#syllable.begin();
		this.editing(target);
		this.#faces.closeCard();
	}

	goingAway(): void {
		this.writing.drafts.leave();
	}

	moved(): void {
		this.#faces.moved();
	}

	/** The pointer rests at a point, or clicked there. */
	pointedAt(target: EventTarget | null, x: number, y: number, how: 'hover' | 'hand'): void {
		const { shown } = this.#faces;
		if (!shown || this.#faces.shield.holds(target) || this.#faces.panelOpen) return;
		const finding = findingUnder(shown.draft, shown.verdict.findings, x, y);
		if (finding) this.#faces.openCard(shown.draft, finding, how);
		else this.#faces.closeCard(how === 'hover' ? 'hover' : undefined);
	}

	/** Alt+Q, or stepping on from an open card. */
	openCard(by: 1 | -1): void {
		const { shown } = this.#faces;
		const finding = this.#faces.nextFinding(by);
		if (!shown || !finding || this.#syllable.open) return;
		this.#faces.openCard(shown.draft, finding, 'hand');
		this.#faces.focusCard();
	}

	/** Esc while the composer has the focus. True when it closed something of ours. */
	escape(): boolean {
		const { card, panelOpen } = this.#faces;
		this.#faces.closeCard();
		if (panelOpen) this.#going.close();
		return card !== undefined || panelOpen;
	}

	/** A click or key in the composer while the panel is open is the wish to edit. */
	editing(target: EventTarget | null): void {
		if (this.#faces.panelOpen && this.#going.draft?.holds(target as Node)) this.#going.close();
	}
}
