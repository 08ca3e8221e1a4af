// SPDX-License-Identifier: Apache-2.0

/** What of a browser's storage area is used; a test's fake has no more. */
export interface Storage {
	get(key: string): Promise<Record<string, unknown>>;
	set(values: Record<string, unknown>): Promise<void>;
	remove(key: string): Promise<void>;
}
