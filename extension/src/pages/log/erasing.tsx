// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { LogEraseRequest } from '../../protocol/messages.gen.ts';
import { askFor, type NoAnswer } from '../asking/asked.ts';
import { FromTo } from '../asking/from-to.tsx';
import { useLanguage, useWords } from '../asking/language.tsx';
import { Ask, NotThere, type Said } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { addDays, dayOf } from '../calendar/day.ts';
import { count } from '../calendar/format.ts';
import { logWords } from './words.ts';

export type What = LogEraseRequest['what'];

/** Erases, and stays in sight until it is truly done: another browser may still hold the data. */
export function useErasing(after: () => void, say: (said: Said) => void) {
	const t = useWords(logWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const [unfinished, setUnfinished] = useState<What>();
	const [busy, setBusy] = useState(false);
	const [why, setWhy] = useState<NoAnswer>();
	async function erase(what: What): Promise<void> {
		setBusy(true);
		const answer = await askFor({ kind: 'log-erase', what }, 'erased');
		setBusy(false);
		if (answer.kind !== 'erased') return setWhy(answer);
		setWhy(undefined);
		setUnfinished(answer.unfinished ? what : undefined);
		if (!answer.unfinished) say({ text: t.erased(count(answer.count, language)) });
		after();
	}
	const bar = (
		<>
			{busy && <p role="status">{t.erasing}</p>}
			{why && <NotThere why={why} />}
			{unfinished && (
				<div class="quiet" role="alert">
					<span>{t.unfinished}</span>
					<button type="button" class="btn sm" onClick={() => void erase(unfinished)}>
						{common.again}
					</button>
				</div>
			)}
		</>
	);
	return { erase, bar };
}

/** Asks which days, says what goes, and only then erases. */
export function EraseRange({ erase, close }: { erase: (what: What) => Promise<void>; close: () => void }) {
	const t = useWords(logWords);
	const common = useWords(commonWords);
	const today = dayOf(new Date());
	const [{ from, to }, setSpan] = useState({ from: addDays(today, -6), to: today });
	const [all, setAll] = useState(false);
	return (
		<Ask title={t.eraseRangeTitle} close={close}>
			<p class="line">
				<FromTo from={from} to={to} disabled={all} change={setSpan} />
			</p>
			<label class="tick">
				<input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
				<span>{t.eraseEverything}</span>
			</label>
			<p>{all ? t.eraseEverythingMore : t.eraseRangeMore}</p>
			<p class="line">
				<button
					type="button"
					class="btn go"
					disabled={!all && (!from || !to || from > to)}
					onClick={() => {
						close();
						void erase(all ? { all: true } : { from, to });
					}}
				>
					{t.erase}
				</button>
				<button type="button" class="btn" onClick={close}>
					{common.cancel}
				</button>
			</p>
		</Ask>
	);
}
