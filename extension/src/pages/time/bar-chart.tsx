// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { useWords } from '../asking/language.tsx';
import type { Bars } from './figures.ts';
import { totalOf } from './figures.ts';
import { timeWords } from './words.ts';

interface Colours {
	card: string;
	ink: string;
	ink2: string;
	line: string;
	teal: string;
	ochre: string;
	font: string;
}

/** The tokens as plain colours: a canvas knows no light-dark(). Printing is always in the light. */
function colours(near: Element, printing: boolean): Colours {
	const probe = document.createElement('span');
	if (printing) probe.className = 'light';
	near.append(probe);
	const of = (token: string) => {
		probe.style.color = `var(--${token})`;
		return getComputedStyle(probe).color;
	};
	const found = {
		card: of('card'),
		ink: of('ink'),
		ink2: of('ink2'),
		line: of('line'),
		teal: of('teal'),
		ochre: of('ochre'),
		font: getComputedStyle(probe).fontFamily,
	};
	probe.remove();
	return found;
}

/** Working hours wear stripes, so that no colour has to be told apart. */
function hatch(ctx: CanvasRenderingContext2D, { ochre, card }: Colours): CanvasPattern | string {
	const size = Math.round(8 * devicePixelRatio);
	const tile = document.createElement('canvas');
	tile.width = size;
	tile.height = size;
	const pen = tile.getContext('2d');
	if (!pen) return ochre;
	pen.fillStyle = card;
	pen.fillRect(0, 0, size, size);
	pen.globalAlpha = 0.4;
	pen.fillStyle = ochre;
	pen.fillRect(0, 0, size, size);
	pen.globalAlpha = 1;
	pen.strokeStyle = ochre;
	pen.lineWidth = size / 2.8;
	for (const shift of [-size, 0, size]) {
		pen.beginPath();
		pen.moveTo(shift - 2, size + 2);
		pen.lineTo(shift + size + 2, -2);
		pen.stroke();
	}
	return ctx.createPattern(tile, 'repeat') ?? ochre;
}

const height = 270;

function draw(into: HTMLElement, { bars, unit, limit }: Bars, width: number, printing: boolean): uPlot {
	const c = colours(into, printing);
	const size = unit === 'hours' ? 3600 : 60;
	const own = bars.map((bar) => bar.private / size);
	const all = bars.map((bar) => totalOf(bar) / size);
	const top = Math.max(...all, limit === undefined ? 0 : limit / size, unit === 'hours' ? 2 : 10) * 1.12;
	const room = width / bars.length;
	const thin = room < 34;
	const twoLines = room >= 46;
	const tick = `12px ${c.font}`;
	const path = uPlot.paths.bars?.({ size: [0.66, 60], radius: 0.06 });
	const paths = path ? { paths: path } : {};
	const off = { show: false };
	return new uPlot(
		{
			width,
			height,
			padding: [18, 4, 0, 0],
			legend: off,
			cursor: off,
			scales: {
				x: { time: false, range: [-0.6, bars.length - 0.4] },
				y: { range: [0, top] },
			},
			axes: [
				{
					stroke: c.ink2,
					font: tick,
					grid: off,
					ticks: off,
					size: twoLines && bars.some((bar) => bar.under) ? 46 : 30,
					splits: () => bars.map((_, i) => i),
					values: () =>
						bars.map(({ label, under }, i) => {
							if (thin && !under && bars.length > 24 && i % 2 === 1) return '';
							return under && twoLines ? `${label}\n${under}` : label;
						}),
				},
				{
					stroke: c.ink2,
					font: tick,
					size: 40,
					ticks: off,
					grid: { stroke: c.line, width: 1 },
					incrs: [1, 2, 5, 10, 15, 30, 60, 120, 240, 480],
				},
			],
			series: [
				{},
				{
					...paths,
					points: off,
					width: 1,
					stroke: c.ochre,
					fill: (chart: uPlot) => hatch(chart.ctx, c) as CanvasRenderingContext2D['fillStyle'],
				},
				{ ...paths, points: off, width: 1, stroke: c.teal, fill: c.teal },
			],
			hooks: {
				draw: [
					(chart: uPlot) => {
						const { ctx, bbox } = chart;
						ctx.save();
						if (limit !== undefined) {
							const y = chart.valToPos(limit / size, 'y', true);
							ctx.strokeStyle = c.ink2;
							ctx.lineWidth = 1.6 * devicePixelRatio;
							ctx.setLineDash([6 * devicePixelRatio, 5 * devicePixelRatio]);
							ctx.beginPath();
							ctx.moveTo(bbox.left, y);
							ctx.lineTo(bbox.left + bbox.width, y);
							ctx.stroke();
							ctx.setLineDash([]);
						}
						if (!thin) {
							ctx.font = `650 ${12 * devicePixelRatio}px ${c.font}`;
							ctx.textAlign = 'center';
							ctx.textBaseline = 'bottom';
							ctx.lineJoin = 'round';
							ctx.strokeStyle = c.card;
							ctx.lineWidth = 5 * devicePixelRatio;
							ctx.fillStyle = c.ink;
							for (const [i, value] of all.entries()) {
								const said = String(Math.round(value));
								if (said === '0') continue;
								const [x, y] = [chart.valToPos(i, 'x', true), chart.valToPos(value, 'y', true) - 4];
								ctx.strokeText(said, x, y);
								ctx.fillText(said, x, y);
							}
						}
						ctx.restore();
					},
				],
			},
		},
		// A bar of nothing would leave its outline on the axis.
		[bars.map((_, i) => i), all.map((n) => n || null), own.map((n) => n || null)],
		into,
	);
}

/** Bars of working (hatched) over private (solid) time, by uPlot. Its table is the caller's. */
export function BarChart({ bars, sentence }: { bars: Bars; sentence: string }) {
	const t = useWords(timeWords);
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const into = place.current;
		if (!into) return;
		let chart: uPlot | undefined;
		const paint = (printing = false) => {
			chart?.destroy();
			chart = draw(into, bars, Math.max(180, into.clientWidth), printing);
		};
		const sized = new ResizeObserver(() => {
			if (chart && chart.width !== Math.max(180, into.clientWidth)) paint();
		});
		const over = new AbortController();
		const { signal } = over;
		paint();
		sized.observe(into);
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => paint(), { signal });
		addEventListener('beforeprint', () => paint(true), { signal });
		addEventListener('afterprint', () => paint(), { signal });
		return () => {
			over.abort();
			sized.disconnect();
			chart?.destroy();
		};
	}, [bars]);
	return <div ref={place} class="chart" role="img" aria-label={sentence || t.empty} />;
}
