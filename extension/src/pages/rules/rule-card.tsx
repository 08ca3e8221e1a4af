// SPDX-License-Identifier: Apache-2.0
import type { Source } from '../../protocol/messages.gen.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { commonWords } from '../asking/words.ts';
import { dayLong } from '../calendar/format.ts';
import { familyOf } from '../log/families.ts';
import { Icon } from '../look/icons.tsx';
import type { Rule } from './gather.ts';
import { rulesWords } from './words.ts';

/** One rule: what it says, whether it is on, and what it rests on. */
export function RuleCard({
	rule,
	packOff,
	open,
	turn,
}: {
	rule: Rule;
	/** Its whole pack is off: there is nothing to turn here. */
	packOff: boolean;
	open: boolean;
	turn: (rule: Rule, on: boolean) => void;
}) {
	const t = useWords(rulesWords);
	const common = useWords(commonWords);
	return (
		<article class={rule.on ? 'rule' : 'rule off'} id={`rule-${rule.rule}`}>
			<span class={`fam ${rule.tier}`}>
				<Icon name={familyOf(rule.category)} />
			</span>
			<div class="stack tight">
				<div class="hd">
					<h3>{rule.title}</h3>
					<span class={`chip ${rule.tier}`}>{common.tier[rule.tier]}</span>
				</div>
				<p>
					{rule.seen} {rule.why} {rule.advise}
				</p>
				<details open={open}>
					<summary>{t.more}</summary>
					<div class="stack tight">
						{(rule.sources ?? []).length === 0 && <p class="small">{t.advice}</p>}
						{(rule.sources ?? []).map((source) => (
							<SourceLine source={source} />
						))}
						<Examples rule={rule} />
						<p class="small mute">
							{t.id}: <code>{rule.rule}</code> ({rule.pack})
						</p>
					</div>
				</details>
			</div>
			{packOff ? (
				<span class="small mute">{t.packIsOff(rule.pack)}</span>
			) : (
				<label class="tick switch">
					<input
						type="checkbox"
						checked={rule.on}
						aria-label={t.turnOn(rule.title)}
						onChange={(event) => turn(rule, event.currentTarget.checked)}
					/>
					<span>{rule.on ? t.on : t.off}</span>
				</label>
			)}
		</article>
	);
}

/** Nguồn: title: paraphrase, read on, how surely; and the way there. */
export function SourceLine({
	source,
}: {
	source: Pick<Source, 'title' | 'paraphrase' | 'confidence' | 'readOn' | 'url'>;
}) {
	const t = useWords(rulesWords);
	const language = useLanguage();
	return (
		<p class="small">
			{t.source}: <b>{source.title}</b>. {source.paraphrase}{' '}
			<span class="mute">
				({t.readOn(dayLong(source.readOn, language))}; {t.confidence[source.confidence]})
			</span>{' '}
			{/^https?:/.test(source.url) && (
				<a href={source.url} target="_blank" rel="noreferrer noopener">
					{t.openSource}
				</a>
			)}
		</p>
	);
}

function Examples({ rule }: { rule: Rule }) {
	const t = useWords(rulesWords);
	return (
		<details>
			<summary>
				{t.examples} ({rule.flags.length + rule.allows.length})
			</summary>
			<div class="two even small">
				<div>
					<h4>{t.flags}</h4>
					<ul class="examples">
						{rule.flags.map((text) => (
							<li>
								<Marked text={text} tier={rule.tier} />
							</li>
						))}
					</ul>
				</div>
				<div>
					<h4>{t.allows}</h4>
					<ul class="examples">
						{rule.allows.map((text) => (
							<li>{text}</li>
						))}
					</ul>
				</div>
			</div>
		</details>
	);
}

/** An example with its [[noted part]] underlined as in the composer. */
function Marked({ text, tier }: { text: string; tier: 'hint' | 'warn' }) {
	const parts = text.split(/\[\[(.*?)\]\]/s);
	return <>{parts.map((part, i) => (i % 2 === 1 ? <mark class={`${tier}line`}>{part}</mark> : part))}</>;
}
