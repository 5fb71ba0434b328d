/**
 *     node --test tests/long/every-span.test.ts
 *     FEDERALIST=FILE SHARE=200 node --test tests/long/every-span.test.ts
 *
 * FEDERALIST is a file of essays as tests/benchmark/federalist.ts reads them; SHARE takes one span in so many.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import type { SearchDocument } from '../../src/search/index/search-document.ts';
import { createDocument, openSearch } from '../unit/search/an-index.ts';
import {
  copySpan,
  LONGEST_SPAN,
  listPrinted,
  publication,
  splitForReading,
} from '../unit/search/copied-spans.ts';

const { FEDERALIST, SHARE = '1' } = process.env;
const essay = z.object({
  number: z.int(),
  title: z.string(),
  authors: z.array(z.string()),
  paragraphs: z.array(z.string()),
  footnotes: z.array(z.object({ text: z.string() })),
});

describe('every span of 1 to 12 words of everything printed, quoted, finds its article', () => {
  test('in a publication of ten languages', () => findEverySpan(publication));

  test('in the essays of a file', { skip: FEDERALIST === undefined }, () =>
    findEverySpan(
      readFileSync(FEDERALIST ?? '', 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => readEssay(essay.parse(JSON.parse(line)))),
    ),
  );
});

/** A note is a passage of its own, and its mark in the text is none of the words. */
function readEssay({ number, title, authors, paragraphs, footnotes }: z.infer<typeof essay>): SearchDocument {
  const texts = [
    ...paragraphs.map((text) => text.replace(/\[\^\d+\]/g, '')),
    ...footnotes.map(({ text }) => text),
  ];
  return createDocument(`federalist-${number}`, texts, { headline: title, authors });
}

async function findEverySpan(documents: readonly SearchDocument[]): Promise<void> {
  const { ask, name } = await openSearch(documents);
  const lost: string[] = [];
  const asked = new Set<string>();
  let count = 0;
  for (const document of documents)
    for (const text of listPrinted(document)) {
      const words = splitForReading(text, document.language).length;
      for (let start = 0; start < words; start += 1)
        for (let length = 1; length <= Math.min(LONGEST_SPAN, words - start); length += 1) {
          count += 1;
          if (count % Number(SHARE) !== 0) continue;
          const span = copySpan(document, text, { start, length });
          if (!span || asked.has(`${span.slug} ${span.typed}`)) continue;
          asked.add(`${span.slug} ${span.typed}`);
          const { kind, articles } = await ask(`"${span.typed}"`);
          if (kind !== 'exact' || !(await name(articles)).includes(span.slug))
            lost.push(`${span.slug}: ${span.typed}`);
        }
    }
  assert.ok(asked.size > 50_000 / Number(SHARE), `${asked.size} spans`);
  assert.deepEqual(lost, []);
}
