// SPDX-License-Identifier: Apache-2.0

import type { Tree } from '../../protocol/tab.ts';
import { h } from './dom.ts';
import type { Shape } from './shapes.ts';

const svg = 'http://www.w3.org/2000/svg';

/** The lines of each icon, as the worker gave them. */
let shapes: Record<string, Shape[]> = {};

export function useShapes(given: Record<string, Shape[]>): void {
	shapes = given;
}

export type Icon = keyof typeof import('./shapes.ts').shapes;

function drawing(list: readonly Shape[], size: number, box: number): SVGSVGElement {
	const root = document.createElementNS(svg, 'svg');
	const set = (element: Element, attributes: string) => {
		for (const one of attributes.split('|')) {
			const at = one.indexOf('=');
			element.setAttribute(one.slice(0, at), one.slice(at + 1));
		}
	};
	set(
		root,
		`viewBox=0 0 ${box} ${box}|width=${size}|height=${size}|fill=none|stroke=currentColor|stroke-width=1.6|stroke-linecap=round|stroke-linejoin=round|aria-hidden=true`,
	);
	for (const [name, attributes] of list) {
		const shape = document.createElementNS(svg, name);
		set(shape, attributes);
		root.append(shape);
	}
	return root;
}

/** An icon. It never stands without its word. */
export function icon(name: Icon | string = '', size = 20): SVGSVGElement {
	const root = drawing(shapes[name] ?? [], size, 20);
	root.classList.add('i', name || 'none');
	return root;
}

/** What the worker drew up: elements and icons. */
export function drawn([what, props, ...children]: Tree): Element {
	if (what === 'icon') return icon(props.name, 16);
	return h(what as 'div', props, ...children.map((one) => (typeof one === 'string' ? one : drawn(one))));
}

/** Our mark: a ring (the mirror), a dấu sắc, a line beneath. */
export function mark(size: number): SVGSVGElement {
	const root = drawing(shapes.mark ?? [], size, 28);
	root.classList.add('logo');
	root.setAttribute('stroke-width', '2.5');
	return root;
}
