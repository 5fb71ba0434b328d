import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { ContentError } from '../../../src/publication/problem.ts';
import { readProse } from '../../../src/publication/read-entry.ts';
import { articleSchema } from '../../../src/publication/schema.ts';

const fields = {
  headline: 'The harbour must stay open',
  standfirst: 'A port is a promise.',
  authors: '[the-editors]',
  published: '2025-02-14T09:00:00Z',
  disclosure: 'none',
  topics: '[harbours]',
};

/** The messages for an article whose frontmatter or text differs from a sound one. */
function messages(changed: Record<string, string | undefined>, text = 'Ships come and go.'): string[] {
  const lines = Object.entries({ ...fields, ...changed }).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${value}`,
  );
  const source = `---\n${lines.join('\n')}\n---\n\n${text}\n`;
  try {
    readProse(
      source,
      'index.mdx',
      articleSchema(() => z.string()),
    );
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ line, field, message }) => `${line} ${field ?? 'text'}: ${message}`);
  }
}

describe('what an article may not say', () => {
  test('a sound article has no message', () => assert.deepEqual(messages({}), []));

  test('a missing field is told with what it holds', () =>
    assert.deepEqual(messages({ standfirst: undefined }), [
      '1 standfirst: is missing. It holds: One or two sentences under the headline.',
    ]));

  test('a misspelt field is told once, with the one that was meant', () =>
    assert.deepEqual(messages({ standfirst: undefined, standfist: 'A port is a promise.' }), [
      '7 standfist: is no field we know; did you mean “standfirst”?',
    ]));

  test('a misspelt field of the picture likewise', () =>
    assert.deepEqual(messages({ image: '{ src: ./a.svg, alt: A quay, captoin: A quay }' }), [
      '8 image.captoin: is no field we know; did you mean “caption”?',
    ]));

  test('an instant needs its zone', () =>
    assert.deepEqual(messages({ published: '2025-02-14T09:00:00' }), [
      '5 published: “2025-02-14T09:00:00” lacks its zone; add Z, or an offset like +01:00',
    ]));

  test('an instant is a moment of the calendar', () =>
    assert.deepEqual(messages({ published: '2025-02-30T09:00:00Z' }), [
      '5 published: “2025-02-30T09:00:00Z” is no moment of the calendar; write it like 2025-02-14T09:00:00Z',
    ]));

  test('a date alone is no instant', () =>
    assert.deepEqual(messages({ published: '14 February 2025' }), [
      '5 published: “14 February 2025” is not an instant with a zone; write it like 2025-02-14T09:00:00Z',
    ]));

  test('a misspelt label is told with the one that was meant', () =>
    assert.deepEqual(messages({ label: 'analisys' }), [
      '8 label: must be one of opinion, editorial, analysis, reply, letter; did you mean “analysis”?',
    ]));

  test('a wrong kind of value is told as such, not as missing', () =>
    assert.deepEqual(messages({ topics: 'harbours' }), ['7 topics: must be a list']));

  test('a language is a language tag', () =>
    assert.deepEqual(messages({ language: 'english!' }), [
      '8 language: is no language tag; write it like fr, uk or pt-BR',
    ]));

  test('a lead picture says what it shows', () =>
    assert.deepEqual(messages({ image: '{ src: ./a.svg }' }), [
      '8 image.alt: is missing: describe the picture in a sentence, or set decorative: true',
    ]));

  test('a picture in the text says what it shows', () =>
    assert.deepEqual(messages({}, 'Ships.\n\n![](./a.svg)'), [
      '12 text: the picture ./a.svg says nothing of what it shows; write ![what it shows](./a.svg)',
    ]));

  test('a picture is not written as HTML', () =>
    assert.deepEqual(messages({}, '<img src="./a.svg" />'), [
      '10 text: <img> has no place in a text; write ![what it shows](./picture.jpg "Caption")',
    ]));
});
