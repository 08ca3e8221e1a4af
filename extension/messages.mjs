// SPDX-License-Identifier: Apache-2.0
//
// Turns the protocol's schema into TypeScript: npm run messages. A test fails when the committed
// file is no longer what this writes.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const schemaFile = fileURLToPath(new URL('../native-host/wire/messages.schema.json', import.meta.url));
const typesFile = fileURLToPath(new URL('src/protocol/messages.gen.ts', import.meta.url));

/** The text of messages.gen.ts for the schema as it now stands. */
export async function generate() {
	const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
	return compile(schema, 'Message', {
		bannerComment:
			'// SPDX-License-Identifier: Apache-2.0\n// Written by "npm run messages" from native-host/wire/messages.schema.json. Do not edit.',
		additionalProperties: false,
		unreachableDefinitions: false,
		ignoreMinAndMaxItems: false,
		maxItems: 20,
		style: { singleQuote: true, useTabs: true, printWidth: 120 },
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(typesFile, await generate());
