// SPDX-License-Identifier: Apache-2.0
import { h } from './dom.ts';

/** [name, note, act] */
export type MenuItem = [string, string | undefined, () => void];

export interface MenuKit {
	root: ShadowRoot;
	theme(): string;
	on(element: HTMLElement, act: () => void): void;
}

/** The one small menu, under the button that opened it. */
export class Menu {
	#element: HTMLElement | undefined;
	#button: HTMLElement | undefined;
	readonly #kit: MenuKit;

	constructor(kit: MenuKit) {
		this.#kit = kit;
	}

	get open(): boolean {
		return this.#element !== undefined;
	}

	toggle(button: HTMLElement, items: MenuItem[]): void {
		const wasHere = this.#button === button;
		this.close();
		if (wasHere) return;
		const menu = h(`div.face.menu.${this.#kit.theme()}`, { role: 'menu' });
		for (const [name, note, act] of items) {
			const item = h('button', { role: 'menuitem' }, name, note !== undefined && h('small', {}, note));
			this.#kit.on(item, () => {
				this.close();
				button.focus();
				act();
			});
			menu.append(item);
		}
		this.#kit.root.append(menu);
		this.#element = menu;
		this.#button = button;
		button.setAttribute('aria-expanded', 'true');
		this.place();
		menu.querySelector('button')?.focus();
	}

	/** Beside its button, wherever that went; gone with it. */
	place(): void {
		const button = this.#button;
		const menu = this.#element;
		if (!button || !menu) return;
		if (!button.isConnected) {
			this.close();
			return;
		}
		const box = button.getBoundingClientRect();
		const { width, height } = menu.getBoundingClientRect();
		const below = box.bottom + 6 + height <= innerHeight - 8;
		menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 8 - width))}px`;
		menu.style.top = `${below ? box.bottom + 6 : Math.max(8, box.top - 6 - height)}px`;
	}

	close(): void {
		this.#button?.setAttribute('aria-expanded', 'false');
		this.#element?.remove();
		this.#element = undefined;
		this.#button = undefined;
	}

	/** True when the key was for the menu. */
	key(event: KeyboardEvent): boolean {
		if (!this.#element) return false;
		const items = [...this.#element.querySelectorAll('button')];
		const at = items.findIndex((item) => item === this.#kit.root.activeElement);
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined) items[(at + step + items.length) % items.length]?.focus();
		else if (event.key === 'Escape' || event.key === 'Tab') {
			const button = this.#button;
			this.close();
			button?.focus();
		} else return false;
		event.preventDefault();
		return true;
	}

	/** True when that point of ours lies in the menu. */
	holds(element: Element | null): boolean {
		return this.#element?.contains(element) ?? false;
	}
}
