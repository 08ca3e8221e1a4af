// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { askFor, type NoAnswer } from '../asking/asked.ts';
import { useWords } from '../asking/language.tsx';
import { isWrongPassphrase, NotThere, type Said } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { Part, type PartProps, Ways } from './parts.tsx';
import { settingsWords } from './words.ts';

const retentions = [30, 90, 180, 365, 3650];

/** What the log keeps of words, and for how long. */
export function Keep({ settings, set }: PartProps) {
	const t = useWords(settingsWords);
	const now = settings.retentionDays ?? 90;
	const choices = retentions.includes(now) ? retentions : [...retentions, now].sort((a, b) => a - b);
	return (
		<Part id="keep" title={t.keep} more={t.keepMore}>
			<Ways
				legend={t.keep}
				name="words"
				value={settings.words ?? 'none'}
				ways={[
					{ value: 'none', title: t.none, more: t.noneMore },
					{ value: 'excerpts', title: t.excerpts, more: t.excerptsMore },
					{ value: 'drafts', title: t.drafts, more: t.draftsMore },
				]}
				choose={(words) => void set({ words })}
			/>
			<p class="small mute">{t.keepNow}</p>
			<p class="line">
				<label for="retention">{t.retention}</label>
				<select
					id="retention"
					class="field"
					value={now}
					onChange={(event) => void set({ retentionDays: Number(event.currentTarget.value) })}
				>
					{choices.map((days) => (
						<option value={days} selected={days === now}>
							{t.days(days)}
						</option>
					))}
				</select>
				<span class="small mute">{t.retentionMore}</span>
			</p>
		</Part>
	);
}

/** Sealing kept words under a passphrase, changing it, and taking it off again. */
export function Seal({ sealed, again, say }: { sealed: boolean; again: () => void; say: (said: Said) => void }) {
	const t = useWords(settingsWords);
	const common = useWords(commonWords);
	const [old, setOld] = useState('');
	const [wanted, setWanted] = useState('');
	const [repeated, setRepeated] = useState('');
	const [why, setWhy] = useState<NoAnswer>();
	const differ = repeated !== '' && wanted !== repeated;

	async function done(answer: { kind: 'done' } | NoAnswer, text: string) {
		if (answer.kind !== 'done') return setWhy(answer);
		setWhy(undefined);
		setOld('');
		setWanted('');
		setRepeated('');
		say({ text });
		again();
	}
	async function seal(event: Event) {
		event.preventDefault();
		if (wanted === '' || wanted !== repeated) return;
		const request = { kind: 'seal', passphrase: wanted, ...(sealed ? { old } : {}) } as const;
		await done(await askFor(request, 'done'), sealed ? t.changedDone : t.sealedDone);
	}
	async function unseal() {
		await done(await askFor({ kind: 'unseal', passphrase: old }, 'done'), t.unsealedDone);
	}

	return (
		<Part id="seal" title={t.seal} more={t.sealMore}>
			<p>{sealed ? t.sealedNow : t.sealedNot}</p>
			<form class="stack tight" onSubmit={(event) => void seal(event)}>
				{sealed && <Secret label={t.oldPassphrase} value={old} change={setOld} />}
				<Secret label={sealed ? t.newPassphrase : t.passphrase} value={wanted} change={setWanted} />
				<Secret label={t.repeat} value={repeated} change={setRepeated} />
				<p role="alert">{differ ? t.differ : ''}</p>
				<p class="line">
					<button type="submit" class="btn" disabled={wanted === '' || wanted !== repeated || (sealed && old === '')}>
						{sealed ? t.changeGo : t.sealGo}
					</button>
					{sealed && (
						<button type="button" class="btn" disabled={old === ''} onClick={() => void unseal()}>
							{t.unsealGo}
						</button>
					)}
				</p>
			</form>
			{why && (isWrongPassphrase(why) ? <p role="alert">{common.wrongPassphrase}</p> : <NotThere why={why} />)}
		</Part>
	);
}

export function Secret({ label, value, change }: { label: string; value: string; change: (value: string) => void }) {
	return (
		<label class="row">
			<span>{label}</span>
			<input
				class="field"
				type="password"
				autocomplete="off"
				maxLength={1024}
				value={value}
				onInput={(event) => change(event.currentTarget.value)}
			/>
		</label>
	);
}
