import { listPublishedText, type PublishedArticle } from '../../../src/record/published-text.ts';
import { formatSeal } from '../../../src/record/record-file.ts';
import { makeSeal } from '../../../src/record/seal.ts';

/** The first entry of an article as it was written before records had a version: words, known by ids, under one digest. */
export function aRecordOfVersionOne(article: PublishedArticle): string {
  const { published: at, path, updates } = article;
  const lines = [
    {
      ...{ entry: 'published', at, path, digest: '0'.repeat(32) },
      ...(updates.length > 0 && { updates }),
    },
    ...listPublishedText(article, 1).map(({ id, kind, text }) => ({ passage: id, kind, text })),
    ...article.body.quotes.map(({ id, text, source }) => ({ quote: id, text, source })),
  ].map((line) => JSON.stringify(line));
  return `${lines.join('\n')}\n${formatSeal(makeSeal('', lines))}\n`;
}
