// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { useLanguage, useWords } from '../asking/language.tsx';
import { type Said, SaidLine } from '../asking/states.tsx';
import { dayLong } from '../calendar/format.ts';
import { Icon } from '../look/icons.tsx';
import { rulesWords } from '../rules/words.ts';
import { byTitle, type Cited, cited, groups } from './sources.ts';
import { handbookWords } from './words.ts';

export function HandbookPage({ wanted }: { wanted?: string }) {
	const t = useWords(handbookWords);
	const language = useLanguage();
	const sources = cited(language);
	const there = groups.filter((group) => sources.some((source) => source.group === group));
	useEffect(() => {
		if (wanted) document.getElementById(wanted)?.scrollIntoView({ block: 'start' });
	}, [wanted]);
	const parts: [string, string][] = [
		['checklist', t.checklist],
		['wordings', t.wordings],
		...there.map((group): [string, string] => [group, t.groups[group]]),
	];
	return (
		<div class="book">
			<div class="reading">
				<div class="top">
					<h1>{t.title}</h1>
					<p class="mute">{t.lead}</p>
				</div>
				<section class="card stack" id="checklist">
					<h2>{t.checklist}</h2>
					<p class="small mute">{t.checklistMore}</p>
					<ol class="questions">
						{t.questions.map(([question, more]) => (
							<li>
								<b>{question}</b> {more}
							</li>
						))}
					</ol>
				</section>
				<Wordings />
				{there.map((group) => (
					<section class="card stack" key={group} id={group}>
						<h2>{t.groups[group]}</h2>
						{byTitle(sources.filter((source) => source.group === group)).map(([title, parts]) => (
							<Document title={title} parts={parts} />
						))}
					</section>
				))}
				<p class="small mute">{t.noArticles}</p>
			</div>
			<nav class="toc noprint" aria-label={t.contents}>
				<b>{t.contents}</b>
				<ul>
					{parts.map(([id, title]) => (
						<li key={id}>
							<a href={`#/handbook/${id}`}>{title}</a>
						</li>
					))}
				</ul>
			</nav>
		</div>
	);
}

function Document({ title, parts }: { title: string; parts: Cited[] }) {
	const t = useWords(handbookWords);
	const rules = useWords(rulesWords);
	const language = useLanguage();
	const [first] = parts;
	if (!first) return null;
	return (
		<div class="document">
			<h3>{title}</h3>
			<ul class="points">
				{parts.map((part) => (
					<li key={part.id}>{part.paraphrase}</li>
				))}
			</ul>
			<p class="small mute">
				{t.readOn(dayLong(first.readOn, language))}, {rules.confidence[first.confidence]}.{' '}
				<a href={first.url} target="_blank" rel="noreferrer noopener">
					{t.openSource}
				</a>
			</p>
		</div>
	);
}

function Wordings() {
	const t = useWords(handbookWords);
	const [said, setSaid] = useState<Said>();
	return (
		<section class="card stack" id="wordings">
			<h2>{t.wordings}</h2>
			<p class="small mute">{t.wordingsMore}</p>
			{t.letters.map(([when, text]) => (
				<div class="letter" key={when}>
					<h3>{when}</h3>
					<p class="was">{text}</p>
					<button
						type="button"
						class="btn sm"
						aria-label={`${t.copy}: ${when}`}
						onClick={() => void navigator.clipboard.writeText(text).then(() => setSaid({ text: t.copied }))}
					>
						<Icon name="copy" size={17} />
						{t.copy}
					</button>
				</div>
			))}
			<SaidLine said={said} done={() => setSaid(undefined)} />
		</section>
	);
}
