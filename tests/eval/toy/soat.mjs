// SPDX-License-Identifier: Apache-2.0
// Stands in for the real program: `check --jsonl`, three words, and ways to misbehave.
import { createInterface } from 'node:readline';

const WORDS = [
  { pattern: /(?<!\p{L})ngu(?!\p{L})/gu, rule: 'toy/insult/ngu', category: 'insult', tier: 'hint' },
  { pattern: /(?<!\p{L})giết(?!\p{L})/gu, rule: 'toy/threat/giet', category: 'threat', tier: 'warn' },
  { pattern: /\d{10}/gu, rule: 'toy/personal-data/phone', category: 'personal-data', tier: 'warn' },
];
const [command, format, ...flaws] = process.argv.slice(2);
if (command !== 'check' || format !== '--jsonl') process.exit(2);

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  const findings = WORDS.flatMap(({ pattern, ...rest }) =>
    [...text.matchAll(pattern)].map((match) => ({ ...rest, span: [match.index, match.index + match[0].length] })));
  const tier = findings.some((f) => f.tier === 'warn') ? 'warn' : findings.length > 0 ? 'hint' : 'none';
  if (flaws.includes('--lose-last') && id === 2) continue;
  process.stdout.write(`${JSON.stringify({ id: flaws.includes('--wrong-id') ? String(id) : id, tier: flaws.includes('--wrong-tier') ? 'none' : tier, findings })}\n`);
}
if (flaws.includes('--trouble')) process.exitCode = 2;
