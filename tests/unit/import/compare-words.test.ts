import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWords } from '../../../src/import/report/compare-words.ts';
import { readMarkdownWords } from '../../../src/import/report/source-words.ts';

interface Case {
  name: string;
  source: string;
  page: string;
  told?: string;
  missing?: string[];
  added?: string[];
}

const cases: Case[] = [
  { name: 'a word that is gone', source: 'one two', page: 'one', missing: ['two'] },
  { name: 'a word from nowhere', source: 'one', page: 'one two', added: ['two'] },
  {
    name: 'a picture’s description that stands beside a word',
    source: '![Roads](/r.jpg "Old")there',
    page: 'Roads there',
    told: 'Old',
  },
  { name: 'letters that a page raises', source: 'x1 and x1', page: 'x 1 and x 1' },
  { name: 'a raised letter that is gone', source: 'x1 and x1', page: 'x 1 and', missing: ['x1'] },
  {
    name: 'a label that code shows: markup elsewhere',
    source: 'the[query][6]of it\n\n[6]: /six',
    page: 'the[query][6]of it',
  },
  {
    name: 'a word in parts that a note tells of as well',
    source: 'from x1',
    page: 'from x 1',
    told: 'from x1',
  },
  {
    name: 'an address with brackets in brackets',
    source: '[code](https://a.example/#map((text)%20=(b)))',
    page: 'code',
  },
  {
    name: 'a label that follows a link by name',
    source: '[one] [two][the two]\n\n[one]: /1\n[the two]: /2',
    page: 'one two',
  },
  { name: 'an address of a template', source: '[page][teach]\n\n[teach]: {% link teach.md %}', page: 'page' },
  {
    name: 'ticks in a box of HTML, where they are no code',
    source: '<p>```<br>words```</p>',
    page: '``` words```',
  },
  {
    name: 'an address with a space that does not break',
    source: '[one][far]\n\n[far]: https://a.example/far.ht\u00a0l',
    page: 'one',
  },
  {
    name: 'ticks that are indented in a block of code, which end nothing',
    source: '```markdown\na\n\n    ```{r}\n    b\n    ```\n```\n\n[one](https://a.example/far)',
    page: 'a ```{r} b ``` one',
  },
  {
    name: 'a title that a tag has twice',
    source: '<img alt="A hall" title="See it" title="Play" src="/h.jpg">',
    page: 'A hall See it',
  },
  {
    name: 'a reference without a semicolon in preformatted text',
    source: "<pre>\n the '&lt'' sign\n</pre>",
    page: "the '<'' sign",
  },
];

for (const { name, source, page, told, missing = [], added = [] } of cases)
  test(`words of a source and of its page: ${name}`, () => {
    const notes = told === undefined ? [] : [{ kind: 'changed' as const, what: 'x', how: 'y', text: told }];
    const balance = compareWords(readMarkdownWords(source), page, notes);
    assert.deepEqual({ missing: balance.missing, added: balance.added }, { missing, added });
  });

test('a word of many parts that are alike is taken apart in no time', () => {
  const parts = Array.from({ length: 60 }, () => 'a').join(' ');
  const { missing } = compareWords(readMarkdownWords(`${'a'.repeat(50)}b`), parts, []);
  assert.equal(missing.length, 1);
});
