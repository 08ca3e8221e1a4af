// SPDX-License-Identifier: Apache-2.0
import type { Day, UsageReply } from '../../protocol/messages.gen.ts';
import { useWords } from '../asking/language.tsx';
import { OwnLine } from '../asking/own-line.tsx';
import { commonWords } from '../asking/words.ts';
import { timeWords } from './words.ts';

/** A week in review: what was said of its drafts, and the person's own line. No score, no praise. */
export function WeekBack({ usage, week }: { usage: UsageReply; week: Day }) {
	const t = useWords(timeWords);
	const common = useWords(commonWords);
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
			<OwnLine
				key={week}
				title={t.weekNote}
				hint={t.weekNoteHint}
				save={common.save}
				kept={usage.reflection ?? ''}
				put={(text) => ({ kind: 'reflect', week, text })}
			/>
		</section>
	);
}
