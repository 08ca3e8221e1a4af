// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { fits, plain, type Rule } from './gather.ts';

const rule = { rule: 'personal-data/phone', title: 'Số điện thoại viết đầy đủ', seen: '', why: '', advise: '' } as Rule;

test.each(['so dien thoai', 'Số ĐIỆN', 'thoai so', 'phone', 'số điện'])('“%s” finds the phone rule', (query) =>
	expect(fits(rule, query)).toBe(true),
);
test.each(['may bay', 'so dien thoai ban'])('“%s” does not', (query) => expect(fits(rule, query)).toBe(false));
test('marks fall, đ becomes d, whichever way they are written', () => {
	expect(plain('Đường hòa'.normalize('NFD'))).toBe('duong hoa');
});
