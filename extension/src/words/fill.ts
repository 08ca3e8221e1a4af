// SPDX-License-Identifier: Apache-2.0

/** `fill('{a} of {b}', { a: 1, b: 3 })` is "1 of 3"; a name that is not given stays as it stands. */
export function fill(text: string, values: Record<string, string | number>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
