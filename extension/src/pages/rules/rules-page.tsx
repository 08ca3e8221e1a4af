// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../protocol/messages.gen.ts';
import type { Status } from '../../protocol/own.ts';
import type { NoAnswer } from '../asking/asked.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { useSettings } from '../asking/settings.ts';
import { NotThere, Once, type Said, SaidLine } from '../asking/states.tsx';
import { count } from '../calendar/format.ts';
import { type Family, familyOf } from '../log/families.ts';
import { Choice, SearchBox } from '../log/filter-bar.tsx';
import { type AllRules, fits, isOf, type Rule, useRules, type Which, whichRules } from './gather.ts';
import { Ignored, OwnWords } from './own-words.tsx';
import { isOn, type Pack, Packs } from './packs.tsx';
import { RuleCard } from './rule-card.tsx';
import { rulesWords } from './words.ts';

const families: Family[] = ['trace', 'speech', 'private', 'role'];

export function RulesPage({ wanted, status }: { wanted?: string; status: Status | undefined }) {
	const t = useWords(rulesWords);
	const language = useLanguage();
	const { loaded, soFar, again } = useRules(language);
	const settings = useSettings();
	const [query, setQuery] = useState('');
	const [which, setWhich] = useState<Which>('all');
	const [said, setSaid] = useState<Said>();
	const [why, setWhy] = useState<NoAnswer>();
	const there = settings.loaded.kind === 'there' ? settings.loaded.value.settings : undefined;
	const packs = status?.host.kind === 'ready' ? status.host.hello.packs : [];

	async function set(change: Settings): Promise<boolean> {
		const failed = await settings.set(change);
		setWhy(failed);
		return !failed;
	}

	return (
		<>
			<div class="top">
				<h1>{t.title}</h1>
				<p class="mute">{t.lead}</p>
			</div>
			<search class="tools">
				<SearchBox value={query} label={t.findLabel} hint={t.find} change={setQuery} />
				<Choice
					label={t.whichLabel}
					value={which}
					options={whichRules.map((one) => [one, t.which[one]])}
					choose={(one) => setWhich(one as Which)}
				/>
			</search>
			{why && <NotThere why={why} />}
			<Once loaded={loaded} opening={soFar > 0 ? t.gathering(count(soFar, language)) : t.opening} again={again}>
				{(all) => (
					<List
						all={all}
						query={query}
						which={which}
						packs={packs}
						settings={there}
						{...(wanted ? { wanted } : {})}
						turn={async (rule, on) => {
							const before = there?.rulesOff ?? [];
							const rest = before.filter((id) => id !== rule.rule);
							if (!(await set({ rulesOff: on ? rest : [...rest, rule.rule] }))) return;
							setSaid({
								text: on ? t.switchedOn(rule.title) : t.switchedOff(rule.title),
								undo: () => void set({ rulesOff: before }),
							});
						}}
					/>
				)}
			</Once>
			<Once loaded={settings.loaded} again={settings.again}>
				{({ settings: now }) => (
					<>
						<div class="two even">
							<OwnWords settings={now} set={set} say={setSaid} />
							<Ignored settings={now} set={set} say={setSaid} />
						</div>
						{packs.length > 0 && <Packs packs={packs} settings={now} set={set} say={setSaid} />}
					</>
				)}
			</Once>
			<SaidLine said={said} done={() => setSaid(undefined)} />
		</>
	);
}

function List({
	all,
	query,
	which,
	packs,
	settings,
	wanted,
	turn,
}: {
	all: AllRules;
	query: string;
	which: Which;
	packs: readonly Pack[];
	settings: Settings | undefined;
	wanted?: string;
	turn: (rule: Rule, on: boolean) => void;
}) {
	const t = useWords(rulesWords);
	const language = useLanguage();
	// The settings are asked for apart and change under the list; where they are there, they decide.
	const packOff = (rule: Rule) => {
		const pack = packs.find((one) => one.name === rule.pack);
		return settings !== undefined && pack !== undefined && !isOn(pack, settings);
	};
	const rules = all.rules.map((rule) =>
		settings ? { ...rule, on: !packOff(rule) && !(settings.rulesOff ?? []).includes(rule.rule) } : rule,
	);
	const found = rules.filter((rule) => isOf(rule, which) && (query.trim() === '' || fits(rule, query.trim())));
	useEffect(() => {
		if (wanted) document.getElementById(`rule-${wanted}`)?.scrollIntoView({ block: 'start' });
	}, [wanted]);
	return (
		<>
			<p class="small mute num" role="status">
				{found.length === 0 ? t.nothingFound : t.found(count(found.length, language), count(rules.length, language))}
			</p>
			{families.map((family) => {
				const ofFamily = found.filter((rule) => familyOf(rule.category) === family);
				if (ofFamily.length === 0) return null;
				return (
					<section key={family} class="card family">
						<h2>{t.families[family]}</h2>
						{ofFamily.map((rule) => (
							<RuleCard key={rule.rule} rule={rule} packOff={packOff(rule)} open={rule.rule === wanted} turn={turn} />
						))}
					</section>
				);
			})}
			{all.setAside.length > 0 && (
				<section class="card stack">
					<h2>{t.setAside}</h2>
					<p class="small mute">{t.setAsideMore}</p>
					<ul class="list">
						{all.setAside.map((trouble) => (
							<li>
								<span>
									{trouble.where && <code>{trouble.where}</code>} {trouble.what}
								</span>
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}
