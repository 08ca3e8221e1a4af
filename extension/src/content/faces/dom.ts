// SPDX-License-Identifier: Apache-2.0

type Child = Node | string | undefined | false;
type Props = Record<string, string | number | boolean | undefined>;

/** How a host of ours lies over the page: nowhere, and above everything. */
export const layer = 'all:initial!important;position:fixed!important;left:0;top:0;width:0;height:0;z-index:2147483647';

/** An element: `h('button.row', { 'aria-expanded': true }, 'Text')`. No button submits a form. No custom elements: Chromium has none in a content script. */
export function h<K extends keyof HTMLElementTagNameMap>(
	what: K | `${K}.${string}`,
	props: Props = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const [name, ...classes] = what.split('.');
	const element = document.createElement(name as K);
	if (name === 'button') element.setAttribute('type', name);
	if (classes.length > 0) element.className = classes.join(' ');
	for (const [key, value] of Object.entries(props)) {
		if (value !== undefined) element.setAttribute(key, String(value));
	}
	element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
	return element;
}
