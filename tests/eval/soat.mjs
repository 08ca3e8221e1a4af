// SPDX-License-Identifier: Apache-2.0
// Drives `soat check --jsonl`: a line in, a line out, in order.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { toCodePoints } from './text.mjs';

const TIERS = ['none', 'hint', 'warn'];

/**
 * Checks `texts` with one process.
 * @param {{program: string, extra: string[]}} soat a `.mjs` program is run by this Node
 * @param {string[]} texts
 * @param {object} context more fields for each line, such as `workingHours`
 * @returns {Promise<{tier: number, findings: {rule, category, tier: number, span}[]}[]>}
 *          tiers as 0, 1, 2; spans in code points
 */
export async function check(soat, texts, context = {}) {
  const script = soat.program.endsWith('.mjs');
  const command = script ? process.execPath : soat.program;
  const args = [...(script ? [soat.program] : []), 'check', '--jsonl', ...soat.extra];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ?? code));
  });
  ended.catch(() => {}); // awaited below; a program that is not there must not be an unhandled rejection
  child.stdin.on('error', () => {}); // an early end shows as an exit code or a missing line

  const write = (async () => {
    for (let i = 0; i < texts.length; i += 1) {
      const line = `${JSON.stringify({ id: i, text: texts[i], ...context })}\n`;
      if (!child.stdin.write(line)) await Promise.race([once(child.stdin, 'drain'), ended]);
    }
    child.stdin.end();
  })();
  write.catch(() => {});

  const verdicts = [];
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    verdicts.push(read(line, verdicts.length, texts));
  }
  const status = await ended;
  await write;
  if (status !== 0) throw new Error(`${soat.program} ended with ${status}`);
  if (verdicts.length !== texts.length) {
    throw new Error(`${soat.program} answered ${verdicts.length} of ${texts.length} lines`);
  }
  return verdicts;
}

function read(line, at, texts) {
  const where = `answer ${at + 1}`;
  let answer;
  try {
    answer = JSON.parse(line);
  } catch {
    throw new Error(`${where} is not JSON: ${line.slice(0, 120)}`);
  }
  if (answer.id !== at) throw new Error(`${where} has id ${JSON.stringify(answer.id)}, expected ${at}`);
  const tier = rank(answer.tier, where);
  const spans = toCodePoints(texts[at], answer.findings.map((finding) => finding.span));
  const findings = answer.findings.map((finding, i) => ({
    rule: finding.rule,
    category: finding.category,
    tier: rank(finding.tier, where),
    span: spans[i],
  }));
  const strongest = Math.max(0, ...findings.map((finding) => finding.tier));
  if (strongest !== tier) throw new Error(`${where} is ${answer.tier}, but its strongest finding is ${TIERS[strongest]}`);
  return { tier, findings };
}

function rank(tier, where) {
  const value = TIERS.indexOf(tier);
  if (value < 0) throw new Error(`${where} has tier ${JSON.stringify(tier)}`);
  return value;
}
