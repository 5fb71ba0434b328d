import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { toFeedBody } from '../../../src/metadata/feed-body.ts';
import { makeHeadingId, mayHaveRecordedIds } from '../../../src/prose/ids/heading-ids.ts';
import { IdRegister, pageIds } from '../../../src/prose/ids/id-register.ts';
import { render } from '../../../src/prose/render.ts';
import { listIds, parsePage } from './page-reading.ts';

const slugs = (text: string) => render(text, {}).headings.map(({ slug }) => slug);
const names = (text: string) => render(text, {}).headings.map(({ text: words }) => words);

describe('the id of a heading', () => {
  const ids: [words: string, id: string][] = [
    ['Why links break', 'why-links-break'],
    ['Article\u00A05: who pays?', 'article-5-who-pays'],
    ['The war of 1939–1945', 'the-war-of-1939-1945'],
    ['War—and peace', 'war-and-peace'],
    ['And/or: 3.5 per cent', 'and-or-3-5-per-cent'],
    ['What’s next, and whose', 'whats-next-and-whose'],
    ["'Tis the boys' re-election", 'tis-the-boys-re-election'],
    ['Право народу', 'право-народу'],
    ['Ärger über Öl', 'ärger-über-öl'],
    ['港は約束', '港は約束'],
    ['“So” it is…', 'so-it-is'],
  ];
  for (const [words, id] of ids) test(`${words} is ${id}`, () => assert.equal(makeHeadingId(words), id));

  test('parts words that stand in two lines', () => {
    assert.deepEqual(slugs('A heading of text\nthat goes on\n---'), ['a-heading-of-text-that-goes-on']);
  });

  test('is the same whatever the typography, and so is what the record holds', () => {
    const forms = [
      'What\'s next - and "why"...',
      'What’s next – and “why”…',
      'What‘s next--and «why»...',
      'What’s\u00A0next—and „why“…',
    ];
    assert.deepEqual(new Set(forms.map(makeHeadingId)), new Set(['whats-next-and-why']));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '7', "'", '’', '"', '“', '”', '-', '–', '—', ' ', '.', 'é'), {
          minLength: 1,
        }),
        (list) => {
          const words = list.join('');
          const curled = words.replaceAll("'", '’').replaceAll('"', '“').replaceAll('-', '–');
          assert.equal(makeHeadingId(curled), makeHeadingId(words));
        },
      ),
      { seed: 1 },
    );
  });

  test('has no trace of notes, links and emphasis', () => {
    const text =
      '## Who pays[^1]\n\n## *[Linked](https://a.example/)* words[^1]\n\n## `Code` **and** <sub>2</sub>\n\n[^1]: A note.';
    assert.deepEqual(slugs(text), ['who-pays', 'linked-words', 'code-and-2']);
    assert.deepEqual(names(text), ['Who pays', 'Linked words', 'Code and 2']);
    const before = `Words.[^0]\n\n${text}\n\n[^0]: Another.`;
    assert.deepEqual(slugs(before), slugs(text));
  });

  test('is a digest where there are no letters, and never empty', () => {
    for (const words of ['❦', '🎉', '…', '?!', '* * *', '—']) {
      const [id = ''] = slugs(`## ${words.replace(/\*/g, '\\*')}`);
      assert.match(id, /^p-[0-9b-z]{6}$/, words);
    }
    const [first, second] = slugs('## ❦\n\n## ❦');
    assert.equal(second, `${first}-2`);
  });

  test('is never one that the page, a note or a passage has', () => {
    const words = [
      'Main',
      'Contents',
      'Series',
      'Note 1',
      'Fn 1',
      'Fnref 1',
      'P 123456',
      'Footnote label',
      'Quote 1',
      'Top',
    ];
    assert.deepEqual(
      slugs(words.map((heading) => `## ${heading}`).join('\n\n')),
      words.map((heading) => `section-${heading.toLowerCase().replaceAll(' ', '-')}`),
    );
  });

  test('is one that no other heading has, whatever they are called', () => {
    assert.deepEqual(slugs('## Costs\n\n## Costs\n\n## Costs 2\n\n## costs!\n\n## Section main\n\n## Main'), [
      'costs',
      'costs-2',
      'costs-2-2',
      'costs-3',
      'section-main',
      'section-main-2',
    ]);
  });
});

