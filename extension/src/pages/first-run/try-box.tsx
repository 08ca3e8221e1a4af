// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { VerdictReply } from '../../protocol/messages.gen.ts';
import { fill } from '../../words/fill.ts';
import { askFor, type NoAnswer, useSettled } from '../asking/asked.ts';
import { useLanguage, useWords } from '../asking/language.tsx';
import { NotThere } from '../asking/states.tsx';
import { commonWords } from '../asking/words.ts';
import { familyOf } from '../log/families.ts';
import { Icon } from '../look/icons.tsx';
import { SourceLine } from '../rules/rule-card.tsx';
import { marked } from './marked.ts';
import { firstRunWords } from './words.ts';

/**
 * A real check by the real host. The text lies in the box and in the question, nowhere else: no
 * outcome is told, so nothing is logged.
 */
export function TryBox() {
	const t = useWords(firstRunWords);
	const language = useLanguage();
	const [text, setText] = useState('');
	const [answer, setAnswer] = useState<{ text: string; verdict: VerdictReply }>();
	const [why, setWhy] = useState<NoAnswer>();
	const settled = useSettled(text, 250);
	const draft = useRef(crypto.randomUUID());
	const under = useRef<HTMLDivElement>(null);
	const id = useId();

	useEffect(() => {
		if (settled.trim() === '') {
			setAnswer(undefined);
			setWhy(undefined);
			return;
		}
		let stale = false;
		void askFor(
			{ kind: 'check', draft: draft.current, site: 'soat', surface: 'post', text: settled.toWellFormed(), language },
			'verdict',
		).then((reply) => {
			if (stale) return;
			if (reply.kind === 'verdict') setAnswer({ text: settled, verdict: reply });
			setWhy(reply.kind === 'verdict' ? undefined : reply);
		});
		return () => {
			stale = true;
		};
	}, [settled, language]);

	const findings = answer?.text === text ? answer.verdict.findings : [];
	return (
		<div class="stack tight">
			<label for={id} class="vh">
				{t.tryLabel}
			</label>
			<div class="trybox">
				<div class="under" aria-hidden="true" ref={under}>
					{marked(text, findings).map((piece) =>
						piece.tier ? <mark class={`${piece.tier}line`}>{piece.text}</mark> : piece.text,
					)}
					{'\n'}
				</div>
				<textarea
					id={id}
					class="field"
					spellcheck={false}
					placeholder={t.tryHint}
					value={text}
					onInput={(event) => setText(event.currentTarget.value)}
					onScroll={(event) => {
						if (under.current) under.current.scrollTop = event.currentTarget.scrollTop;
					}}
				/>
			</div>
			<p class="line">
				<button type="button" class="btn sm" onClick={() => setText(t.sample)}>
					{t.trySample}
				</button>
				<span role="status">
					{answer && answer.text === text && (findings.length === 0 ? t.tryClean : t.tryCount(findings.length))}
				</span>
			</p>
			{why && text.trim() !== '' && <NotThere why={why} />}
			<Findings findings={findings} />
		</div>
	);
}

/** In the middle of a sentence. */
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function Findings({ findings }: { findings: VerdictReply['findings'] }) {
	const common = useWords(commonWords);
	return (
		<ul class="stack tight">
			{findings.map((finding) => {
				const blanks = { a: finding.detail ?? '', b: finding.detailOther ?? '' };
				return (
					<li class={`found ${finding.tier}`} key={`${finding.rule} ${finding.span}`}>
						<Icon name={familyOf(finding.category)} />
						<div>
							<p>
								<b>
									{common.tier[finding.tier]}: {small(fill(finding.title, blanks))}.
								</b>{' '}
								{fill(finding.seen, blanks)} {finding.why} {finding.advise}
							</p>
							{finding.source && <SourceLine source={finding.source} />}
						</div>
					</li>
				);
			})}
		</ul>
	);
}
