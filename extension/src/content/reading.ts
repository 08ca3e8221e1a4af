// SPDX-License-Identifier: Apache-2.0

/** A field of a form: its text is a value, no node of the page. */
export type Field = HTMLTextAreaElement | HTMLInputElement;

/** The nodes that stand for the text of form fields, while there are such (faces/standin.ts). */
export const standIns = new WeakMap<HTMLElement, Text>();

/** A run of the text and where it stands in the page. */
interface Segment {
	/** Where it begins in the text, in UTF-16 units. */
	begin: number;
	length: number;
	/** A text node, an image that stands for its `alt`, or a form field without a stand-in. */
	node: Node;
	/** The form field whose whole text this is. */
	field?: Field;
	/** Where it begins in the text node. */
	offset: number;
}

/** A draft as text, and the way back into the page. */
export interface Reading {
	text: string;
	segments: Segment[];
}

const blocks = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/**
 * Reads a draft out of its editing elements.
 *
 * Not innerText: it forces layout, puts two breaks between paragraphs, and keeps the U+200B that
 * Lexical hangs on while an input method composes. Blocks and `<br>` become "\n" (not the `<br>`
 * that only keeps an empty line open), images their `alt`. Letters stay as they were typed,
 * composed or not: the host folds them and answers in the units of this very text.
 */
export function read(fields: readonly HTMLElement[]): Reading {
	const reading: Reading = { text: '', segments: [] };
	for (const field of fields) {
		if (reading.text !== '') reading.text += '\n';
		if ('value' in field) takeField(field as Field, reading);
		else walk(field, reading, { fresh: true });
	}
	return reading;
}

function takeField(field: Field, reading: Reading): void {
	const { value } = field;
	reading.segments.push({
		begin: reading.text.length,
		length: value.length,
		node: standIns.get(field) ?? field,
		offset: 0,
		field,
	});
	reading.text += value;
}

/** The form field in which a span of the text lies, with where its text begins. */
export const fieldOf = ({ segments }: Reading, begin: number, end: number) =>
	segments.find((one) => one.field && one.begin <= begin && end <= one.begin + one.length);

/** `fresh`: nothing stands on the current line yet, so a new block needs no break before it. */
interface Line {
	fresh: boolean;
}

function walk(parent: Node, reading: Reading, line: Line): void {
	for (let child = parent.firstChild; child; child = child.nextSibling) {
		if (child.nodeType === Node.TEXT_NODE) takeText(child as Text, reading, line);
		else if (child.nodeType === Node.ELEMENT_NODE) takeElement(child as Element, reading, line);
	}
}

function takeText(node: Text, reading: Reading, line: Line): void {
	const text = node.data;
	// Only at the ends: there it is an editor's own filler. Inside a word someone put it there.
	let begin = 0;
	let end = text.length;
	while (begin < end && isFiller(text.charCodeAt(begin))) begin++;
	while (end > begin && isFiller(text.charCodeAt(end - 1))) end--;
	if (begin === end) return;
	reading.segments.push({ begin: reading.text.length, length: end - begin, node, offset: begin });
	reading.text += text.slice(begin, end);
	line.fresh = false;
}

const isFiller = (unit: number) => unit === 0x200b || unit === 0xfeff;

function takeElement(element: Element, reading: Reading, line: Line): void {
	const name = element.nodeName;
	if (silent.has(name)) return;
	if (name === 'BR') {
		if (element.nextSibling) {
			reading.text += '\n';
			line.fresh = true;
		}
		return;
	}
	if (name === 'IMG') {
		const alt = (element as HTMLImageElement).alt;
		if (alt) {
			reading.segments.push({ begin: reading.text.length, length: alt.length, node: element, offset: 0 });
			reading.text += alt;
			line.fresh = false;
		}
		return;
	}
	if (!blocks.has(name)) {
		walk(element, reading, line);
		return;
	}
	if (!line.fresh) reading.text += '\n';
	line.fresh = true;
	walk(element, reading, line);
	// An empty paragraph is a line of its own, too. One that only holds other blocks is not.
	if (line.fresh && !element.querySelector('p, div, li')) line.fresh = false;
}

/** The part of the page that a span of the text stands for; undefined when the page has changed. */
export function rangeOf(reading: Reading, begin: number, end: number): Range | undefined {
	const first = reading.segments.find((segment) => begin < segment.begin + segment.length);
	const last = reading.segments.findLast((segment) => segment.begin < end);
	if (!first || !last || first.begin > last.begin || !first.node.isConnected || !last.node.isConnected)
		return undefined;
	const range = new Range();
	try {
		if (first.node.nodeType === Node.TEXT_NODE)
			range.setStart(first.node, first.offset + Math.max(0, begin - first.begin));
		else range.setStartBefore(first.node);
		if (last.node.nodeType === Node.TEXT_NODE) {
			range.setEnd(last.node, last.offset + Math.min(last.length, end - last.begin));
		} else range.setEndAfter(last.node);
	} catch {
		// The node was cut shorter since it was read; the next reading is on its way.
		return undefined;
	}
	return range;
}

/** Where a point of the page lies in the text; undefined when it lies outside the draft. */
export function offsetOf(reading: Reading, node: Node, offset: number): number | undefined {
	if (node.nodeType === Node.TEXT_NODE || 'value' in node) {
		const segment = reading.segments.find((one) => one.node === node || one.field === node);
		return segment && segment.begin + Math.min(Math.max(0, offset - segment.offset), segment.length);
	}
	const child = node.childNodes[offset];
	if (!child) {
		const inside = reading.segments.findLast((one) => node.contains(one.node));
		return inside && inside.begin + inside.length;
	}
	return reading.segments.find((one) => child === one.node || child.contains(one.node))?.begin;
}

/** The bounds of the word around a place; empty when there is none. */
export function wordAt(text: string, place: number): [number, number] {
	let begin = place;
	let end = place;
	while (begin > 0 && !/\s/.test(text[begin - 1] as string)) begin--;
	while (end < text.length && !/\s/.test(text[end] as string)) end++;
	return [begin, end];
}

/** A span without another: what is left of it, in none, one or two pieces. */
export function without([begin, end]: [number, number], [from, to]: [number, number]): [number, number][] {
	if (from === to || to <= begin || from >= end) return [[begin, end]];
	const left: [number, number][] = [
		[begin, from],
		[to, end],
	];
	return left.filter(([a, b]) => a < b);
}
