// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
// @ts-expect-error: a script without types
import { generate } from '../../messages.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const schema = JSON.parse(fs.readFileSync(path.join(root, 'native-host/wire/messages.schema.json'), 'utf8'));
const golden = path.join(root, 'tests/protocol');
const files = fs.existsSync(golden) ? fs.readdirSync(golden).filter((name) => name.endsWith('.json')) : [];
const isMessage = new Ajv({ strict: false, allErrors: true }).compile(schema);

test('messages.gen.ts is what the schema says: npm run messages', async () => {
	expect(fs.readFileSync(path.join(import.meta.dirname, 'messages.gen.ts'), 'utf8')).toBe(await generate());
});

describe.skipIf(files.length === 0)('golden messages', () => {
	test.each(files)('%s is judged alike here and in the host', (name) => {
		const message = JSON.parse(fs.readFileSync(path.join(golden, name), 'utf8'));
		expect({ [name]: isMessage(message) }).toEqual({ [name]: name.startsWith('ok-') });
	});
});
