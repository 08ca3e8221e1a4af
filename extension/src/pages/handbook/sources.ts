// SPDX-License-Identifier: Apache-2.0
import file from '../../../../rules/sources.json';
import type { Language } from '../../protocol/messages.gen.ts';
import type { Group } from './words.ts';

/** Which chapter a source belongs to, by the beginning of its id; the longest that fits. */
const chapters: Record<Group, string[]> = {
	code: ['qd423'],
	party: ['qd85'],
	office: ['nd244', 'ct05'],
	truth: ['nd147', 'lanm25.d7.k1.hoangmang', 'lanm25.d7.k1.kinhte', 'lanm25'],
	persons: ['blds', 'lanm25.d7.k1.danhdu', 'lanm25.d7.k1.phanbiet'],
	data: ['ldlcn', 'nd356'],
	children: ['ltreem', 'nd56'],
	secrets: ['lbm25', 'nd63', 'lanm25.d15'],
	machines: ['lai', 'lanm25.d7.k2'],
	advice: ['ifla', 'sift', 'vafc', 'qd85.5khong'],
};

export const groups = Object.keys(chapters) as Group[];

export interface Cited {
	id: string;
	group: Group;
	title: string;
	paraphrase: string;
	confidence: 'V1' | 'V2';
	readOn: string;
	url: string;
}

function groupOf(id: string): Group {
	const fits = groups.flatMap((group) =>
		chapters[group].filter((start) => id === start || id.startsWith(`${start}.`)).map((start) => ({ group, start })),
	);
	return fits.sort((a, b) => b.start.length - a.start.length)[0]?.group ?? 'truth';
}

/** Every source the rules may cite: in force or guidance, read in full (V1) or through others (V2). */
export function cited(language: Language): Cited[] {
	return Object.entries(file.sources)
		.filter(([, { status, confidence }]) => status !== 'repealed' && /^V[12]$/.test(confidence))
		.map(([id, source]) => ({
			id,
			group: groupOf(id),
			title: source.title[language],
			paraphrase: source.paraphrase[language],
			confidence: source.confidence as 'V1' | 'V2',
			readOn: source.read_on,
			url: source.url,
		}));
}

/** Sources of one document together, in the order of their ids. */
export function byTitle(sources: readonly Cited[]): [string, Cited[]][] {
	const titles = new Map<string, Cited[]>();
	for (const source of sources) titles.set(source.title, [...(titles.get(source.title) ?? []), source]);
	return [...titles];
}
