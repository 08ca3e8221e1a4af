// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { FromTo, type Span } from './from-to.tsx';

const rows: [string, Span, 'from' | 'to', string, Span][] = [
	[
		'a first day before the last leaves the last',
		{ from: '2026-03-05', to: '2026-03-09' },
		'from',
		'2026-03-07',
		{ from: '2026-03-07', to: '2026-03-09' },
	],
	[
		'a first day beyond the last takes the last along',
		{ from: '2026-03-05', to: '2026-03-09' },
		'from',
		'2026-04-01',
		{ from: '2026-04-01', to: '2026-04-01' },
	],
	[
		'a last day that is not picked yet stays so',
		{ from: '', to: '' },
		'from',
		'2026-04-01',
		{ from: '2026-04-01', to: '' },
	],
	[
		'the last day moves alone',
		{ from: '2026-03-05', to: '2026-03-09' },
		'to',
		'2026-03-06',
		{ from: '2026-03-05', to: '2026-03-06' },
	],
];

test.each(rows)('%s', async (_, before, which, picked, after) => {
	let seen: Span | undefined;
	const root = document.createElement('div');
	await act(() => render(<FromTo {...before} change={(span) => (seen = span)} />, root));
	const [from, to] = root.querySelectorAll('input');
	const field = (which === 'from' ? from : to) as HTMLInputElement;
	field.value = picked;
	await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
	expect(seen).toEqual(after);
	expect(to?.min).toBe(before.from);
});
