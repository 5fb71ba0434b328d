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
  readonly #terms: ReadonlyMap<string, ArticleTerm>;
  readonly #article: number;

  /** @param article Its number. */
  constructor(record: ArticleRecord, article: number) {
    this.#article = article;
    this.#terms = indexed.get(record) ?? indexTerms(readPassages(record));
    indexed.set(record, this.#terms);
  }

  async findTerms(first: string, last: string): Promise<FoundTerm[]> {
    return [...this.#terms.values()].flatMap(({ form, key, span, positions }) => {
      if (key < first || key > last) return [];
      return [{ form, key, span, readPostings: () => new Map([[this.#article, positions]]) }];
    });
  }
}

interface ArticleTerm {
  form: string;
  key: string;
  span: number;
  positions: number[];
}

const indexed = new WeakMap<ArticleRecord, ReadonlyMap<string, ArticleTerm>>();

function indexTerms(passages: readonly ReadPassage[]): Map<string, ArticleTerm> {
  const terms = new Map<string, ArticleTerm>();
  for (const passage of passages) {
    for (const { form, span, at } of listTerms(passage.words)) {
      const name = `${form} ${span}`;
      const term = terms.get(name) ?? { form, key: foldWord(form), span, positions: [] };
      terms.set(name, term);
      term.positions.push(passage.at + at);
    }
  }
  return terms;
}
