// SPDX-License-Identifier: Apache-2.0
import type { Labels } from './site.ts';

// Buttons and boxes are named in a few words; longer text is content, and content is not read.
const longestName = 80;

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The names an element goes by: its labels, or the short text it shows. */
export function namesOf(element: Element): string[] {
	const given = ['aria-label', 'aria-placeholder', 'placeholder', 'data-placeholder', 'title']
		.map((name) => element.getAttribute(name))
		.filter((name): name is string => !!name);
	for (const id of element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []) {
		given.push(element.ownerDocument.getElementById(id)?.textContent ?? '');
	}
	const around = element.matches('input, textarea') && element.closest('label');
	if (around) given.push(around.getAttribute('aria-label') ?? around.textContent ?? '');
	if (given.length === 0 && element.matches('input[type="submit"]')) given.push((element as HTMLInputElement).value);
	if (given.length === 0 && !element.matches('[contenteditable], input, textarea')) {
		const text = element.textContent ?? '';
		if (text.length <= longestName) given.push(text);
	}
	return given.map(plain).filter(Boolean);
}

/** True when one of the names is one of the labels, in whatever language the site speaks. */
export function bears(names: string[], labels: Labels | undefined): boolean {
	if (!labels) return true;
	return [...labels.vi, ...labels.en].some((label) => {
		const sought = plain(label.replace(/^[=^]/, ''));
		return names.some((name) => {
			if (label.startsWith('=')) return name === sought;
			return label.startsWith('^') ? name.startsWith(sought) : name.includes(sought);
		});
	});
}
