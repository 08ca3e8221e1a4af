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
	/** Which side of the frame it lies on; the tick runs from the word to it. `line`: none has room, one line is left of it. */
	side: 'below' | 'above' | 'right' | 'left' | 'line';
	/** More is scrolled. */
	maxHeight: number;
	/** The tick's line, from the frame's edge: distance from the card's left. */
	tick: number;
}

// Title, the first sentence, a button.
const leastCard = 130;

/**
 * Where a card goes: below the composer, else above, else beside; where none has room for all of it, below or above as far
 * as there is some; never inside the composer.
 */
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
	const below = window.height - edge - bottom - space;
	const above = frame.top - space - edge;
	const on = (side: CardPlace['side'], maxHeight: number, at = left): CardPlace => {
		const high = Math.min(card.height, maxHeight);
		const top =
			side === 'below'
				? bottom + space
				: side === 'above'
					? frame.top - space - high
					: clamp(word.top, edge, window.height - edge - high);
		return { left: at, top, side, maxHeight, tick };
	};
	if (below >= card.height) return on('below', below);
	if (above >= card.height) return on('above', above);
	const high = window.height - 2 * edge;
	const right = frame.left + frame.width + space;
	if (right + card.width <= window.width - edge) return on('right', high, right);
	const before = frame.left - space - card.width;
	if (before >= edge) return on('left', high, before);
	if (Math.max(below, above) < leastCard) return on('line', high);
	return below >= above ? on('below', below) : on('above', above);
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
