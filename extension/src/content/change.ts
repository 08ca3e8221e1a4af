// SPDX-License-Identifier: Apache-2.0

/** Where `after` differs from `before`: [begin, end) of it; the rest both have in common, at either end. */
export function change(before: string, after: string): [number, number] {
	const shorter = Math.min(before.length, after.length);
	let begin = 0;
	while (begin < shorter && before[begin] === after[begin]) begin++;
	let end = 0;
	while (end < shorter - begin && before.at(-1 - end) === after.at(-1 - end)) end++;
	return [begin, after.length - end];
}
