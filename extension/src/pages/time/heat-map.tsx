// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Period } from '../../protocol/messages.gen.ts';
import { useLanguage } from '../asking/language.tsx';
import { weekdayShort } from '../calendar/format.ts';
import { shades, workBoxes } from './figures.ts';

// Steps of one hue, by lightness; the first is an empty cell.
const fills = [
	'var(--sunk)',
	'color-mix(in srgb, var(--teal) 20%, var(--card))',
	'color-mix(in srgb, var(--teal) 44%, var(--card))',
	'color-mix(in srgb, var(--teal) 70%, var(--card))',
	'var(--teal)',
];

const uprightBelow = 430;

/** Seconds of each hour of the week as a map: hours across, or, where there is no room, downwards. */
export function HeatMap({
	hours,
	week,
	sentence,
}: {
	hours: readonly number[];
	week: readonly Period[][];
	sentence: string;
}) {
	const language = useLanguage();
	const place = useRef<HTMLDivElement>(null);
	const [upright, setUpright] = useState(false);
	useEffect(() => {
		const at = place.current;
		if (!at) return;
		const sized = new ResizeObserver(() => setUpright(at.clientWidth < uprightBelow));
		sized.observe(at);
		return () => sized.disconnect();
	}, []);
	const cell = upright ? { w: 34, h: 15 } : { w: 20, h: 27 };
	const left = upright ? 30 : 40;
	const top = 24;
	const across = upright ? 7 : 24;
	const down = upright ? 24 : 7;
	const width = left + across * cell.w + 2;
	const height = top + down * cell.h + 2;
	const levels = shades(hours);
	return (
		<div ref={place}>
			<svg viewBox={`0 0 ${width} ${height}`} class="map" role="img" aria-label={sentence}>
				{Array.from({ length: across }, (_, i) =>
					upright || i % 3 === 0 ? (
						<text x={left + (i + (upright ? 0.5 : 0.45)) * cell.w} y={15} text-anchor="middle">
							{upright ? weekdayShort(i, language) : i}
						</text>
					) : null,
				)}
				{Array.from({ length: down }, (_, i) =>
					!upright || i % 3 === 0 ? (
						<text x={left - 7} y={top + (i + 0.5) * cell.h + 4} text-anchor="end">
							{upright ? i : weekdayShort(i, language)}
						</text>
					) : null,
				)}
				{levels.map((level, i) => {
					const [day, hour] = [Math.floor(i / 24), i % 24];
					const [column, row] = upright ? [day, hour] : [hour, day];
					return (
						<rect
							x={left + column * cell.w + 1}
							y={top + row * cell.h + 1}
							width={cell.w - 2}
							height={cell.h - 2}
							rx="4"
							fill={fills[level] ?? 'var(--sunk)'}
						/>
					);
				})}
				{workBoxes(week, upright).map((box) => (
					<rect
						x={left + box.x * cell.w}
						y={top + box.y * cell.h}
						width={box.width * cell.w}
						height={box.height * cell.h}
						rx="5"
						fill="none"
						stroke="var(--ochre)"
						stroke-width="2"
						stroke-dasharray="5 3"
					/>
				))}
			</svg>
		</div>
	);
}

/** The steps from little to much, as swatches. */
export function HeatKey({ few, many }: { few: string; many: string }) {
	return (
		<span class="key" aria-hidden="true">
			{few}
			{fills.map((fill) => (
				<i style={{ background: fill }} />
			))}
			{many}
		</span>
	);
}
