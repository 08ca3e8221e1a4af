// SPDX-License-Identifier: Apache-2.0
// The arithmetic against figures worked out by hand from the six texts of toy/vihos_toy.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { measureLeftAlone } from './alarms.mjs';
import { sample } from './disguised.mjs';
import { measureOwn } from './own.mjs';
import { measure, readArguments } from './run.mjs';
import { Tally, kept, precisionAtRecall, spanScores } from './score.mjs';
import { readLeftAlone, readOwn } from './sets.mjs';
import { check } from './soat.mjs';
import { asMarkdown, figure, number, reached } from './table.mjs';
import { codePointIndex, covered, syllables, toCodePoints } from './text.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const toy = { program: path('toy/soat.mjs'), extra: [] };
const close = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
const ask = (texts) => check(toy, texts);

test('UTF-16 spans become code-point spans behind characters outside the basic plane', () => {
  const text = '😀 đồ ngu';
  assert.equal(text.length, 9);
  assert.deepEqual([...codePointIndex(text)], [0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  assert.deepEqual(toCodePoints(text, [[6, 9]]), [[5, 8]]);
  assert.deepEqual(toCodePoints(text, [[0, 2], [0, 1], [1, 2]]), [[0, 1], [0, 1], [0, 1]]);
  assert.throws(() => toCodePoints(text, [[3, 10]]), /does not lie/);
  assert.throws(() => toCodePoints(text, [[3, 3]]), /does not lie/);
});

test('syllables are runs between white space, in code points', () => {
  assert.deepEqual(syllables(' 😀 đồ\nngu!'), [[1, 2], [3, 5], [6, 10]]);
  assert.deepEqual(syllables(''), []);
  assert.deepEqual([...covered(5, [[1, 2], [1, 3], [4, 9]])], [0, 1, 1, 0, 1]);
});

test('a tally gives precision, recall and F1, and null where there is nothing to divide by', () => {
  const tally = new Tally();
  for (const [label, flagged] of [[1, 1], [1, 1], [1, 0], [0, 1], [0, 0]]) tally.add(label, flagged);
  close(tally.precision, 2 / 3);
  close(tally.recall, 2 / 3);
  close(tally.f1, 4 / 6);
  assert.equal(new Tally().f1, null);
  assert.equal(new Tally().precision, null);
});

test('a text with no span, none found, is right; one with a false span is wrong', () => {
  assert.equal(spanScores([{ text: 'yên', gold: [], predicted: [] }]).perText, 1);
  assert.equal(spanScores([{ text: 'yên', gold: [], predicted: [[0, 3]] }]).perText, 0);
});

test('recall kept counts only what was caught before', () => {
  assert.deepEqual(kept([true, true, false, true], [true, false, true, true]), { value: 2 / 3, caught: 3, still: 2 });
  assert.equal(kept([false], [true]).value, null);
});

test('precision at a recall is the best of the tiers that reach it', () => {
  const points = [{ precision: 1, recall: 0.3 }, { precision: 0.8, recall: 0.6 }, { precision: 0.7, recall: 0.9 }];
  assert.equal(precisionAtRecall(points, 0.5), 0.8);
  assert.equal(precisionAtRecall(points, 0.95), null);
});

test('a sample is evenly spaced and in order', () => {
  assert.deepEqual(sample([0, 1, 2, 3, 4, 5, 6, 7], 4), [0, 2, 4, 6]);
  assert.deepEqual(sample([0, 1], 4), [0, 1]);
});

test('the toy folder gives the figures worked out by hand', async () => {
  const options = readArguments(['--soat', toy.program, '--data', path('toy'), '--only', 'offence,alarms,disguises']);
  const { rows } = await measure(options);
  const row = (set, begin) => {
    const found = rows.filter((r) => r.set === set && r.measure.startsWith(begin));
    assert.equal(found.length, 1, `${set} ${begin}`);
    return found[0];
  };
  const value = (set, begin) => row(set, begin).value;
  // Texts: 1, 5, 6 rightly flagged, 2 wrongly, 4 missed, 3 rightly left alone. Only 5 is a warn.
  close(value('vihos', 'F1, hint'), 0.75);
  close(value('vihos', 'precision, hint'), 0.75);
  close(value('vihos', 'recall, hint'), 0.75);
  close(value('vihos', 'F1, warn'), 0.4);
  close(value('vihos', 'precision, warn'), 1);
  close(value('vihos', 'recall, warn'), 0.25);
  assert.equal(row('vihos', 'F1, hint').n, '6 texts, 4 offending');
  // Syllables: hit ngu (1), giết (5); alarms ngu (2, 6); missed đồ (1), cút (4), tao, mày (5), đồ, điên (6).
  close(value('vihos', 'spans: syllable'), 4 / 12);
  // Characters: 7 hit, 6 alarms, 21 missed, 29 rightly outside.
  close(value('vihos', 'spans: character macro'), (14 / 41 + 58 / 85) / 2);
  close(value('vihos', 'spans: character F1'), (2 / 3 + 0 + 1 + 0 + 1 / 2 + 0) / 6);
  close(value('vsfc', 'alarms per 1,000, warn'), 250);
  close(value('vsfc', 'alarms per 1,000, hint'), 500);
  // Spread words inside spans only: 1 and 5 are lost, 6 is still caught by its "ngu" outside them.
  close(value('vihos', 'recall kept: spaces'), 1 / 3);
  close(value('vihos', 'recall kept: nfd'), 1);
  close(value('clean', 'alarms against undisguised: spaces, hint'), 0.5);
  close(value('clean', 'alarms against undisguised: spaces, warn'), 1);
  assert.match(row('vihsd', 'offending').note, /not measured/);
  assert.match(row('visfd', 'alarms').note, /not measured/);
});

test('a split takes its lines only, and a missing folder is named', async () => {
  const options = readArguments(['--soat', toy.program, '--data', path('toy'), '--split', 'test', '--only', 'offence']);
  assert.ok((await measure(options)).rows.every((row) => row.value === null));
  await assert.rejects(measure({ ...options, data: [path('toy/nowhere')] }), /nowhere is not a folder/);
});

test('left-alone drafts count warn, hint and fair hint apart, and held-back ones are never listed', async () => {
  const drafts = [
    { id: 'a', text: 'mình ngu quá' }, { id: 'b', text: 'mình ngu quá!', hint_ok: true },
    { id: 'c', text: 'gọi 0900000000' }, { id: 'd', text: 'chào' },
  ];
  const listed = [];
  const files = [{ name: 'everyday', held: false, rows: drafts }, { name: 'everyday', held: true, rows: drafts }];
  const rows = await measureLeftAlone(ask, files, (set, draft, what) => listed.push([set, draft.id, what]));
  assert.deepEqual(rows.map((row) => row.value), [125, 125, 125, 125]);
  assert.match(rows[1].note, /1 drafts; 1 more/);
  assert.deepEqual(listed, [['everyday', 'a', 'flagged'], ['everyday', 'c', 'flagged']]);
});

test('own drafts count findings of their own category, and items of personal data one by one', async () => {
  const insult = [
    { id: '1', text: 'đồ ngu', label: 1, spans: [] }, { id: '2', text: 'đồ điên', label: 1, spans: [] },
    { id: '3', text: 'gọi 0900000000', label: 0, spans: [] }, { id: '4', text: 'mình ngu', label: 0, spans: [] },
  ];
  const personal = [
    { id: '1', text: '😀 0900000000 và 090', label: 1, spans: [[2, 12], [16, 19]], kind: 'phone' },
    { id: '2', text: 'nhà số 5', label: 1, spans: [[0, 8]], kind: 'address' },
    { id: '3', text: 'mã 0900000001', label: 0, spans: [], kind: 'order' },
  ];
  const listed = [];
  const rows = await measureOwn(ask, [
    { name: 'insult', held: false, rows: insult }, { name: 'personal-data', held: true, rows: personal },
  ], (set, draft, what) => listed.push([draft.id, what]));
  assert.deepEqual(rows.slice(0, 3).map((row) => row.value), [0.5, 0.5, 0.5]);
  assert.deepEqual(listed, [['2', 'missed'], ['4', 'flagged']]);
  // Four kinds: text 1 hit, text 3 alarm; items: one of two reached, one of two found is right.
  assert.deepEqual(rows.slice(3, 7).map((row) => row.value), [0.5, 1, 0.5, 0.5]);
  assert.deepEqual(rows.slice(7).map((row) => [row.measure, row.value]), [['recall: phone', 1], ['recall: address', 0]]);
});

test('a program that loses a line, changes an id, contradicts itself or fails is named, not measured', async () => {
  const texts = ['ngu', 'giết', 'ngu'];
  for (const [flaw, says] of [
    ['--lose-last', /answered 2 of 3/], ['--wrong-id', /id "0", expected 0/],
    ['--wrong-tier', /strongest finding is hint/], ['--trouble', /ended with 2/],
  ]) {
    await assert.rejects(check({ ...toy, extra: [flaw] }, texts), says, flaw);
  }
  await assert.rejects(check({ program: path('toy/no-such-program'), extra: [] }, texts), /ENOENT/);
});

test('more text than a pipe holds goes through', async () => {
  const texts = Array.from({ length: 4000 }, (_, i) => (i % 2 ? 'đồ ngu ' : 'chào ').repeat(20));
  const verdicts = await check(toy, texts);
  assert.equal(verdicts.filter((verdict) => verdict.findings.length === 20).length, 2000);
});

test('figures stand beside their targets', () => {
  const row = figure('recall kept: nfd', 'vihos', 0.995, '10 texts', 'a|b', 'kept lossless');
  assert.equal(reached(row), 'must');
  assert.equal(reached({ ...row, value: 1 }), 'aim');
  assert.equal(reached({ ...row, value: 0.9 }), 'short');
  assert.equal(reached(figure('alarms', 'vsfc', 1.5, '', '', 'vsfc alarms', 'count')), 'must');
  assert.match(asMarkdown([row]), /\| vihos \| recall kept: nfd \| \.995 \| \.990 \| 1\.000 \| must \| 10 texts \| a\\\|b \|/);
  const both = asMarkdown([figure('aside', 'vsfc', 0.5, ''), row]);
  assert.ok(both.indexOf('| vihos |') < both.indexOf('<details>') && both.indexOf('<details>') < both.indexOf('| vsfc | aside |'));
  assert.equal(number(null), '–');
  assert.throws(() => figure('x', 'y', 1, '', '', 'no such target'), /no target/);
});

test('arguments are read, and wrong ones refused with a sentence', () => {
  const options = readArguments(['--soat', 's', '--data', 'a', 'b', '--markdown', '--', '--rules', 'r']);
  assert.deepEqual(options.data, ['a', 'b']);
  assert.deepEqual(options.extra, ['--rules', 'r']);
  assert.ok(options.markdown);
  for (const words of [[], ['--soat'], ['--soat', 's', '--what'], ['--soat', 's', '--disguises', '0']]) {
    const run = spawnSync(process.execPath, [path('run.mjs'), ...words], { encoding: 'utf8' });
    assert.equal(run.status, 2);
    assert.match(run.stderr, /usage:/);
  }
});

test('the drafts in the tree are well formed', () => {
  const own = readOwn();
  const leftAlone = readLeftAlone();
  const seen = new Set();
  for (const { name, held, rows } of [...own, ...leftAlone]) {
    const ids = new Set(rows.map((row) => row.id));
    assert.equal(ids.size, rows.length, `${name} has an id twice`);
    assert.ok(rows.every((row) => /-h\d+$/.test(row.id) === held), `${name}: ids of held-back drafts, and no others, end in h and a number`);
    for (const { text } of rows) {
      assert.ok(!seen.has(text), `twice: ${text}`);
      seen.add(text);
    }
  }
  assert.ok(leftAlone.length === 4 && leftAlone.every(({ rows }) => rows.length >= 160));
  for (const { name, rows } of own) {
    for (const { id, text, label, spans, category } of rows) {
      assert.ok(category === name && (label === 0 || label === 1), id);
      const length = codePointIndex(text)[text.length];
      assert.ok(spans.every(([begin, end]) => begin >= 0 && begin < end && end <= length), id);
    }
  }
});
