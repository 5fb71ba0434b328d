import { foldWord } from '../../languages/text/fold-word.ts';
import { listTerms, splitWords, type Word } from '../../languages/text/words.ts';
import type { ArticleRecord, IndexedPassage } from '../format/article-record.ts';
import type { FoundTerm, TermSource } from './index-reader.ts';

/** A passage of an article with its words. */
export interface ReadPassage extends IndexedPassage {
  words: readonly Word[];
}

const read = new WeakMap<ArticleRecord, readonly ReadPassage[]>();

/** Splits the passages of an article into the words that the index has of them; once for each record. */
export function readPassages(record: ArticleRecord): readonly ReadPassage[] {
  const passages =
    read.get(record) ?? record.passages.map((passage) => ({ ...passage, words: splitWords(passage.text) }));
  read.set(record, passages);
  return passages;
}

/** The terms of one article, to look for a phrase in its text. */
export class ArticleTerms implements TermSource {
  readonly #terms: ReadonlyMap<string, readonly ArticleTerm[]>;
  readonly #article: number;

  /** @param article Its number. */
  constructor(record: ArticleRecord, article: number) {
    this.#article = article;
    this.#terms = indexed.get(record) ?? indexTerms(readPassages(record));
    indexed.set(record, this.#terms);
  }

  async findTerms(key: string): Promise<FoundTerm[]> {
    const terms = this.#terms.get(key) ?? [];
    return terms.map(({ span, positions }) => ({ span, postings: new Map([[this.#article, positions]]) }));
  }
}

interface ArticleTerm {
  span: number;
  positions: number[];
}

const indexed = new WeakMap<ArticleRecord, ReadonlyMap<string, readonly ArticleTerm[]>>();

function indexTerms(passages: readonly ReadPassage[]): Map<string, ArticleTerm[]> {
  const terms = new Map<string, ArticleTerm[]>();
  for (const passage of passages) {
    for (const { form, span, at } of listTerms(passage.words)) {
      const key = foldWord(form);
      const known = terms.get(key) ?? [];
      terms.set(key, known);
      const term = known.find((other) => other.span === span);
      if (term) term.positions.push(passage.at + at);
      else known.push({ span, positions: [passage.at + at] });
    }
  }
  return terms;
}
