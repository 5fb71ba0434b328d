import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { verifyQuote } from '../../../src/pull-quotes/rules/verify-quote.ts';
import { article } from './sample-article.ts';

const readme = readFileSync(new URL('../../../src/pull-quotes/README.md', import.meta.url), 'utf8');
const quoted = readme.split('\n').filter((line) => line.startsWith('> '));
const source = article(...quoted.map((line) => line.slice(2)));

interface Row {
  what: string;
  examples: string[];
  last: string[];
}

/** The cells of each row of a section's first table, or of the first behind some words in it. */
function rowsOf(heading: string, words = ''): Row[] {
  const section = readme.split('\n### ').find((part) => part.startsWith(heading)) ?? '';
  const lines = section.slice(section.indexOf(words)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  return lines.slice(first + 2, end).map((line) => {
    const [, what = '', examples = '', last = ''] = line.split('|');
    return { what, examples: codeIn(examples), last: codeIn(last) };
  });
}

function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code);
}

test('the README’s example has two paragraphs', () => {
  assert.deepEqual(
    source.passages.map(({ text }) => text.slice(0, 9)),
    ['A loaf is', 'It is not'],
  );
});

test('what the README calls allowed is accepted', () => {
  const examples = rowsOf('Allowed').flatMap((row) => row.examples);
  assert.ok(examples.length >= 8);
  for (const text of examples) assert.ok(verifyQuote({ text }, source).accepted, text);
});

test('what the README calls refused is refused for the reason that it gives', () => {
  const examples = rowsOf('Refused\n').flatMap(({ examples: texts, last }) =>
    texts.map((text) => ({ text, last })),
  );
  assert.ok(examples.length >= 9);
  for (const { text, last } of examples) {
    const result = verifyQuote({ text }, source);
    assert.ok(
      !result.accepted && last.includes(result.reason),
      `${text}: ${result.accepted || result.reason}`,
    );
  }
});

test('what the README says brackets may hold is accepted, with a warning where it says so', () => {
  const rows = rowsOf('Allowed', '**Brackets may hold');
  assert.ok(rows.length >= 4);
  for (const { what, examples } of rows) {
    for (const text of examples) {
      const result = verifyQuote({ text }, source);
      assert.ok(result.accepted, text);
      const isWarned = result.warnings.some(({ reason }) => reason === 'supplied-words');
      assert.equal(isWarned, what.includes('With a warning'), text);
    }
  }
});

test('what the README says turns the sense is refused for the reason that it gives, and a longer quote offered', () => {
  const examples = rowsOf('Refused, because').flatMap(({ examples: texts, last }) =>
    texts.map((text) => ({ text, last })),
  );
  assert.ok(examples.length >= 4);
  for (const { text, last } of examples) {
    const result = verifyQuote({ text }, source);
    assert.ok(!result.accepted && last.includes(result.reason), text);
    assert.ok(result.correction && verifyQuote({ text: result.correction }, source).accepted, text);
  }
});

test('what the README calls somebody else’s words wants an attribution', () => {
  const text = 'I would rather sell to everybody';
  assert.ok(readme.includes(`\`${text}\` needs`));
  assert.ok(!verifyQuote({ text }, source).accepted);
  assert.ok(verifyQuote({ text, attribution: 'The baker' }, source).accepted);
  assert.ok(verifyQuote({ text: `“${text}”, she says` }, source).accepted);
});

test('what the README calls warned is accepted with that warning', () => {
  const examples = rowsOf('Warned').flatMap(({ examples: texts, last }) =>
    texts.map((text) => ({ text, last })),
  );
  assert.ok(examples.length >= 3);
  for (const { text, last } of examples) {
    const result = verifyQuote({ text }, source);
    assert.ok(result.accepted && result.warnings.some(({ reason }) => last.includes(reason)), text);
  }
});
