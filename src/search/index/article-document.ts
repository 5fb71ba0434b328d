import type { Article, PublishedPiece } from '../../publication/model.ts';
import { site } from '../../site.ts';
import type { SearchRecord } from './search-document.ts';

/** What the index holds of an article: what rendering gave, and what it is filtered and sorted by. */
export function searchRecord(article: Article): SearchRecord {
  const passages = article.body.passages.map(({ id, kind, text }) => ({ id, kind, text }));
  return { ...searchFields(article), passages };
}

type Searched = Omit<PublishedPiece, 'authors' | 'topics'> &
  Record<'authors' | 'topics', readonly { name: string }[]>;

/** The same without what rendering gave, which may have to be read from the disk. */
export function searchFields(piece: Searched): Omit<SearchRecord, 'passages'> {
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
