// SPDX-License-Identifier: Apache-2.0
import type { HelloReply, Settings } from '../../protocol/messages.gen.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import type { Said } from '../asking/states.tsx';
import { count } from '../calendar/format.ts';
import { rulesWords } from './words.ts';

export type Pack = HelloReply['packs'][number];

/** Its rules hold: it came with Soát, or the person switched it on. */
export const isOn = (pack: Pack, settings: Settings): boolean =>
	!pack.theirs || (settings.packsOn ?? []).includes(pack.name);

/** The packs of this computer. One that did not come with Soát is off until it is switched on here. */
export function Packs({
	packs,
	settings,
	set,
	say,
}: {
	packs: readonly Pack[];
	settings: Settings;
	/** True when it went. */
	set: (change: Settings) => Promise<boolean>;
	say: (said: Said) => void;
}) {
	const t = useWords(rulesWords);
	const language = useLanguage();
	const before = settings.packsOn ?? [];
	async function turn(pack: Pack, on: boolean) {
		const rest = before.filter((name) => name !== pack.name);
		if (!(await set({ packsOn: on ? [...rest, pack.name] : rest }))) return;
		say({
			text: on ? t.switchedOn(pack.name) : t.switchedOff(pack.name),
			undo: () => void set({ packsOn: before }),
		});
	}
	return (
		<section class="card stack" id="packs" aria-labelledby="packs-title">
			<h2 id="packs-title">{t.packs}</h2>
			<p class="small mute">{packs.some((pack) => pack.theirs) ? t.packsTheirs : t.packsOurs}</p>
			<ul class="list">
				{packs.map((pack) => (
					<li key={pack.name}>
						<span class="grow">
							<b>{pack.name}</b> <span class="mute num">{t.pack(pack.version, count(pack.rules, language))}</span>
						</span>
						{pack.theirs ? (
							<label class="tick switch">
								<input
									type="checkbox"
									checked={isOn(pack, settings)}
									aria-label={t.turnPackOn(pack.name)}
									onChange={(event) => void turn(pack, event.currentTarget.checked)}
								/>
								<span>{isOn(pack, settings) ? t.on : t.off}</span>
							</label>
						) : (
							<span class="small mute">{t.packOurs}</span>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
