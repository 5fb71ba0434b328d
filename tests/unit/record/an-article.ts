import { makePassageIds } from '../../../src/prose/ids/passage-ids.ts';
import type { PassageKind } from '../../../src/pull-quotes/text/passage.ts';
import { type History, readHistory } from '../../../src/record/history.ts';
import { createPublicationEntry } from '../../../src/record/new-entries.ts';
import type { PublishedArticle } from '../../../src/record/published-text.ts';
import { appendEntry } from '../../../src/record/record-file.ts';

/** Paragraphs, with headings marked as in Markdown: `## A heading`. */
export function passagesOf(texts: readonly string[]) {
  const passages = texts.map((text, index) => ({
    kind: (text.startsWith('## ') ? 'heading' : 'paragraph') satisfies PassageKind as PassageKind,
    text: text.replace(/^## /, ''),
    line: 10 + 2 * index,
  }));
  const ids = makePassageIds(passages);
  return passages.map((passage, index) => ({ ...passage, id: ids[index] ?? '' }));
}

export function anArticle({
  text = ['One sentence stands here.', 'Another follows it.'],
  quotes = [],
  ...fields
}: Partial<Omit<PublishedArticle, 'body'>> & {
  text?: readonly string[];
  quotes?: readonly { id: string; text: string; source: string }[];
} = {}): PublishedArticle {
  const slug = fields.slug ?? 'links-must-last';
  return {
    slug,
    path: `/2025/02/${slug}/`,
    published: '2025-02-14T09:00:00Z',
    feedId: `https://galley.example/2025/02/${slug}/`,
    label: 'opinion',
    headline: 'Links must last',
    standfirst: 'An address is a promise.',
    disclosure: 'none',
    authors: [{ id: 'the-editors' }],
    updates: [],
    formerly: [],
    ...fields,
    body: {
      passages: passagesOf(text),
      pictures: [],
      quotes: quotes.map((quote) => ({ automatic: false, ...quote })),
    },
  };
}

export const recordOf = (article: PublishedArticle) => appendEntry('', createPublicationEntry(article));

/** A record that must be readable. */
export function historyOf(text: string, slug = 'links-must-last'): History {
  const history = readHistory(`content/record/articles/${slug}.jsonl`, text);
  if ('flaw' in history) throw new Error(`line ${history.flaw.line} ${history.flaw.wrong}`);
  return history;
}
