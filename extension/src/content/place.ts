// SPDX-License-Identifier: Apache-2.0

export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

export type Place =
	| { kind: 'beside'; left: number; top: number; width: number; maxHeight: number }
	/** One line at the window's bottom. */
	| { kind: 'bar' };

const gap = 12;
const edge = 8;
const panelWidth = 400;
const leastWidth = 280;
const leastHeight = 220;

/**
 * Where the panel goes: right of the composer's frame, else left, below, above; if none of them has
 * room for it, a bar. It never lies over the frame. All in CSS pixels of the window.
 */
export function placePanel(whole: Box, window: { width: number; height: number }, wanted: number): Place {
	const frame = inside(whole, window);
	const right = frame.left + frame.width;
	const bottom = frame.top + frame.height;
	const high = window.height - 2 * edge;
	const aside = (left: number, room: number): Place => {
		const height = Math.min(wanted, high);
		const top = clamp(frame.top, edge, window.height - edge - height);
		return { kind: 'beside', left, top, width: Math.min(panelWidth, room), maxHeight: window.height - edge - top };
	};
	const roomRight = window.width - right - gap - edge;
	if (roomRight >= Math.min(320, panelWidth)) return aside(right + gap, roomRight);
	const roomLeft = frame.left - gap - edge;
	if (roomLeft >= 320) return aside(frame.left - gap - Math.min(panelWidth, roomLeft), roomLeft);

	const width = Math.min(panelWidth, window.width - 2 * edge);
	if (width < leastWidth) return { kind: 'bar' };
	const left = clamp(frame.left, edge, window.width - edge - width);
	const roomBelow = window.height - bottom - gap - edge;
	if (roomBelow >= leastHeight) return { kind: 'beside', left, top: bottom + gap, width, maxHeight: roomBelow };
	const roomAbove = frame.top - gap - edge;
	if (roomAbove >= leastHeight) {
		const height = Math.min(wanted, roomAbove);
		return { kind: 'beside', left, top: frame.top - gap - height, width, maxHeight: height };
	}
	return { kind: 'bar' };
}

export interface CardPlace {
	left: number;
	top: number;
	/** Which side of the frame it lies on; the tick runs from the word to it. */
	side: 'below' | 'above' | 'right' | 'left' | 'corner';
	/** The tick's line, from the frame's edge: distance from the card's left. */
	tick: number;
}

/** Where a card goes: below the composer, else above, else beside; never inside it. */
export function placeCard(
	whole: Box,
	word: Box,
	window: { width: number; height: number },
	card: { width: number; height: number },
): CardPlace {
	const frame = inside(whole, window);
	const space = 14;
	const left = clamp(Math.min(word.left - 44, frame.left + 20), edge, window.width - edge - card.width);
	const tick = clamp(word.left + Math.min(word.width, 56) / 2 - left, 14, card.width - 14);
	const bottom = frame.top + frame.height;
	if (bottom + space + card.height <= window.height - edge) return { left, top: bottom + space, side: 'below', tick };
	if (frame.top - space - card.height >= edge)
		return { left, top: frame.top - space - card.height, side: 'above', tick };
	const top = clamp(word.top, edge, window.height - edge - card.height);
	const right = frame.left + frame.width;
	if (right + space + card.width <= window.width - edge) return { left: right + space, top, side: 'right', tick };
	if (frame.left - space - card.width >= edge)
		return { left: frame.left - space - card.width, top, side: 'left', tick };
	// No room anywhere: the far corner from the word, so that at least the word stays in sight.
	const low = word.top + word.height / 2 < window.height / 2;
	return {
		left: clamp(left, edge, window.width - edge - card.width),
		top: low ? window.height - edge - card.height : edge,
		side: 'corner',
		tick,
	};
}

/** The part of a box that can be seen; what is scrolled out lies flat against the edge. */
function inside({ left, top, width, height }: Box, window: { width: number; height: number }): Box {
	const [a, b] = [clamp(left, 0, window.width), clamp(left + width, 0, window.width)];
	const [c, d] = [clamp(top, 0, window.height), clamp(top + height, 0, window.height)];
	return { left: a, top: c, width: b - a, height: d - c };
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most));
}
