// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useState } from 'preact/hooks';
import type { Day, UsageReply } from '../../protocol/messages.gen.ts';
import { askFor, type NoAnswer } from '../asking/asked.ts';
import { useWords } from '../asking/language.tsx';
import { NotThere } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { timeWords } from './words.ts';

/** A week in review: what was said of its drafts, and the person's own line. No score, no praise. */
export function WeekBack({ usage, week }: { usage: UsageReply; week: Day }) {
	const t = useWords(timeWords);
	const { clean, anyway, fewer, same, more, cancelled, unchecked } = usage.drafts;
	const edited = fewer + same + more;
	const noted = anyway + edited + cancelled;
	return (
		<section class="card stack">
			<h2>{t.weekBack}</h2>
			<ul class="stack tight">
				<li>{t.weekDrafts(clean + noted, noted, edited)}</li>
				{unchecked > 0 && <li>{t.weekUnchecked(unchecked)}</li>}
				{usage.deeds.length > 0 && <li>{t.weekDeeds(usage.deeds.length)}</li>}
			</ul>
			<Reflection week={week} text={usage.reflection ?? ''} />
		</section>
	);
}

/** The person's own line on a week. */
export function Reflection({ week, text }: { week: Day; text: string }) {
	const t = useWords(timeWords);
	const common = useWords(commonWords);
	const [draft, setDraft] = useState(text);
	const [kept, setKept] = useState(text);
	const [why, setWhy] = useState<NoAnswer>();
	const [saved, setSaved] = useState(false);
	const id = useId();
	useEffect(() => {
		setDraft(text);
		setKept(text);
		setSaved(false);
	}, [week, text]);
	async function save() {
		const answer = await askFor({ kind: 'reflect', week, text: draft.trim() }, 'done');
		if (answer.kind !== 'done') return setWhy(answer);
		setWhy(undefined);
		setKept(draft);
		setSaved(true);
	}
	return (
		<div class="stack tight">
			<label for={id}>
				<h3>{t.weekNote}</h3>
			</label>
			<textarea
				id={id}
				class="field"
				maxLength={4000}
				value={draft}
				aria-describedby={`${id}-hint`}
				onInput={(event) => {
					setDraft(event.currentTarget.value);
					setSaved(false);
				}}
			/>
			<p class="line noprint">
				<button type="button" class="btn sm" disabled={draft === kept} onClick={() => void save()}>
					{common.save}
				</button>
				<span class="small mute" id={`${id}-hint`}>
					{t.weekNoteHint}
				</span>
				<span role="status">{saved ? t.saved : ''}</span>
			</p>
			{why && <NotThere why={why} />}
		</div>
	);
}
