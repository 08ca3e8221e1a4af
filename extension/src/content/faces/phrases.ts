// SPDX-License-Identifier: Apache-2.0
import type { words } from 'words:content';
import { fill } from '../../words/fill.ts';

export type WordKey = keyof (typeof words)['vi'];

/** Says a thing in the person's language. */
export type Say = (key: WordKey, values?: Record<string, string | number>) => string;

/** Says from the table the worker gave; before that, nothing but the name. */
export function sayer(table: () => Record<string, string>): Say {
	return (key, values = {}) => fill(table()[key] ?? '', values);
}
