/**
 * Measures the record: its size beside other ways of keeping it, how fast 10,000 of them are checked, and how often a
 * changed passage of real prose is led to the right successor.
 *
 *   npm run bench:record -- FOLDER
 *
 * FOLDER holds federalist.jsonl, one essay a line with `number`, `title` and `paragraphs`.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readHistory } from '../../src/record/history.ts';
import { listPublishedText, type PublishedArticle } from '../../src/record/published-text.ts';
import { findSuccessors } from '../../src/record/successors.ts';
import { verifyRecord } from '../../src/record/verify-record.ts';
import { anArticle, passagesOf, recordOf } from '../unit/record/an-article.ts';
import { apply, edits, seeded, survivors, type Traced } from '../unit/record/prose-by-rule.ts';

interface Essay {
  number: number;
  title: string;
  paragraphs: string[];
}

const essays: Essay[] = readFileSync(join(process.argv[2] ?? '.', 'federalist.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

sizes();
checking();
following();

function sizes(): void {
  const articles = essays.map(({ number, title, paragraphs }) =>
    anArticle({ slug: `federalist-${number}`, headline: title, text: paragraphs }),
  );
  const ids = articles.map((article) => listPublishedText(article).map(({ id }) => id));
  const lines = (perPassage: number) =>
    ids.map((of) => of.map((id) => id + signs(id, perPassage)).join('\n'));
  const kept: [what: string, files: string[]][] = [
    ['the text itself', essays.map(({ paragraphs }) => paragraphs.join('\n\n'))],
    ['record with all words (ours)', articles.map(recordOf)],
    ['ids and a digest of each passage (no likeness, no words)', lines(17)],
    ['ids and a sketch of 32 hashes of 2 bytes in base 64 (likeness, no words)', lines(87)],
    [
      'all words, each file compressed, in base 64 (no line to compare)',
      articles.map((article) => brotliCompressSync(recordOf(article)).toString('base64')),
    ],
  ];
  console.log(`${essays.length} essays, bytes (in one gzip):`);
  for (const [what, files] of kept) {
    const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
    console.log(
      `  ${bytes.toLocaleString('en')} (${gzipSync(files.join('\n')).length.toLocaleString('en')}) ${what}`,
    );
  }
}

/** As many signs of base 64 as a digest of this many would be: no easier to compress. */
function signs(of: string, count: number): string {
  const digests = [of, `${of}.`].map((text) => createHash('sha512').update(text).digest('base64'));
  return digests.join('').slice(0, count);
}

function checking(): void {
  const words = essays.flatMap(({ paragraphs }) => paragraphs.join(' ').split(' '));
  const pick = (start: number) =>
    Array.from({ length: 28 }, (_, at) => words[(start + at) % words.length]).join(' ');
  const articles: PublishedArticle[] = Array.from({ length: 10_000 }, (_, number) =>
    anArticle({
      slug: `piece-${number}`,
      text: Array.from({ length: 30 }, (_, at) => pick(number * 853 + at * 28)),
    }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-record-'));
  for (const article of articles) writeFileSync(join(folder, `${article.slug}.jsonl`), recordOf(article));
  const start = performance.now();
  const texts = readdirSync(folder).map((name): [string, string] => [
    name,
    readFileSync(join(folder, name), 'utf8'),
  ]);
  const read = performance.now();
  const records = texts.map(([name, text]) => readHistory(name, text));
  const parsed = performance.now();
  const problems = verifyRecord({ records, articles, now: new Date('2026-01-01') });
  const verified = performance.now();
  rmSync(folder, { recursive: true });
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`;
  const megabytes = texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) / 1e6;
  console.log(
    `10,000 records of 30 passages and 840 words, ${megabytes.toFixed(1)} MB, ${problems.length} problems: ` +
      `files read ${seconds(start, read)}, seals and entries ${seconds(read, parsed)}, held against the texts ${seconds(parsed, verified)}`,
  );
}

function following(): void {
  for (const perRevision of [1, 3, 6]) {
    const tally = { changed: 0, right: 0 };
    for (let seed = 0; seed < 1000; seed += 1) {
      const source = seeded(seed);
      const essay = essays[source.below(essays.length)];
      const before = (essay?.paragraphs ?? []).map(
        (text, from): Traced => ({ words: text.split(' ').map((word) => ({ word, from })) }),
      );
      const after = [...before];
      for (let edit = 0; edit < perRevision; edit += 1) {
        apply(edits[source.below(edits.length)] ?? 'reword', after, source);
      }
      const texts = (traced: readonly Traced[]) =>
        passagesOf(traced.map(({ words }) => words.map(({ word }) => word).join(' ')));
      const [old, fresh] = [texts(before), texts(after)];
      for (const [id, now] of findSuccessors(old, fresh)) {
        const index = old.findIndex((passage) => passage.id === id);
        const right = survivors(after, index, before[index]?.words.length ?? 0, 0.2);
        tally.changed += 1;
        if (right.length === 0 ? now === null : right.some((at) => fresh[at]?.id === now)) tally.right += 1;
      }
    }
    const share = ((100 * tally.right) / tally.changed).toFixed(2);
    console.log(
      `${perRevision} edits an essay: ${tally.right} of ${tally.changed} changed passages right (${share} %)`,
    );
  }
}
