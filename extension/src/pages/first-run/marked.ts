// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../protocol/messages.gen.ts';

export interface Piece {
	text: string;
	tier?: 'hint' | 'warn';
}

/**
 * The text cut where findings begin and end; a piece wears the strongest tier that covers it. Spans
 * are UTF-16 units, as JavaScript counts; those that reach past the text are cut to it.
 */
export function marked(text: string, findings: readonly Pick<Finding, 'span' | 'tier'>[]): Piece[] {
	const cuts = new Set([0, text.length]);
	for (const { span } of findings) {
		for (const at of span) cuts.add(Math.min(Math.max(at, 0), text.length));
	}
	const sorted = [...cuts].sort((a, b) => a - b);
	return sorted.slice(0, -1).map((from, i) => {
		const to = sorted[i + 1] ?? text.length;
		const over = findings.filter(({ span }) => span[0] <= from && to <= span[1]);
		const tier = over.some((one) => one.tier === 'warn') ? 'warn' : over.length > 0 ? 'hint' : undefined;
		return { text: text.slice(from, to), ...(tier ? { tier } : {}) };
	});
}
