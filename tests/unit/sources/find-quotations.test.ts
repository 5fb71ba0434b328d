import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../src/prose/render.ts';
import { findQuotations } from '../../../src/sources/find-quotations.ts';

const find = (text: string, language = 'en') => findQuotations(render(text, { language }).passages, language);
const words = (text: string, language?: string) => find(text, language).map((quotation) => quotation.text);
const nearest = (text: string) => find(text).map(({ near }) => near?.address ?? near?.note?.text);

test('words between quotation marks are a quotation from four words on', () => {
  assert.deepEqual(words('She said “we are not closed” and he said “we are closed”.'), ['we are not closed']);
});

test('each language has its marks', () => {
  assert.deepEqual(words('Він сказав: «порт закрито на зиму».', 'uk'), ['порт закрито на зиму']);
  assert.deepEqual(words('Er sagte: „Der Hafen ist zu“, und ging.', 'de'), ['Der Hafen ist zu']);
  assert.deepEqual(words('Il dit : « le port est fermé ».', 'fr'), ['le port est fermé']);
  assert.deepEqual(words('彼は「港は冬の間ずっと閉じている」と言った。', 'ja'), [
    '港は冬の間ずっと閉じている',
  ]);
  assert.deepEqual(words('قال «الميناء مغلق هذا الشتاء».', 'ar'), ['الميناء مغلق هذا الشتاء']);
});

test('a block quotation is one whatever its length, and the line that signs it is none', () => {
  assert.deepEqual(words('> Ports close.\n>\n> — Jane Doe, *Harbours*'), ['Ports close.']);
});

test('quotation marks around a whole block quotation are not its words', () => {
  assert.deepEqual(words('> “Ports close in winter.”'), ['Ports close in winter.']);
});

test('words marked with <Words> are the writer’s own, in a sentence or as a block', () => {
  assert.deepEqual(words('He might say <Words>“we are very sorry indeed”</Words> today.'), []);
  assert.deepEqual(words('He might say “<Words>we are very sorry indeed</Words>” today.'), []);
  assert.deepEqual(words('<Words>\n\n> Nobody ever said this.\n\n</Words>\n\n> She said this.'), [
    'She said this.',
  ]);
});

test('code is no quotation', () => {
  assert.deepEqual(words('```\nprint("one two three four five")\n```'), []);
});

test('a link in the sentence is the source, before one in the paragraph', () => {
  assert.deepEqual(
    nearest(
      'See [one](https://a.example/). She wrote “the port is closed” in [a letter](https://b.example/). More is [there](https://c.example/).',
    ),
    ['https://b.example/'],
  );
  assert.deepEqual(nearest('She wrote “the port is closed”. It is [there](https://c.example/).'), [
    'https://c.example/',
  ]);
});

test('a note is a source, and the link within it its address', () => {
  assert.deepEqual(nearest('She wrote “the port is closed”.[^1]\n\n[^1]: Letter of 3 May.'), [
    'Letter of 3 May.',
  ]);
  assert.deepEqual(nearest('She wrote “the port is closed”.[^1]\n\n[^1]: A [letter](https://a.example/).'), [
    'https://a.example/',
  ]);
});

test('a quotation in a note rests on that note', () => {
  assert.deepEqual(nearest('Ports close.[^1]\n\n[^1]: Doe writes “the port is closed”, p. 3.'), [
    'Doe writes “the port is closed”, p. 3.',
  ]);
});

test('a block quotation has its source in the words that lead to it, or that sign it', () => {
  assert.deepEqual(nearest('In [her letter](https://a.example/) she wrote:\n\n> Ports close.'), [
    'https://a.example/',
  ]);
  assert.deepEqual(nearest('She wrote:\n\n> Ports close.\n>\n> — Doe, [letter](https://b.example/)'), [
    'https://b.example/',
  ]);
  assert.deepEqual(nearest('She wrote [once](https://a.example/) of it.\n\n> Ports close.'), [undefined]);
});

test('a place on the same page and a letter box are no sources', () => {
  assert.deepEqual(
    nearest('## Ports\n\nShe wrote “the port is closed” ([above](#ports), [mail](mailto:a@b.example)).'),
    [undefined],
  );
});
