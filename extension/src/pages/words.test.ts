// SPDX-License-Identifier: Apache-2.0
//
// How we speak, held over every word at the composer and of our own pages.
import { words as composerWords } from 'words:content';
import { describe, expect, test } from 'vitest';
import { popupWords } from '../popup/words.ts';
import { commonWords } from './asking/words.ts';
import { dashboardWords } from './dashboard/words.ts';
import { firstRunWords } from './first-run/words.ts';
import { cited, groups } from './handbook/sources.ts';
import { handbookWords } from './handbook/words.ts';
import { logWords } from './log/words.ts';
import { overviewWords } from './overview/words.ts';
import { rulesWords } from './rules/words.ts';
import { settingsWords } from './settings/words.ts';
import { timeWords } from './time/words.ts';

const all = {
	commonWords,
	composerWords,
	dashboardWords,
	firstRunWords,
	handbookWords,
	logWords,
	overviewWords,
	popupWords,
	rulesWords,
	settingsWords,
	timeWords,
};

/** Every sentence of a table; functions are called with numbers, which fit wherever words do. */
function sentences(table: unknown, path = ''): [string, string][] {
	if (typeof table === 'string') return [[path, table]];
	if (typeof table === 'function') return sentences(table(2, 5, 3), path);
	if (table && typeof table === 'object') {
		return Object.entries(table).flatMap(([key, value]) => sentences(value, path ? `${path}.${key}` : key));
	}
	return [];
}

describe.each(Object.entries(all))('%s', (_, words) => {
	const vi = sentences(words.vi);
	const en = sentences(words.en);

	test('says the same things in both languages', () => {
		expect(en.map(([path]) => path)).toEqual(vi.map(([path]) => path));
		for (const [path, text] of [...vi, ...en]) expect(text.trim(), path).not.toBe('');
	});

	test('does not threaten, order, praise or shout', () => {
		const never =
			/vi phạm|\bcấm\b|nghiêm|không được |cảnh báo|nguy hiểm|sai phạm|xử phạt|mức phạt|chấp hành|chúng tôi|hệ thống|người dùng|đồng chí|tuyệt vời|giỏi|!/iu;
		for (const [path, text] of vi) expect(text, path).not.toMatch(never);
		for (const [path, text] of en) expect(text, path).not.toMatch(/violat|forbidden|prohibit|warning|danger|penalt|!/i);
	});

	test('spells as one: hòa, xóa, tùy; no English left in the Vietnamese', () => {
		for (const [path, text] of vi) expect(text, path).not.toMatch(/(hoà|xoá|tuỳ|\bthe|\band|\byour)(?!\p{L})/iu);
	});
});

describe('the handbook', () => {
	test.each(['vi', 'en'] as const)(
		'cites only what is in force or guidance, read in full or through others (%s)',
		(language) => {
			const sources = cited(language);
			expect(sources.length).toBeGreaterThan(20);
			for (const source of sources) {
				expect(['V1', 'V2'], source.id).toContain(source.confidence);
				expect(source.url, source.id).toMatch(/^https?:/);
				expect(source.readOn, source.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			}
		},
	);
	test('puts every source into a chapter', () => {
		const named = cited('vi').map(({ id, group }) => `${id} ${group}`);
		expect(named).toContain('qd423.canhan.nguon code');
		expect(named).toContain('lanm25.d7.k1.danhdu persons');
		expect(groups).toHaveLength(10);
	});
});
