// SPDX-License-Identifier: Apache-2.0
import { words } from 'words:content';
import { expect, test } from 'vitest';
import { sayer } from '../content/faces/phrases.ts';
import type { Finding } from '../protocol/messages.gen.ts';
import type { Tree } from '../protocol/tab.ts';
import { differing, shown } from './evidence.ts';

const say = sayer(() => words.vi);
const text = 'Gọi chị Thu: 0900 000 123 nhé.';
const found = (category: string, more: Partial<Finding> = {}) =>
	shown({ category, span: [13, 25], tier: 'warn', ...more } as Finding, text, say);
const plain = (tree: Tree | string | undefined): string =>
	typeof tree === 'string' ? tree : ((tree?.slice(2) as (Tree | string)[] | undefined)?.map(plain).join(' ') ?? '');

test.each([
	['insult', 'speech', '“0900 000 123” Thử mở đầu Theo tôi, … chưa khớp vì …'],
	['shouting', 'speech', '“0900 000 123” Thử mở đầu Việc là: ai, ở đâu, khi nào, bao nhiêu …'],
	['hearsay', 'trace', '“0900 000 123” Nguồn: …'],
	['a category of tomorrow', 'trace', '“0900 000 123” Nguồn: …'],
	['child-data', 'private', '“0900 000 123”'],
	['account-trade', 'role', '“0900 000 123”'],
	['agency-voice', 'role', 'Giọng cơ quan Phòng thông báo\u00a0…  Giọng của mình Theo tôi\u00a0…'],
	['unread-link', 'trace', '0900 000 123'],
	['image', 'private', ''],
])('%s: led by the icon %s, shown as “%s”', (category, icon, evidence) => {
	expect(found(category).icon).toBe(icon);
	expect(plain(found(category).evidence)).toBe(evidence);
});

test('what a fix would write stands beside what is written; masked digits are not spelt out aloud', () => {
	const { evidence } = found('personal-data', { fix: { kind: 'mask', text: '0900 ••• •23' } } as Partial<Finding>);
	expect(plain(evidence)).toBe('Đang viết 0900 000 123  Nếu che bớt 0900 ••• •23');
	expect(JSON.stringify(evidence)).toContain('"aria-label":"số đã che"');
});

test.each([
	['vietcornbank.com.vn', 'vietcombank.com.vn', ['vietco', 'rn', 'bank.com.vn']],
	['a.vn', 'a.vn', ['a.vn', '', '']],
	['xa.vn', 'a.vn', ['', 'x', 'a.vn']],
	['aab.vn', 'ab.vn', ['a', 'a', 'b.vn']],
])('%s beside %s: what differs is marked', (word, other, parts) => {
	expect(differing(word, other).map(plain)).toEqual(parts);
});

test('without any words there is no evidence, but a finding', () => {
	expect(found('insult', { span: [0, 0] })).toMatchObject({ category: 'insult', icon: 'speech' });
	expect(found('insult', { span: [0, 0] }).evidence).toBeUndefined();
});

test.each([
	[undefined, 'Lời khuyên của Soát, không dựa vào văn bản nào.', undefined],
	['https://a.vn/x', 'Nguồn: QĐ 1: Một ý, do Soát diễn giải, đọc ngày 23/11/2026.  Mở nguồn', 'https://a.vn/x'],
	['javascript:alert(1)', 'Nguồn: QĐ 1: Một ý, do Soát diễn giải, đọc ngày 23/11/2026.', undefined],
])('what it rests on, with the address %s: “%s”', (url, says, href) => {
	const source = url && { title: 'QĐ 1', paraphrase: 'Một ý.', readOn: '2026-11-23', url };
	const { restsOn } = found('insult', (source ? { source } : {}) as Partial<Finding>);
	expect(plain(restsOn)).toBe(says);
	const link = restsOn.find((part) => Array.isArray(part) && part[0] === 'a') as Tree | undefined;
	expect(link?.[1].href).toBe(href);
});
