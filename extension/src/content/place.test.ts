// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { type Box, placeCard, placePanel } from './place.ts';

const window = (width: number, height: number) => ({ width, height });
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });

/** True when two boxes share a pixel. */
const meet = (a: Box, b: Box) =>
	a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('the panel', () => {
	test.each<[string, Box, [number, number], string]>([
		['right of a dialog in the middle', box(370, 60, 540, 500), [1366, 700], 'right'],
		['left when the right has no room', box(800, 60, 540, 500), [1366, 700], 'left'],
		['below a wide box near the top', box(20, 80, 600, 60), [640, 700], 'below'],
		['above a wide box near the bottom', box(20, 600, 600, 60), [640, 700], 'above'],
		['a bar when the dialog fills the window', box(10, 10, 380, 560), [400, 600], 'bar'],
		['a bar at 280 pixels', box(0, 100, 280, 60), [280, 500], 'bar'],
		['below at 300 pixels', box(0, 100, 300, 60), [300, 600], 'below'],
	])('goes %s', (_, frame, [width, height], where) => {
		const place = placePanel(frame, window(width, height), 500);
		if (place.kind === 'bar') {
			expect(where).toBe('bar');
			return;
		}
		const side =
			place.left >= frame.left + frame.width
				? 'right'
				: place.left + place.width <= frame.left
					? 'left'
					: place.top >= frame.top + frame.height
						? 'below'
						: 'above';
		expect(side).toBe(where);
	});

	test('never covers the composer, and never leaves the window, wherever they are', () => {
		for (const [width, height] of [
			[1366, 700],
			[1024, 600],
			[640, 400],
			[420, 800],
			[320, 480],
			[280, 400],
		] as const) {
			for (let left = -100; left < width; left += 45) {
				for (let top = -100; top < height; top += 45) {
					for (const [wide, high] of [
						[540, 500],
						[300, 40],
						[200, 200],
						[900, 60],
					] as const) {
						const frame = box(left, top, wide, high);
						const place = placePanel(frame, window(width, height), 480);
						if (place.kind === 'bar') continue;
						const panel = box(place.left, place.top, place.width, Math.min(480, place.maxHeight));
						const where = JSON.stringify({ frame, width, height, place });
						expect(meet(panel, frame), where).toBe(false);
						expect(panel.width, where).toBeGreaterThanOrEqual(264);
						expect(panel.left >= 0 && panel.left + panel.width <= width, where).toBe(true);
						expect(panel.top >= 0 && panel.top + panel.height <= height, where).toBe(true);
					}
				}
			}
		}
	});
});

describe('a card', () => {
	const card = { width: 404, height: 160 };

	test.each<[string, Box, Box, string]>([
		['below', box(300, 100, 600, 60), box(400, 120, 80, 20), 'below'],
		['above', box(300, 560, 600, 60), box(400, 580, 80, 20), 'above'],
		['right', box(20, 10, 600, 680), box(100, 300, 80, 20), 'right'],
		['left', box(700, 10, 600, 680), box(800, 300, 80, 20), 'left'],
		['below, as far as there is room', box(0, 0, 1366, 540), box(100, 100, 80, 20), 'below'],
		['above, as far as there is room', box(0, 165, 1366, 535), box(100, 300, 80, 20), 'above'],
		['into one line', box(0, 100, 1366, 550), box(100, 200, 80, 20), 'line'],
	])('goes %s', (_, frame, word, side) => {
		const place = placeCard(frame, word, window(1366, 700), card);
		expect(place.side).toBe(side);
		if (side === 'line') return;
		const over = box(place.left, place.top, card.width, Math.min(card.height, place.maxHeight));
		expect(meet(over, frame)).toBe(false);
		expect(over.top >= 0 && over.top + over.height <= 700).toBe(true);
	});

	test('its tick starts at the word', () => {
		const place = placeCard(box(300, 100, 600, 60), box(400, 120, 40, 20), window(1366, 700), card);
		expect(place.left + place.tick).toBe(420);
	});
});
