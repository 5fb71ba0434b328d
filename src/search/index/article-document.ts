import { listInterests } from '../../publication/interests.ts';
import type { Article, Person, PublishedPiece } from '../../publication/model.ts';
import { listEndLines } from '../../publication/printed-fields.ts';
import { getLabel } from '../../site.ts';
import type { SearchDocument } from './search-document.ts';

/** Returns what the index has of an article: its passages, and the fields that are printed around them. */
export function createSearchDocument(article: Article): SearchDocument {
  return { ...createSearchFields(article), passages: article.body.passages.map(toSearchedPassage) };
}

/** Returns a passage without what only an editor's messages need. */
export const toSearchedPassage = ({ id, kind, text }: SearchedPassage): SearchedPassage => ({
  id,
  kind,
  text,
});

type SearchedPassage = SearchDocument['passages'][number];

/** What a search needs of a person. */
export type SearchedPerson = Pick<Person, 'name' | 'biography' | 'disclosure'>;

type SearchedFields = Omit<PublishedPiece, 'authors' | 'topics'> & {
  authors: readonly SearchedPerson[];
  topics: readonly { name: string }[];
  ai?: { note: string } | undefined;
  image?: { caption?: string | undefined; credit?: string | undefined } | undefined;
};

/** Returns the same without the passages, which may have to be read from the disk. */
export function createSearchFields(article: SearchedFields): Omit<SearchDocument, 'passages'> {
  const { path, headline, standfirst, authors, topics, label, series, language, published } = article;
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
    notices: listNotices(article),
  };
}

/** Everything else that its page prints, in the order of the page. */
function listNotices(article: SearchedFields): string[] {
  const { ai, image, authors, updates } = article;
  const texts = [
    ...listInterests(article),
    ai?.note,
    image?.caption,
    image?.credit,
    ...updates.map((update) => update.note),
    ...listEndLines(article),
    ...authors.map(({ biography }) => biography),
  ];
  return texts.filter((text) => text !== undefined);
}
