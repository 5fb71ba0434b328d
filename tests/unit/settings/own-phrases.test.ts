import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { english } from '../../../src/languages/interface/en/english.ts';
import { mergePhrases } from '../../../src/languages/interface/merge-phrases.ts';
import { checkOwnPhrases, findMissingPhrases, readOwnPhrases } from '../../../src/settings/own-phrases.ts';

function contentWith(yaml: string, name = 'interface.yaml'): string {
  const content = mkdtempSync(join(tmpdir(), 'phrases-'));
  mkdirSync(join(content, 'theme'));
  writeFileSync(join(content, name), yaml);
  return content;
}

const faults = (yaml: string, language = 'en-GB') =>
  checkOwnPhrases(contentWith(yaml), language).map(
    ({ line, field, message }) => `${line} ${field} ${message}`,
  );

test('a publication without the file has no phrases of its own', () => {
  assert.deepEqual(readOwnPhrases(contentWith('', 'other.yaml'), 'en-GB'), {});
  assert.deepEqual(readOwnPhrases(contentWith('# all is a comment\n'), 'en-GB'), {});
});

test('its phrases take the places of ours and leave the others', () => {
  const own = readOwnPhrases(contentWith('masthead:\n  people: Our writers\n'), 'en-GB');
  const merged = mergePhrases(english, own);
  assert.equal(merged.masthead.people, 'Our writers');
  assert.equal(merged.masthead.topics, english.masthead.topics);
  assert.notEqual(english.masthead.people, 'Our writers');
});

test('a phrase that we do not know is refused with its line and the nearest name', () => {
  assert.deepEqual(faults('masthead:\n  menu: Menu\n  peeple: Us\n'), [
    '3 masthead.peeple is no field we know; did you mean “people”?',
  ]);
  assert.deepEqual(faults('mashead:\n  menu: Menu\n'), [
    '1 mashead is no field we know; did you mean “masthead”?',
  ]);
});

test('placeholders stay: none is left out and none is made up', () => {
  assert.deepEqual(faults('body:\n  note: A note\n'), [
    '2 body.note leaves out {number}; in English it reads “Note {number}”',
  ]);
  assert.deepEqual(faults('body:\n  note: "{number} {who}"\n'), [
    '2 body.note holds {who}, for which there is no value; it may use {number}',
  ]);
});

test('a phrase that depends on a number is one text, or every form of the language', () => {
  const plural = Object.entries(english).flatMap(([group, phrases]) =>
    Object.entries(phrases).flatMap(([name, phrase]) => (typeof phrase === 'string' ? [] : [[group, name]])),
  )[0];
  assert.ok(plural);
  const [group, name] = plural;
  const read = (yaml: string) =>
    readOwnPhrases(contentWith(`${group}:\n  ${name}: ${yaml}\n`), 'pl')[group ?? '']?.[name ?? ''];
  assert.deepEqual(read('"{count}"'), { other: '{count}' });
  const forms = { one: 'a', few: 'b', many: 'c', other: 'd' };
  assert.deepEqual(read(JSON.stringify(forms)), forms);
  assert.throws(() => read('{ one: a, other: d }'), /needs a form for each of one, few, many, other/);
});

test('what is missing is named, group by group, where we do not have the language', () => {
  const content = contentWith('footer:\n  rss: RSS\n');
  assert.deepEqual(findMissingPhrases(content, 'en-GB'), []);
  const missing = findMissingPhrases(content, 'tlh');
  assert.deepEqual(
    missing.map(({ field }) => field),
    Object.keys(english),
  );
  assert.match(
    missing.find(({ field }) => field === 'footer')?.message ?? '',
    /tlh and printed in English: publication, feeds, atom/,
  );
});

test('a file that lies in the theme is refused rather than ignored', () => {
  const content = contentWith('footer:\n  rss: RSS\n', 'theme/interface.yaml');
  assert.deepEqual(
    checkOwnPhrases(content, 'en-GB').map(({ message }) => message),
    ['is not read there; put it beside publication.yaml'],
  );
});
