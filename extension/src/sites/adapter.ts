// SPDX-License-Identifier: Apache-2.0
import type { Site, Surface } from '../protocol/messages.gen.ts';
import { bears, namesOf } from './labels.ts';
import type { ButtonEntry, ButtonKind, ComposerEntry, SiteEntries } from './site.ts';

/** A place where a person writes something that can go out. */
export interface Composer {
	site: Site;
	surface: Surface;
	enter: 'sends' | 'breaks';
	/** What is edited, in the order in which its text is read; mostly one element. */
	fields: HTMLElement[];
	/** The dialog, form or box around it, which our faces stay clear of. */
	frame: HTMLElement;
}

/** A button that sends, or leads there. */
export interface SendButton {
	kind: ButtonKind;
	element: HTMLElement;
	surfaces: Surface[];
}

export interface Shared {
	text: string;
	link?: string;
}

const editable = '[contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"], textarea, input';
// How far from a button its composer may stand before it is someone else's. A guess with room.
const farthest = 14;

/** Reads a site's entries against a page. Looks only at what an event touched; never searches the page. */
export class Adapter {
	readonly #entries: SiteEntries;
	readonly #window: Pick<Window, 'location' | 'document'>;
	readonly #known = new WeakMap<Element, { path: string; composer: Composer | undefined }>();

	constructor(entries: SiteEntries, page: Pick<Window, 'location' | 'document'>) {
		this.#entries = entries;
		this.#window = page;
	}

	get site(): Site {
		const path = this.#window.location.pathname;
		const named = Object.entries(this.#entries.pathSites ?? {}).find(([begin]) => path.startsWith(begin));
		return named?.[1] ?? this.#entries.site;
	}

	/** The composer an event happened in. */
	composerOf(target: EventTarget | null | undefined): Composer | undefined {
		const field = elementOf(target)?.closest<HTMLElement>(editable);
		if (!field) return undefined;
		const path = this.#window.location.pathname;
		const known = this.#known.get(field);
		// A label may go once something is written: an element that was a composer stays one.
		if (known?.path === path && (known.composer?.fields.every((one) => one.isConnected) ?? false))
			return known.composer;
		const entry = this.#entries.composers.find((one) => this.#fits(field, one));
		const composer = entry && this.#composer(field, entry);
		// What was told by its surroundings alone is looked at again: a dialog is built piece by piece.
		if (entry?.labels || entry?.paths) this.#known.set(field, { path, composer });
		return composer;
	}

	/** True for an element one could write a draft in, whether or not an entry fits it. */
	looksLikeComposer(target: EventTarget | null): boolean {
		const field = elementOf(target)?.closest(editable);
		return field?.matches('[contenteditable][role="textbox"], [contenteditable="true"], textarea') ?? false;
	}

	#composer(field: HTMLElement, entry: ComposerEntry): Composer {
		const isMessage = entry.surface === 'message' && this.#entries.site === 'facebook';
		const fields = entry.fields ? this.#fieldsOf(field, entry) : [field];
		return {
			site: isMessage ? 'messenger' : this.site,
			surface: entry.surface,
			enter: entry.enter,
			fields,
			frame: this.#frameOf(field, fields, entry.frame),
		};
	}

	#fits(field: HTMLElement, entry: ComposerEntry): boolean {
		if (!field.matches(entry.css)) return false;
		const path = this.#window.location.pathname;
		if (entry.paths && !entry.paths.some((begin) => path.startsWith(begin))) return false;
		if (entry.labels && !bears(namesOf(field), entry.labels)) return false;
		if (entry.within) {
			const around = field.parentElement?.closest(entry.within.css);
			if (!around) return false;
			if (entry.within.labels && !bears([...namesOf(around), ...headingsOf(around)], entry.within.labels)) return false;
		}
		if (entry.besideButton) {
			const dialog = field.closest('[role="dialog"]');
			if (!dialog || !this.#hasButton(dialog, entry.besideButton, entry.surface)) return false;
		}
		return true;
	}

