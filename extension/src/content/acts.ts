// SPDX-License-Identifier: Apache-2.0
import type { Draft } from './draft.ts';
import type { Faces } from './faces/faces.ts';
import { type FindingActs, wordsOf } from './faces/finding.ts';
import type { Say } from './faces/phrases.ts';
import { changed, changeFor, make } from './fix.ts';
import type { Line } from './line.ts';
import { fieldOf } from './reading.ts';

/** What acts on findings need of the place where they are pressed. */
interface At {
	line: Line;
	faces: Faces;
	say: Say;
	edit(): void;
	/** Whatever was about to be shown is not any more. */
	stale(): void;
	/** What is written meanwhile is written by us. */
	fixing(on: boolean): void;
}

/** What a person may do about the findings of that draft. */
export function actsOn(draft: Draft, { line, faces, say, edit, stale, fixing }: At): FindingActs {
	const words = () => ({ unverified: say('unverified'), source: say('source_begin') });
	const again = async (): Promise<void> => {
		stale();
		const answer = await draft.asker.answer(draft.look());
		if (answer.kind !== 'verdict') return;
		if (faces.panelOpen) faces.openPanel(draft, answer);
		faces.show(draft, answer);
	};
	return {
		canFix: ({ span: [begin, end] }) =>
			draft.composer.fields.length === 1
				? end <= draft.reading.text.length
				: fieldOf(draft.reading, begin, end) !== undefined,
		fix: async ({ finding, text }) => {
			// Its place is of another text: what the draft holds now is looked at first, and the person presses again.
			if (draft.look().text !== text) {
				await again();
				return true;
			}
			const change = changeFor(finding, draft.reading.text, words());
			fixing(true);
			const made = change && (await make(draft, change));
			draft.look();
			draft.asked = draft.reading.text;
			fixing(false);
			if (!made) return false;
			if (finding.fix?.kind === 'add-source') edit();
			faces.closeCard();
			await again();
			if (!faces.shield.focused) faces.focusPanel();
			return true;
		},
		copy: async ({ finding }) => {
			const change = changeFor(finding, draft.reading.text, words());
			try {
				await navigator.clipboard.writeText(change ? changed(draft.reading.text, change) : draft.reading.text);
				return true;
			} catch {
				return false;
			}
		},
		ignore: async (about, how) => {
			const { finding } = about;
			// A picture has no words; the rule's own name stands for it.
			const phrase = wordsOf(about).trim().slice(0, 200).toWellFormed() || finding.category;
			const done = await line.allow({
				kind: 'allow',
				draft: draft.id,
				phrase,
				// "This word" is ignored whatever rule saw it; a mistake of ours is one rule's.
				...(how === 'wrong' || finding.category === 'image' ? { rule: finding.rule } : {}),
				scope: how === 'once' ? 'once' : 'always',
			});
			if (!done) return false;
			draft.asker.forget();
			faces.closeCard();
			await again();
			return true;
		},
	};
}
