// SPDX-License-Identifier: Apache-2.0

/** The syllable an input method is at, if any. Nothing is asked, shown or sent while one is open. */
export class Syllable {
	#open = false;
	#waiting: (() => void)[] = [];

	get open(): boolean {
		return this.#open;
	}

	begin(): void {
		this.#open = true;
	}

	/** The input method is done. `after` runs once the editor has taken the syllable over: in its own listener, after ours. */
	end(after: () => void): void {
		this.#open = false;
		setTimeout(() => {
			for (const go of this.#waiting.splice(0)) go();
			after();
		}, 0);
	}

	/** Resolves at once, or when the open syllable is finished. */
	finished(): Promise<void> {
		return this.#open ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
	}
}
