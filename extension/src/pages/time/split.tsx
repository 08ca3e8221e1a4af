// SPDX-License-Identifier: Apache-2.0
import { useLanguage, useWords } from '../asking/language.tsx';
import { duration } from '../calendar/format.ts';
import { timeWords } from './words.ts';

/** Working (hatched) and private (solid) seconds as one bar, with both figures under it. */
export function Split({ work, own }: { work: number; own: number }) {
	const t = useWords(timeWords);
	const language = useLanguage();
	const whole = Math.max(work + own, 1);
	return (
		<>
			<span class="split" aria-hidden="true">
				{work > 0 && <i class="w" style={{ width: `${(100 * work) / whole}%` }} />}
				{own > 0 && <i class="p" style={{ width: `${(100 * own) / whole}%` }} />}
			</span>
			<span class="both">
				<span>
					<i class="w" /> {t.work} <b>{duration(work, language, true)}</b>
				</span>
				<span>
					<i class="p" /> {t.private} <b>{duration(own, language, true)}</b>
				</span>
			</span>
		</>
	);
}