describe('a heading that was published', () => {
  const withRecord = (text: string, recorded: [id: string, text: string][]) =>
    render(text, {}, { recordedHeadings: recorded.map(([id, words]) => ({ id, text: words })) });
  const idsOf = (text: string, recorded: [id: string, text: string][]) =>
    withRecord(text, recorded).headings.map(({ slug }) => slug);

  test('keeps its id as long as it has its words, whatever the typography', () => {
    assert.deepEqual(
      idsOf("## Article\u00A05\n\n## What's new\n\n## Who pays[^1]\n\n[^1]: A.", [
        ['article5', 'Article\u00A05'],
        ['whatsnew', 'What’s new'],
        ['who-pays1', 'Who pays'],
      ]),
      ['article5', 'whatsnew', 'who-pays1'],
    );
  });

  test('keeps it before a new heading can take it', () => {
    assert.deepEqual(
      idsOf('## Costs 1\n\n## Costs\n\n## Costs', [
        ['costs', 'Costs'],
        ['costs-1', 'Costs'],
      ]),
      ['costs-1-2', 'costs', 'costs-1'],
    );
  });

  test('keeps it in its section, in the contents and in the page', () => {
    const { html, passages } = withRecord('## War—and\n\nWords.', [['warand', 'War—and']]);
    assert.match(html, /<h2 id="warand"><a class="section-link" href="#warand">/);
    assert.deepEqual(
      passages.map(({ section }) => section),
      ['warand', 'warand'],
    );
  });

  test('has a new id once its words are others', () => {
    assert.deepEqual(idsOf('## Article 6', [['article5', 'Article 5']]), ['article-6']);
  });

  test('is looked up only where its id can differ from that of an older rule', () => {
    const plain = [
      'Words.',
      '## Costs\n\n## Who pays',
      '---\ntitle: a\n---\n\n## One two\n',
      '```\ncode\n```',
    ];
    for (const text of plain) assert.equal(mayHaveRecordedIds(text), false, text);
    const other = [
      '## A—b',
      '## A[^1]',
      '## Costs\n\n## Costs',
      '## Main',
      'Costs\n---',
      '<h2>a</h2>',
      '> ## a/b',
      '## ❦',
      '## a  b',
    ];
    for (const text of other) assert.equal(mayHaveRecordedIds(text), true, text);
  });
});

describe('the ids of a page', () => {
  test('are known for every component and layout that gives one', () => {
    const given = globSync('src/{components,layouts,pages}/**/*.astro').flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/\sid="([^"{]+)"/g), ([, id = '']) => id),
    );
    assert.ok(given.includes('main'));
    assert.deepEqual(
      given.filter((id) => !pageIds.has(id)),
      [],
    );
  });

  test('are each of one place, even where notes are called like the marks of others, in the page and in a feed', () => {
    const text = 'A[^a] and[^a] and[^a] and[^a-2] and[^a-2-2].\n\n[^a]: 1\n[^a-2]: 2\n[^a-2-2]: 3';
    const { html } = render(text, {});
    const ids = listIds(parsePage(html));
    assert.equal(new Set(ids).size, ids.length, ids.join());
    const marks = Array.from(html.matchAll(/id="(fnref-[^"]*)"[^>]*>(\d)</g), ([, id, number]) => [
      id,
      number,
    ]);
    assert.deepEqual(marks, [
      ['fnref-a', '1'],
      ['fnref-a-2-3', '1'],
      ['fnref-a-3', '1'],
      ['fnref-a-2', '2'],
      ['fnref-a-2-2', '3'],
    ]);
    const feed = unified()
      .use(rehypeStringify)
      .stringify(toFeedBody(html, 'https://example.org/', 'Notes'));
    const back = [...feed.matchAll(/<li id="fn-[^"]*">.*?<\/li>/g)].flatMap(([note], index) =>
      Array.from(note.matchAll(/#(fnref-[^"]*)"/g), ([, id]) => [id, String(index + 1)]),
    );
    assert.deepEqual(
      new Map(back.map(([id, number]) => [id, number])),
      new Map(marks.map(([id, number]) => [id, number])),
    );
  });

  test('give a mark that was taken the next number, and never an empty id', () => {
    const register = new IdRegister();
    assert.deepEqual(
      ['a', 'a-2', 'a', 'a'].map((id) => register.take(id)),
      ['a', 'a-2', 'a-3', 'a-4'],
    );
    assert.throws(() => register.take(''), /an id cannot be empty/);
  });
});
