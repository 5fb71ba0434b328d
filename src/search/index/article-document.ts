import type { Article, PublishedPiece } from '../../publication/model.ts';
import { site } from '../../site.ts';
import type { SearchDocument } from './search-document.ts';

/** What the index holds of an article: what rendering gave, and what it is filtered and sorted by. */
export function createSearchDocument(article: Article): SearchDocument {
  const passages = article.body.passages.map(({ id, kind, text }) => ({ id, kind, text }));
  return { ...createSearchFields(article), passages };
}

type Searched = Omit<PublishedPiece, 'authors' | 'topics'> &
  Record<'authors' | 'topics', readonly { name: string }[]>;

/** The same without what rendering gave, which may have to be read from the disk. */
export function createSearchFields(piece: Searched): Omit<SearchDocument, 'passages'> {
  const { path, headline, standfirst, authors, topics, label, series, language, published, updates } = piece;
  return {
    path,
    headline,
    standfirst,
    authors: authors.map(({ name }) => name),
    topics: topics.map(({ name }) => name),
    label: site.labels[label].name,
    ...(series && { series: series.name }),
    language,
    published,
    corrections: updates.map(({ note }) => note),
  };
}
