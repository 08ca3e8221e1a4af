// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from '../look/icons.tsx';
import { askFor, type NoAnswer } from './asked.ts';
import { useWords } from './language.tsx';
import { NotThere } from './states.tsx';
import { commonWords } from './words.ts';

/**
 * The person's own words about something, kept by the host when they say so. Saved empty, they are
 * gone. `kept` is what the host has; `put` is the request that keeps other words in its place.
 */
export function OwnLine({
	title,
	hint,
	save,
	kept,
	put,
	changed,
}: {
	title: string;
	hint: string;
	save: string;
	kept: string;
	put: (words: string) => Parameters<typeof askFor>[0];
	changed?: (words: string) => void;
}) {
	const common = useWords(commonWords);
	const [draft, setDraft] = useState(kept);
	const [saved, setSaved] = useState<string>();
	const [why, setWhy] = useState<NoAnswer>();
	const id = useId();
	useEffect(() => setDraft(kept), [kept]);
	const there = saved ?? kept;
	async function go() {
		const words = draft.trim();
		const answer = await askFor(put(words), 'done');
		if (answer.kind !== 'done') return setWhy(answer);
		setWhy(undefined);
		setSaved(words);
		setDraft(words);
		changed?.(words);
	}
	return (
		<div class="stack tight">
			<label for={id}>
				<h3>{title}</h3>
			</label>
			<textarea
				id={id}
				class="field"
				maxLength={4000}
				value={draft}
				aria-describedby={`${id}-hint`}
				onInput={(event) => setDraft(event.currentTarget.value)}
			/>
			<p class="line noprint">
				<button type="button" class="btn sm" disabled={draft.trim() === there} onClick={() => void go()}>
					<Icon name="note" size={17} />
					{save}
				</button>
				<span class="small mute" id={`${id}-hint`}>
					{hint}
				</span>
				<span role="status">{saved !== undefined && draft.trim() === saved ? common.saved : ''}</span>
			</p>
			{why && <NotThere why={why} />}
		</div>
	);
}
