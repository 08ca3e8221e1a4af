// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { askFor, type NoAnswer } from '../asking/asked.ts';
import { useWords } from '../asking/language.tsx';
import { NotThere } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { Part } from './parts.tsx';
import { settingsWords } from './words.ts';

/** Everything, for good: says what goes, and asks for a typed word. */
export function EraseAll({ after }: { after: () => void }) {
	const t = useWords(settingsWords);
	const common = useWords(commonWords);
	const [typed, setTyped] = useState('');
	const [state, setState] = useState<'asking' | 'busy' | 'unfinished' | 'done'>('asking');
	const [why, setWhy] = useState<NoAnswer>();
	const meant = typed.trim().normalize('NFC').toLowerCase() === t.eraseWord;
	async function erase() {
		setState('busy');
		const answer = await askFor({ kind: 'erase-all', confirm: 'erase everything' }, 'erased');
		if (answer.kind !== 'erased') {
			setState('asking');
			return setWhy(answer);
		}
		setWhy(undefined);
		// What the extension itself remembers: the language, a pause, ticks on their way.
		await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
		setState(answer.unfinished ? 'unfinished' : 'done');
		if (answer.unfinished) return;
		setTyped('');
		after();
	}
	return (
		<Part id="erase" title={t.erase} more={t.eraseMore}>
			<ul class="points">
				{t.eraseList.map((what) => (
					<li>{what}</li>
				))}
			</ul>
			<p class="small mute">{t.eraseNot}</p>
			<form
				class="stack tight"
				onSubmit={(event) => {
					event.preventDefault();
					if (meant) void erase();
				}}
			>
				<label class="row">
					<span>{t.eraseType(t.eraseWord)}</span>
					<input
						class="field"
						autocomplete="off"
						value={typed}
						onInput={(event) => setTyped(event.currentTarget.value)}
					/>
				</label>
				<p class="line">
					<button type="submit" class="btn" disabled={!meant || state === 'busy'}>
						{t.eraseGo}
					</button>
					<span role="status">{state === 'busy' ? t.erasing : state === 'done' ? t.erased : ''}</span>
				</p>
			</form>
			{state === 'unfinished' && (
				<div class="quiet" role="alert">
					<span>{t.unfinished}</span>
					<button type="button" class="btn sm" onClick={() => void erase()}>
						{common.again}
					</button>
				</div>
			)}
			{why && <NotThere why={why} />}
		</Part>
	);
}
