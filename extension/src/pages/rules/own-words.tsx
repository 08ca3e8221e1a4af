// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'preact/hooks';
import type { Settings } from '../../protocol/messages.gen.ts';
import { useWords } from '../asking/language.tsx';
import type { Said } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { rulesWords } from './words.ts';

type Change = (settings: Settings) => Promise<boolean>;

/** Words the person wants to be reminded of. */
export function OwnWords({ settings, set, say }: { settings: Settings; set: Change; say: (said: Said) => void }) {
	const t = useWords(rulesWords);
	const common = useWords(commonWords);
	const words = settings.ownWords ?? [];
	const [phrase, setPhrase] = useState('');
	const [tier, setTier] = useState<'hint' | 'warn'>('hint');
	const id = useId();
	async function add(event: Event) {
		event.preventDefault();
		const wanted = phrase.trim();
		if (!wanted) return;
		const rest = words.filter((word) => word.phrase !== wanted);
		if (!(await set({ ownWords: [...rest, { phrase: wanted, tier }] }))) return;
		setPhrase('');
		say({ text: t.ownAdded(wanted), undo: () => void set({ ownWords: words }) });
	}
	async function remove(gone: string) {
		if (!(await set({ ownWords: words.filter((word) => word.phrase !== gone) }))) return;
		say({ text: t.ownRemoved(gone), undo: () => void set({ ownWords: words }) });
	}
	return (
		<section class="card stack" id="own-words">
			<h2>{t.own}</h2>
			<p class="small mute">{t.ownMore}</p>
			<form class="line" onSubmit={(event) => void add(event)}>
				<label for={id} class="vh">
					{t.ownWord}
				</label>
				<input
					id={id}
					class="field grow"
					maxLength={200}
					placeholder={t.ownWord}
					value={phrase}
					onInput={(event) => setPhrase(event.currentTarget.value)}
				/>
				<select
					class="field"
					aria-label={t.ownTier}
					value={tier}
					onChange={(event) => setTier(event.currentTarget.value === 'warn' ? 'warn' : 'hint')}
				>
					<option value="hint">{common.tier.hint}</option>
					<option value="warn">{common.tier.warn}</option>
				</select>
				<button type="submit" class="btn" disabled={phrase.trim() === ''}>
					{common.add}
				</button>
			</form>
			{words.length === 0 && <p class="mute">{t.ownNone}</p>}
			<ul class="list">
				{words.map((word) => (
					<li>
						<span>{common.quote(word.phrase)}</span>
						<span class={`chip ${word.tier}`}>{common.tier[word.tier]}</span>
						<button
							type="button"
							class="btn sm"
							aria-label={`${common.remove} ${word.phrase}`}
							onClick={() => void remove(word.phrase)}
						>
							{common.remove}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

/** Phrases that are always let pass. */
export function Ignored({ settings, set, say }: { settings: Settings; set: Change; say: (said: Said) => void }) {
	const t = useWords(rulesWords);
	const common = useWords(commonWords);
	const allowed = settings.allowed ?? [];
	async function remove(index: number) {
		const gone = allowed[index];
		if (!gone || !(await set({ allowed: allowed.filter((_, i) => i !== index) }))) return;
		say({ text: t.ignoredRemoved(gone.phrase), undo: () => void set({ allowed }) });
	}
	return (
		<section class="card stack" id="ignored">
			<h2>{t.ignored}</h2>
			<p class="small mute">{t.ignoredMore}</p>
			{allowed.length === 0 && <p class="mute">{t.ignoredNone}</p>}
			<ul class="list">
				{allowed.map((one, i) => (
					<li>
						<span>
							{common.quote(one.phrase)} {one.rule && <small class="mute">{t.ignoredFor(one.rule)}</small>}
						</span>
						<button
							type="button"
							class="btn sm"
							aria-label={`${common.remove} ${one.phrase}`}
							onClick={() => void remove(i)}
						>
							{common.remove}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
