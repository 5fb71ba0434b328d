import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { toFeedBody } from '../../../src/metadata/feed-body.ts';
import { TextError } from '../../../src/prose/faults.ts';
import { render } from '../../../src/prose/render.ts';
import type { Rendered } from '../../../src/prose/rendered.ts';
import { placeTexts, toRecord } from '../../../src/search/index/search-document.ts';
import { anyText } from './any-text.ts';
import { listIds, listPrintedBlocks, parsePage } from './page-reading.ts';

const printer = unified().use(rehypeStringify);
/** An attribute without a value is the same as one with an empty value. */
const print = (tree: Root) => plain(printer.stringify(tree));
const plain = (html: string) => html.replaceAll('=""', '');

const runs = Number(process.env['RUNS'] ?? 200);
const texts = fc.sample(anyText, { numRuns: runs, seed: Number(process.env['SEED'] ?? 14) });
const printed = texts.flatMap((text) => {
  try {
    return [{ text, body: render(text, {}) }];
  } catch (error) {
    if (error instanceof TextError) return [];
    throw error;
  }
});

/** Checks every text that can be printed; a failure shows the text. */
function forAnyText(check: (body: Rendered) => void): void {
  for (const { text, body } of printed) {
    try {
      check(body);
    } catch (error) {
      throw new Error(JSON.stringify(text), { cause: error });
    }
  }
}

/** The words of passages as a page prints them: code without its line ends, spaces folded. */
const wordsOf = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim()).join(' ');

describe('one rendering', () => {
  test('most of the texts that are tried can be printed', () => {
    assert.ok(printed.length > 0.6 * runs, `${printed.length} of ${runs}`);
  });

  test('a browser reads the tree that was printed', () => {
    forAnyText(({ html }) => assert.equal(print(parsePage(html)), plain(html)));
  });

  test('every word of the page is in a passage, once and in order', () => {
    forAnyText(({ html, passages }) => {
      const blocks = listPrintedBlocks(parsePage(html));
      assert.equal(wordsOf(blocks.map(({ words }) => words)), wordsOf(passages.map(({ text }) => text)));
    });
  });

  test('every passage has an element of its id, which holds its words', () => {
    forAnyText(({ html, passages }) => {
      const blocks = listPrintedBlocks(parsePage(html));
      for (const { id, text } of passages) {
        const own = blocks.filter(({ ids }) => ids.includes(id));
        const words = wordsOf(
          own.filter(({ ids }) => ids[0] === id || own.length > 1).map((block) => block.words),
        );
        assert.ok(words.startsWith(wordsOf([text])), `${id}: “${text}” is not “${words}”`);
      }
    });
  });

  test('no id is empty or stands twice, and every heading and link within the page has one', () => {
    forAnyText(({ html, headings, passages }) => {
      const ids = listIds(parsePage(html));
      assert.deepEqual(
        ids.filter((id, index) => id === '' || ids.indexOf(id) !== index),
        [],
      );
      for (const { slug } of headings) assert.ok(ids.includes(slug), slug);
      for (const [, id = ''] of html.matchAll(/href="#([^"]*)"/g))
        assert.ok(ids.includes(decodeURIComponent(id)), id);
      const known = new Map(passages.map(({ id, text }) => [id, text]));
      assert.deepEqual(
        headings.map(({ text }) => text),
        headings.map(({ slug }) => known.get(slug)),
      );
    });
  });

  test('a feed says the same words and has the same ids', () => {
    forAnyText(({ html, passages }) => {
      const feed = toFeedBody(html, 'https://example.org/2025/03/a/', 'Notes');
      const again = parsePage(print(feed));
      assert.equal(
        wordsOf(listPrintedBlocks(again).map(({ words }) => words)),
        wordsOf(passages.map(({ text }) => text)),
      );
      const ids = new Set(listIds(again));
      assert.deepEqual(
        passages.filter(({ id }) => !ids.has(id)),
        [],
      );
    });
  });

  test('search says the same words under the same ids', () => {
    forAnyText(({ passages }) => {
      const document = {
        ...{ path: '/2025/03/a/', headline: 'A', standfirst: 'B', authors: [], topics: [], label: 'Opinion' },
        ...{ language: 'en', published: '2025-03-01T09:00:00Z', notices: [], passages: [...passages] },
      };
      const shown = toRecord(document, placeTexts(document)).passages;
      assert.deepEqual(
        shown.filter(({ id }) => id !== undefined).map(({ id, text }) => [id, text]),
        passages.map(({ id, text }) => [id, text]),
      );
    });
  });
});
