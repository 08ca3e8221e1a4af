// SPDX-License-Identifier: Apache-2.0
import type { LogEntry } from '../../protocol/messages.gen.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { commonWords } from '../asking/words.ts';
import { dayOf } from '../calendar/day.ts';
import { dayShort, timeOfDay } from '../calendar/format.ts';
import { Icon } from '../look/icons.tsx';
import { familyOf, strongestFirst } from './families.ts';
import { logWords } from './words.ts';

/** One draft in the list: what was noted, its words as kept, where, and what came of it. */
export function Item({
	entry,
	on = false,
	dated = false,
	href,
	choose,
}: {
	entry: LogEntry;
	on?: boolean;
	dated?: boolean;
	href?: string;
	choose?: () => void;
}) {
	const t = useWords(logWords);
	const common = useWords(commonWords);
	const language = useLanguage();
	const [first, ...others] = strongestFirst(entry.findings);
	const at = new Date(entry.at);
	const fewer = entry.outcome === 'edited-fewer';
	const inside = (
		<>
			<span class={`fam ${first?.tier ?? 'none'}`}>
				<Icon name={first ? familyOf(first.category) : 'unseen'} />
			</span>
			<b>
				{first ? (first.title ?? common.categories[first.category] ?? first.rule) : t.unchecked}
				{first && <span class="vh"> ({common.tier[first.tier]})</span>}
				{others.length > 0 && <span class="mute"> {t.others(others.length)}</span>}
			</b>
			<span class="when num">
				{dated && `${dayShort(dayOf(at), language)} `}
				{timeOfDay(at)}
			</span>
			{first?.excerpt && <Quote text={first.excerpt} tier={first.tier} />}
			{first && !first.excerpt && entry.sealed && (
				<span class="q mute">
					<Icon name="lock" size={16} /> {t.sealedWords}
				</span>
			)}
			<small>
				{common.sites[entry.site]}, {common.surfaces[entry.surface]} ·{' '}
				<span class={fewer ? 'out teal' : 'out'}>
					<Icon name={fewer ? 'check' : entry.outcome === 'unchecked' ? 'unseen' : 'next'} size={15} />
					{common.outcomes[entry.outcome]}
				</span>
				{entry.note && (
					<>
						{' · '}
						<Icon name="note" size={15} />
						{t.note}
					</>
				)}
			</small>
		</>
	);
	if (href) {
		return (
			<a class="item" href={href}>
				{inside}
			</a>
		);
	}
	return (
		<button type="button" class={on ? 'item on' : 'item'} aria-pressed={on} onClick={choose}>
			{inside}
		</button>
	);
}

/** The words as kept, marked as they were in the composer. */
export function Quote({ text, tier, block = false }: { text: string; tier: 'hint' | 'warn'; block?: boolean }) {
	const words = (
		<>
			“<mark class={tier === 'warn' ? 'warnline' : 'hintline'}>{text}</mark>”
		</>
	);
	return block ? <p class="was">{words}</p> : <span class="q">{words}</span>;
}
