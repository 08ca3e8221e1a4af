// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Goals, Settings, VisitSite } from '../../protocol/messages.gen.ts';
import { countExtra, forgetExtra, isExtra } from '../../time/extra-sites.ts';
import { useWords } from '../asking/language.tsx';
import { commonWords } from '../asking/words.ts';
import { Part, type PartProps } from './parts.tsx';
import { settingsWords } from './words.ts';

const all: VisitSite[] = ['facebook', 'messenger', 'zalo', 'tiktok', 'youtube'];
const usual: VisitSite[] = ['facebook', 'messenger', 'zalo'];

const counted = (settings: Settings): VisitSite[] => settings.sites ?? usual;

/** Where time is counted. TikTok and YouTube only by a permission given here. */
export function Sites({ settings, set }: PartProps) {
	const t = useWords(settingsWords);
	const common = useWords(commonWords);
	const [denied, setDenied] = useState<VisitSite>();
	const now = counted(settings);
	/** False when the permission was denied. */
	async function turn(site: VisitSite, on: boolean): Promise<boolean> {
		setDenied(undefined);
		if (isExtra(site)) {
			if (on && !(await countExtra(site))) {
				setDenied(site);
				return false;
			}
			if (!on) await forgetExtra(site);
		}
		const next = all.filter((one) => (one === site ? on : now.includes(one)));
		await set({ sites: next as NonNullable<Settings['sites']> });
		return true;
	}
	return (
		<Part id="sites" title={t.sites} more={t.sitesMore}>
			<div class="stack tight">
				{all.map((site) => (
					<label class="tick">
						<input
							type="checkbox"
							checked={now.includes(site)}
							onChange={(event) => {
								const box = event.currentTarget;
								void turn(site, box.checked).then((done) => {
									if (!done) box.checked = false;
								});
							}}
						/>
						<span>
							{common.sites[site]} {isExtra(site) && <small class="mute">({t.timeOnly})</small>}
						</span>
					</label>
				))}
			</div>
			<p role="alert">{denied ? t.denied : ''}</p>
		</Part>
	);
}

/** The person's own limits. */
export function Limits({ settings, set }: PartProps) {
	const t = useWords(settingsWords);
	const common = useWords(commonWords);
	const goals = settings.goals ?? {};
	const put = (change: Goals) => void set({ goals: tidy({ ...goals, ...change }) });
	return (
		<Part id="limits" title={t.limits} more={t.limitsMore}>
			<div class="stack tight">
				<Minutes label={t.limitDay} value={goals.day} change={(day) => put({ day } as Goals)} />
				<Minutes label={t.limitWork} value={goals.work} change={(work) => put({ work } as Goals)} />
				{counted(settings).map((site) => (
					<Minutes
						key={site}
						label={t.limitSite(common.sites[site])}
						value={goals.sites?.[site]}
						change={(minutes) => put({ sites: { ...goals.sites, [site]: minutes } } as Goals)}
					/>
				))}
			</div>
		</Part>
	);
}

/** Without limits that were taken away. */
export function tidy(goals: { [K in keyof Goals]: Goals[K] | undefined }): Goals {
	const some = <T extends object>(from: T): Partial<T> =>
		Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as Partial<T>;
	const sites = some(goals.sites ?? {});
	const { sites: _, ...rest } = goals;
	return { ...some(rest), ...(Object.keys(sites).length > 0 ? { sites } : {}) } as Goals;
}

function Minutes({
	label,
	value,
	change,
}: {
	label: string;
	value: number | undefined;
	change: (minutes: number | undefined) => void;
}) {
	return (
		<label class="row">
			<span>{label}</span>
			<input
				class="field num"
				type="number"
				inputMode="numeric"
				min="1"
				max="1440"
				value={value ?? ''}
				onChange={(event) => {
					const minutes = Math.round(event.currentTarget.valueAsNumber);
					if (event.currentTarget.value === '') change(undefined);
					else if (minutes >= 1 && minutes <= 1440) change(minutes);
					else event.currentTarget.value = String(value ?? '');
				}}
			/>
		</label>
	);
}
