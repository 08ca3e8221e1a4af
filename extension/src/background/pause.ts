// SPDX-License-Identifier: Apache-2.0
import type { Storage } from './storage.ts';

const key = 'pausedUntil';

/**
 * The person's pause: 15 minutes, an hour, the rest of the day. It outlives the worker and the
 * browser, so that "rest of the day" holds after a restart; it ends by the clock alone.
 */
export class Pause {
	#until: number | undefined;
	readonly #storage: Storage;
	readonly #now: () => number;

	constructor(storage: Storage, now: () => number = Date.now) {
		this.#storage = storage;
		this.#now = now;
	}

	/** Reads what an earlier worker left. */
	async recall(): Promise<void> {
		const kept = (await this.#storage.get(key))[key];
		if (typeof kept === 'number') this.#until = kept;
	}

	/** When the pause ends (epoch ms); undefined when nothing is paused. */
	get until(): number | undefined {
		return this.#until !== undefined && this.#until > this.#now() ? this.#until : undefined;
	}

	async set(until: number | undefined): Promise<void> {
		this.#until = until;
		if (until === undefined) await this.#storage.remove(key);
		else await this.#storage.set({ [key]: until });
	}
}
