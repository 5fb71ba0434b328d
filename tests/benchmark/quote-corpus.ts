import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { ArticleText } from '../../src/pull-quotes/choose/article-reading.ts';
import type { SentenceSpan } from '../../src/pull-quotes/choose/paragraph-sentences.ts';
import type { Passage } from '../../src/pull-quotes/text/passage.ts';

/** An article of a corpus of pull quotes, and which of its sentences its editors drew on. */
export interface CorpusArticle extends ArticleText {
  publication: string;
  author: string;
  genre: string;
  sentences: SentenceSpan[];
  quotes: number;
  /** For each sentence. */
  chosen: boolean[];
}

const row = z.object({
  repo: z.string().nullish(),
  title: z.string().nullish(),
  author: z.string().nullish(),
  genre: z.string().nullish(),
  language: z.string().nullish(),
  headings: z.array(z.object({ before_paragraph: z.number(), text: z.string() })).nullish(),
  paragraphs: z.array(z.string()),
  sentences: z.array(z.tuple([z.number(), z.number(), z.number()])),
  pull_quotes: z.array(z.object({ aligned: z.object({ sentences: z.array(z.number()) }).nullish() })),
});

/** Reads a corpus: one article a line, as JSON. */
export function readCorpus(file: string): CorpusArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => articleFrom(row.parse(JSON.parse(line))));
}

function articleFrom(article: z.infer<typeof row>): CorpusArticle {
  const chosen = new Set(article.pull_quotes.flatMap(({ aligned }) => aligned?.sentences ?? []));
  const passages: Passage[] = [];
  const at = article.paragraphs.map((text, paragraph) => {
    const above = (article.headings ?? []).filter(({ before_paragraph }) => before_paragraph === paragraph);
    passages.push(...above.map((heading) => passage('heading', heading.text)));
    return passages.push(passage('paragraph', text)) - 1;
  });
  return {
    publication: article.repo ?? '',
    author: article.author ?? '',
    genre: article.genre ?? '',
    quotes: article.pull_quotes.length,
    headline: article.title ?? '',
    language: article.language ?? 'en',
    passages,
    sentences: article.sentences.map(([paragraph, start, end]) => {
      const index = at[paragraph];
      if (index === undefined) throw new RangeError(`The article has no paragraph ${paragraph}.`);
      return { passage: index, start, end };
    }),
    chosen: article.sentences.map((_, index) => chosen.has(index)),
  };
}

function passage(kind: Passage['kind'], text: string): Passage {
  return { id: '', kind, text, line: 1 };
}
