// SPDX-License-Identifier: Apache-2.0
//
// The icons' lines. Bundled into the worker, which hands them to each page (protocol/tab.ts).

// Drawn on 20 × 20 with a line of 1.6; `dot` circles are filled. [shape, attributes]
/** [name of the SVG element, its attributes as `name=value|name=value`] */
export type Shape = [string, string];
const path = (d: string, more = ''): Shape => ['path', `d=${d}${more && `|${more}`}`];
const circle = (cx: number, cy: number, r: number, more = ''): Shape => [
	'circle',
	`cx=${cx}|cy=${cy}|r=${r}${more && `|${more}`}`,
];
const dot = (cx: number, cy: number, r: number) => circle(cx, cy, r, 'fill=currentColor|stroke=none');

export const shapes = {
	/** On 28 × 28. */
	mark: [
		['rect', 'width=28|height=28|rx=8|class=tile|stroke=none'],
		circle(14, 13.6, 5.2),
		path('m16.5 5.9 2.3-2'),
		path('M7.5 22.7h13'),
	],
	trace: [dot(4.6, 15.2, 1.7), path('M7 13.9c3.2-1 1.4-4.6 4.2-5.6', 'stroke-dasharray=2.2 2.6'), circle(14.3, 6, 3.2)],
	speech: [
		path(
			'M4.5 3.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9.5L6 16.6v-3.1H4.5A1.5 1.5 0 0 1 3 12V5a1.5 1.5 0 0 1 1.5-1.5Z',
		),
		path('M6.5 8.5h7'),
	],
	private: [['rect', 'x=2.5|y=5.7|width=15|height=8.6|rx=2.2'], dot(6.3, 10, 1), dot(10, 10, 1), dot(13.7, 10, 1)],
	role: [
		['rect', 'x=4.5|y=4.5|width=11|height=13|rx=1.8'],
		path('M8.2 2.5h3.6v3H8.2z'),
		circle(10, 10, 1.7),
		path('M7.2 14.6c.5-1.3 1.5-1.8 2.8-1.8s2.3.5 2.8 1.8'),
	],
	next: [path('m7.5 4.5 5.5 5.5-5.5 5.5')],
	down: [path('m4.5 7.5 5.5 5.5 5.5-5.5')],
	lock: [['rect', 'x=4.5|y=9|width=11|height=7.5|rx=1.8'], path('M7 9V6.5a3 3 0 0 1 6 0V9')],
	unseen: [circle(10, 10, 6.8, 'stroke-dasharray=2.6 2.2'), path('M6.8 10h6.4')],
	warn: [path('M10 3.2 16.8 10 10 16.8 3.2 10Z'), path('M10 7.2v3.4M10 13v.1', 'stroke-width=1.9')],
	hint: [circle(10, 8, 4.2), path('M4 16.5h12', 'stroke-dasharray=2.6 2.1')],
} satisfies Record<string, Shape[]>;
