// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Language, Schedule, Settings } from '../../protocol/messages.gen.ts';
import type { NoAnswer } from '../asking/asked.ts';
import { useWords } from '../asking/language.tsx';
import { useSettings } from '../asking/settings.ts';
import { NotThere, Once, type Said, SaidLine } from '../asking/states.tsx';
import { usualWeek } from '../calendar/schedule.ts';
import { Holidays, Leave } from './days-off.tsx';
import { EraseAll } from './erase-all.tsx';
import { WeekEditor } from './hours.tsx';
import { Keep, Seal } from './keep.tsx';
import { Part, type PartProps, Ways } from './parts.tsx';
import { Limits, Sites } from './sites.tsx';
import { settingsWords } from './words.ts';

export const emptySchedule = (): Schedule => ({ week: usualWeek(), holidays: [], leave: [] });

export function SettingsPage({
	wanted,
	spoken,
}: {
	wanted?: string;
	/** The language was changed. */
	spoken: (language: Language) => void;
}) {
	const t = useWords(settingsWords);
	const { loaded, again, set: change } = useSettings();
	const [said, setSaid] = useState<Said>();
	const [why, setWhy] = useState<NoAnswer>();
	async function set(settings: Settings): Promise<boolean> {
		const failed = await change(settings);
		setWhy(failed);
		if (!failed) setSaid({ text: t.saved });
		return !failed;
	}
	const there = loaded.kind === 'there';
	useEffect(() => {
		if (there && wanted) document.getElementById(wanted)?.scrollIntoView({ block: 'start' });
	}, [there, wanted]);
	return (
		<>
			<div class="top">
				<h1>{t.title}</h1>
			</div>
			{why && <NotThere why={why} />}
			<Once loaded={loaded} opening={t.opening} again={again}>
				{({ settings }) => (
					<div class="stack settings">
						<Keep settings={settings} set={set} />
						<Seal sealed={settings.sealed ?? false} again={again} say={setSaid} />
						<Hours settings={settings} set={set} say={setSaid} />
						<Sites settings={settings} set={set} />
						<Limits settings={settings} set={set} />
						<Other settings={settings} set={set} spoken={spoken} />
						<EraseAll after={again} />
					</div>
				)}
			</Once>
			<p class="noprint">
				<a href="first-run.html">{t.firstRun}</a>
			</p>
			<SaidLine said={said} done={() => setSaid(undefined)} />
		</>
	);
}

function Hours({ settings, set, say }: PartProps & { say: (said: Said) => void }) {
	const t = useWords(settingsWords);
	const schedule = settings.schedule ?? emptySchedule();
	const change = (next: Schedule) => set({ schedule: next });
	return (
		<Part id="hours" title={t.hours} more={t.hoursMore}>
			<WeekEditor week={schedule.week} change={(week) => void change({ ...schedule, week })} />
			<Holidays schedule={schedule} change={change} say={say} />
			<Leave schedule={schedule} change={change} say={say} />
		</Part>
	);
}

function Other({ settings, set, spoken }: PartProps & { spoken: (language: Language) => void }) {
	const t = useWords(settingsWords);
	return (
		<Part id="other" title={t.other}>
			<h3>{t.language}</h3>
			<Ways
				legend={t.language}
				name="language"
				value={settings.language ?? 'vi'}
				ways={(['vi', 'en'] as const).map((value) => ({ value, title: t.languages[value] }))}
				choose={(language) => void set({ language }).then((went) => went && spoken(language))}
			/>
			<h3>{t.role}</h3>
			<p class="small mute">{t.roleMore}</p>
			<Ways
				legend={t.role}
				name="role"
				value={settings.role ?? 'unsaid'}
				ways={(['unsaid', 'official', 'employee'] as const).map((value) => ({ value, title: t.roles[value] }))}
				choose={(role) => void set({ role })}
			/>
			<label class="tick">
				<input
					type="checkbox"
					checked={settings.linksOpened ?? false}
					onChange={(event) => void set({ linksOpened: event.currentTarget.checked })}
				/>
				<span>
					{t.links}
					<br />
					<small class="mute">{t.linksMore}</small>
				</span>
			</label>
			<label class="tick">
				<input
					type="checkbox"
					checked={settings.deedGoal ?? false}
					onChange={(event) => void set({ deedGoal: event.currentTarget.checked })}
				/>
				<span>{t.deed}</span>
			</label>
		</Part>
	);
}
