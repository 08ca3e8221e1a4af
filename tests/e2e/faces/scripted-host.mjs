// SPDX-License-Identifier: Apache-2.0
//
// A host that answers as it is told, for states a healthy one never shows:
//   node scripted-host.mjs differs    speaks another protocol
//   node scripted-host.mjs refuses    takes no question
import fs from 'node:fs';

const [mode] = process.argv.slice(2);
const sample = (name) => JSON.parse(fs.readFileSync(new URL(`../../protocol/${name}.json`, import.meta.url), 'utf8'));

function answerTo({ kind, id }) {
	const refused = { ...sample('ok-reply-refused'), id };
	if (kind === 'hello') return mode === 'differs' ? { ...refused, code: 'too-new', where: 'message/protocol' } : { ...sample('ok-reply-hello'), id };
	return kind === 'check' ? refused : { kind: 'done', id };
}

let waiting = Buffer.alloc(0);
process.stdin.on('data', (bytes) => {
	waiting = Buffer.concat([waiting, bytes]);
	while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32LE(0)) {
		const end = 4 + waiting.readUInt32LE(0);
		const reply = Buffer.from(JSON.stringify(answerTo(JSON.parse(waiting.subarray(4, end).toString()))));
		waiting = waiting.subarray(end);
		const length = Buffer.alloc(4);
		length.writeUInt32LE(reply.length);
		process.stdout.write(Buffer.concat([length, reply]));
	}
});
