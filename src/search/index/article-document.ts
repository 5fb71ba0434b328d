import type { Article, PublishedPiece } from '../../publication/model.ts';
import { getLabel } from '../../site.ts';
import type { SearchDocument } from './search-document.ts';

/** Returns what the index has of an article: its passages, and the fields it is filtered and sorted by. */
export function createSearchDocument(article: Article): SearchDocument {
  const passages = article.body.passages.map(({ id, kind, text }) => ({ id, kind, text }));
  return { ...createSearchFields(article), passages };
}

type SearchedFields = Omit<PublishedPiece, 'authors' | 'topics'> &
  Record<'authors' | 'topics', readonly { name: string }[]>;

/** Returns the same without the passages, which may have to be read from the disk. */
export function createSearchFields(article: SearchedFields): Omit<SearchDocument, 'passages'> {
  const { path, headline, standfirst, authors, topics, label, series, language, published, updates } =
    article;
  return {
    path,
    headline,
    standfirst,
    authors: authors.map(({ name }) => name),
    topics: topics.map(({ name }) => name),
    label: getLabel(label).name,
    ...(series && { series: series.name }),
    language,
    published,
    corrections: updates.map(({ note }) => note),
  };
}
