// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../protocol/messages.gen.ts';
import type { Draft } from './draft.ts';
import type { Box } from './place.ts';
import { fieldOf, offsetOf, rangeOf } from './reading.ts';

/** Where the caret stands in a draft's text; undefined when it is elsewhere. */
export function caretIn(draft: Draft): number | undefined {
	const active = document.activeElement;
	if (active && 'selectionStart' in active)
		return offsetOf(draft.reading, active, (active as HTMLTextAreaElement).selectionStart);
	const { focusNode, focusOffset } = getSelection() ?? {};
	if (!focusNode || !draft.holds(focusNode)) return undefined;
	return offsetOf(draft.reading, focusNode, focusOffset ?? 0);
}

/** Puts the caret at a place of the text. */
export function putCaret(draft: Draft, place: number): void {
	select(draft, place, place);
}

/** Selects a part of the text where it is edited. False when it cannot be. */
export function select(draft: Draft, begin: number, end: number): boolean {
	const form = fieldOf(draft.reading, begin, end);
	if (form?.field) {
		form.field.focus();
		form.field.setSelectionRange(begin - form.begin, end - form.begin);
		return true;
	}
	draft.composer.fields[0]?.focus();
	const range = rangeOf(draft.reading, begin < end ? begin : Math.max(0, begin - 1), end);
	const selection = getSelection();
	if (!range || !selection) return false;
	if (begin === end) range.collapse(false);
	selection.removeAllRanges();
	selection.addRange(range);
	return true;
}

/** The finding at a place of the text; of several, the shortest. */
export function findingAt(findings: readonly Finding[], place: number | undefined): Finding | undefined {
	if (place === undefined) return undefined;
	const length = ({ span: [begin, end] }: Finding) => end - begin;
	return findings
		.filter(({ span: [begin, end] }) => begin <= place && place <= end && begin < end)
		.sort((a, b) => length(a) - length(b))[0];
}

/** The finding under a point of the window. */
export function findingUnder(draft: Draft, findings: readonly Finding[], x: number, y: number): Finding | undefined {
	const point = document.caretPositionFromPoint?.(x, y);
	const range = point ? undefined : document.caretRangeFromPoint?.(x, y);
	const node = point?.offsetNode ?? range?.startContainer;
	if (!node || !draft.holds(node)) return undefined;
	const place = offsetOf(draft.reading, node, point?.offset ?? range?.startOffset ?? 0);
	const finding = findingAt(findings, place);
	// The nearest caret place may be far from the point: right of a short line, say.
	const over = finding && rangeOf(draft.reading, ...finding.span)?.getClientRects();
	const near = 4;
	return [...(over ?? [])].some(
		(box) => x >= box.left - near && x <= box.right + near && y >= box.top - near && y <= box.bottom + near,
	)
		? finding
		: undefined;
}

/** The first line of what was found, in the window; undefined when it has no place there. */
export function boxOf(draft: Draft, finding: Finding): Box | undefined {
	const [begin, end] = finding.span;
	const box = begin < end ? rangeOf(draft.reading, begin, end)?.getClientRects()[0] : undefined;
	return box && { left: box.left, top: box.top, width: box.width, height: box.height };
}
