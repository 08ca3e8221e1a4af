// SPDX-License-Identifier: Apache-2.0

/** What was found, short enough to be read at a glance. */
export function excerptOf(text: string, [begin, end]: readonly [number, number], longest = 46): string {
	const found = text.slice(begin, end).replace(/\s+/g, ' ').trim();
	if (found.length <= longest) return found;
	const cut = found
		.slice(0, longest)
		.toWellFormed()
		.replace(/\s+\S*$/, '');
	return `${cut || found.slice(0, longest)}…`;
}
