// SPDX-License-Identifier: Apache-2.0

/**
 * Does something once a hand has rested for so long. Begun anew with every letter, so it does not set the browser's
 * timer anew each time, but looks, when that goes off, how much is left.
 */
export class Rest {
	readonly #ms: number;
	#act: (() => void) | undefined;
	#due = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(ms: number) {
		this.#ms = ms;
	}

	begin(act: () => void): void {
		this.#act = act;
		this.#due = performance.now() + this.#ms;
		this.#timer ??= setTimeout(this.#look, this.#ms);
	}

	stop(): void {
		this.#act = undefined;
	}

	readonly #look = () => {
		this.#timer = undefined;
		const left = this.#due - performance.now();
		const act = this.#act;
		if (!act) return;
		// A timer may be early by a fraction of a millisecond.
		if (left > 1) this.#timer = setTimeout(this.#look, left);
		else {
			this.#act = undefined;
			act();
		}
	};
}
