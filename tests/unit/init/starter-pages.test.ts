import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { getStarterWords, interfaceLanguages } from '../../../src/languages/interface/catalogue.ts';
import { listFilesBelow } from '../../../src/runtime/list-files.ts';

const template = 'src/languages/interface/en/starter';
const listTexts = (folder: string) =>
  listFilesBelow(folder)
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => path.slice(folder.length + 1))
    .toSorted();

describe('a publication begins in every language of the interface', () => {
  for (const language of Object.keys(interfaceLanguages).filter((tag) => tag !== 'en')) {
    const folder = join('src/languages/interface', language, 'starter');

    test(`${language}: with every page and the draft`, () => {
      assert.deepEqual(listTexts(folder), listTexts(template));
    });

    test(`${language}: with the same blanks, fields, links and places to fill`, () => {
      for (const name of listTexts(template)) {
        const [original, translated] = [template, folder].map((from) =>
          listMarks(readFileSync(join(from, name), 'utf8')),
        );
        assert.deepEqual(translated, original, `${language}/${name}`);
      }
    });
  }

  test('one that we lack begins in English', () => {
    assert.equal(getStarterWords('nb').topic, 'General');
  });
});

/**
 * What a translation keeps: fields, placeholders, blanks, addresses, code and tags, however often each stands there. Parts of a
 * page have other names in other languages.
 */
function listMarks(text: string): string[] {
  const marks = /^[a-zA-Z]+:|\{\w+\}|\[fill in:|\]\([^)]*\)|`[^`]+`|<\/?\w+>|\[\^\d\]/gm;
  return (text.match(marks) ?? []).map((mark) => mark.replace(/#[^)]+/, '')).toSorted();
}
