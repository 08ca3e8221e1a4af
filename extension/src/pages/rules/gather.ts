// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Language, RulesReply, Trouble } from '../../protocol/messages.gen.ts';
import { askFor, type Loaded } from '../asking/asked.ts';

export type Rule = RulesReply['rules'][number];

export interface AllRules {
	rules: Rule[];
	setAside: Trouble[];
}

/** Every rule; the host sends them piece by piece. `so far` counts up while they come. */
export function useRules(language: Language): { loaded: Loaded<AllRules>; soFar: number; again: () => void } {
	const [loaded, setLoaded] = useState<Loaded<AllRules>>({ kind: 'loading', slow: false });
	const [soFar, setSoFar] = useState(0);
	const [round, setRound] = useState(0);
	useEffect(() => {
		let stale = false;
		const timer = setTimeout(() => !stale && setLoaded({ kind: 'loading', slow: true }), 300);
		void (async () => {
			const all: AllRules = { rules: [], setAside: [] };
			for (let after: string | undefined; ; ) {
				const answer = await askFor({ kind: 'rules-list', language, ...(after ? { after } : {}) }, 'rules');
				if (stale) return;
				if (answer.kind !== 'rules') {
					clearTimeout(timer);
					return setLoaded({ kind: 'not', why: answer });
				}
				all.rules.push(...answer.rules);
				all.setAside.push(...(answer.setAside ?? []));
				setSoFar(all.rules.length);
				if (answer.next === undefined) break;
				after = answer.next;
			}
			clearTimeout(timer);
			setLoaded({ kind: 'there', value: all });
		})();
		return () => {
			stale = true;
			clearTimeout(timer);
		};
	}, [language, round]);
	return { loaded, soFar, again: () => setRound((n) => n + 1) };
}

export const whichRules = ['all', 'warn', 'hint', 'on', 'off'] as const;
export type Which = (typeof whichRules)[number];

/** True when the rule is of that tier, or switched that way. */
export function isOf(rule: Pick<Rule, 'tier' | 'on'>, which: Which): boolean {
	if (which === 'all') return true;
	return which === 'on' || which === 'off' ? rule.on === (which === 'on') : rule.tier === which;
}

/** Letters alone: no marks, no case, đ as d, so that "so dien thoai" finds "Số điện thoại". */
export function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** True when every word of the query stands somewhere in what the rule says of itself. */
export function fits(rule: Rule, query: string): boolean {
	const says = plain([rule.rule, rule.title, rule.seen, rule.why, rule.advise].join(' '));
	return plain(query)
		.split(/\s+/)
		.every((word) => says.includes(word));
}