	#hasButton(dialog: Element, kind: ButtonKind, surface: Surface): boolean {
		return this.#entries.buttons.some(
			(button) =>
				button.kind === kind &&
				button.surfaces.includes(surface) &&
				[...dialog.querySelectorAll(button.css)].some((one) => bears(namesOf(one), button.labels)),
		);
	}

	#fieldsOf(field: HTMLElement, entry: ComposerEntry): HTMLElement[] {
		const group = entry.fields && field.closest(entry.fields.group);
		if (!group || !entry.fields) return [field];
		return [...group.querySelectorAll<HTMLElement>(entry.fields.css)].filter((one) =>
			bears(namesOf(one), entry.labels),
		);
	}

	#frameOf(field: HTMLElement, fields: HTMLElement[], named = 'form'): HTMLElement {
		const frame = field.closest<HTMLElement>('[role="dialog"], dialog') ?? field.closest<HTMLElement>(named);
		return frame && fields.every((one) => frame.contains(one)) ? frame : field;
	}

	/** The send button an event happened on; `open-share` only when nothing else fits. */
	buttonOf(target: EventTarget | null): SendButton | undefined {
		const from = elementOf(target);
		if (!from) return undefined;
		const found: SendButton[] = [];
		for (const entry of this.#entries.buttons) {
			const element = from.closest<HTMLElement>(entry.css);
			if (element && this.#isButton(element, entry))
				found.push({ kind: entry.kind, element, surfaces: entry.surfaces });
		}
		const kinds: ButtonKind[] = ['open-share', 'share-now', 'next', 'send'];
		return (
			found.find((one) => one.surfaces.length > 0 && this.composerFor(one)) ??
			found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0]
		);
	}

	#isButton(element: HTMLElement, entry: ButtonEntry): boolean {
		if (element.getAttribute('aria-disabled') === 'true' || (element as HTMLButtonElement).disabled) return false;
		return !entry.labels || bears(namesOf(element), entry.labels);
	}

	/** The composer that a button sends: the nearest one of a fitting surface, in its dialog or around it. */
	composerFor(button: SendButton): Composer | undefined {
		let around = button.element.parentElement;
		for (let steps = 0; around && steps < farthest; steps++, around = around.parentElement) {
			const fitting = [...around.querySelectorAll<HTMLElement>(editable)]
				.map((field) => this.composerOf(field))
				.filter((composer): composer is Composer => !!composer && button.surfaces.includes(composer.surface));
			if (fitting.length > 0) return fitting.find((one) => holdsText(one)) ?? fitting[0];
			if (around.matches('[role="dialog"], [role="menu"], [role="article"], body')) return undefined;
		}
		return undefined;
	}

	/** The button that now stands for one that the page threw away. */
	sameButton(button: SendButton, frame: HTMLElement): HTMLElement | undefined {
		const names = namesOf(button.element);
		return this.#entries.buttons
			.filter((entry) => entry.kind === button.kind)
			.flatMap((entry) =>
				[...frame.querySelectorAll<HTMLElement>(entry.css)].filter((one) => this.#isButton(one, entry)),
			)
			.find((one) => namesOf(one).some((name) => names.includes(name)));
	}

	/**
	 * The words and link that a share carries along. Called at the press that shares, and never before:
	 * what others wrote is not ours to read.
	 */
	sharedFrom(origin: Element | undefined): Shared | undefined {
		const entry = this.#entries.shared;
		const container = entry && origin?.closest(entry.container);
		if (!entry || !container) return undefined;
		const text = [...container.querySelectorAll(entry.text)].map((part) => part.textContent ?? '').join('\n');
		const link = container.querySelector<HTMLAnchorElement>(entry.link)?.href;
		// Feeds mix joiners and zero-width characters into what they show.
		const plainText = text.replace(/[\u034f\u200b-\u200f\u2060\ufeff]/g, '').trim();
		return { text: plainText, ...(link ? { link: unwrapped(link) } : {}) };
	}

	/** How many pictures the draft carries. */
	picturesIn(composer: Composer): number {
		return composer.frame === composer.fields[0] ? 0 : composer.frame.querySelectorAll(this.#entries.pictures).length;
	}
}

/** Where a link of the site really leads: l.php?u=… taken apart, fbclid dropped. */
export function unwrapped(link: string): string {
	try {
		let url = new URL(link);
		const inner =
			/(^|\.)(facebook|messenger)\.com$/.test(url.hostname) && url.pathname === '/l.php' && url.searchParams.get('u');
		if (inner) url = new URL(inner);
		url.searchParams.delete('fbclid');
		return url.href;
	} catch {
		return link;
	}
}

function holdsText(composer: Composer): boolean {
	return composer.fields.some((field) => ((field as HTMLInputElement).value ?? field.textContent ?? '').trim() !== '');
}

function headingsOf(dialog: Element): string[] {
	return [...dialog.querySelectorAll('h1, h2, h3, [role="heading"]')].slice(0, 3).flatMap(namesOf);
}

function elementOf(target: EventTarget | null | undefined): Element | undefined {
	if (!target || !('nodeType' in target)) return undefined;
	const node = target as Node;
	return node.nodeType === 1 ? (node as Element) : (node.parentElement ?? undefined);
}
