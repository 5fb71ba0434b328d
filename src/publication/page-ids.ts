import { listNoteIds } from '../prose/ids/note-ids.ts';
import type { Rendered } from '../prose/rendered.ts';
import { listNoteIdsEver } from '../record/former-ids.ts';
import type { History } from '../record/history.ts';
import { nameSubject } from '../record/published-subject.ts';
import { FRONT_PATH, SEARCH_PATH } from './addresses.ts';
import type { CheckedArticle } from './checked-article.ts';
import type { StaticPage } from './model.ts';

/** On every page; `top` is the top of any page by the HTML standard. */
const EVERYWHERE = ['top', 'main'];
/**
 * On every article, whether or not it has what they name: a field or a section may be taken out, and a link to what it
 * brought lands where that stood.
 */
const ON_ARTICLES = ['contents', 'series'];
/** On pages that have no text of their own. */
const ELSEWHERE: readonly (readonly [page: string, ids: readonly string[]])[] = [
  [FRONT_PATH, ['by-topic', 'earlier']],
  [SEARCH_PATH, ['search-field', 'search-hint']],
];

/** The pages whose ids are known. */
export interface PagesWithIds {
  articles: readonly CheckedArticle[];
  pages: readonly StaticPage[];
  /** By slug; those of policies by their names, such as `pages/standards`. */
  histories: ReadonlyMap<string, History>;
}

/**
 * Returns a function that lists the ids which can be linked to on a page of the site, those of passages and quotes
 * that were published in it before included.
 *
 * The ids are listed only when a link names one: to look at a body may be to read it from the disk.
 */
export function createIdFinder(publication: PagesWithIds): (page: string) => Set<string> {
  let finders: ReturnType<typeof createFinders> | undefined;
  return (page) => {
    finders ??= createFinders(publication);
    return new Set([...EVERYWHERE, ...(finders.get(page)?.() ?? [])]);
  };
}

function createFinders({ articles, pages, histories }: PagesWithIds) {
  return new Map<string, () => readonly string[]>([
    ...ELSEWHERE.map(([path, ids]) => [path, () => ids] as const),
    ...pages.map(({ id, path, body }) => {
      const history = histories.get(nameSubject({ kind: 'pages', id }));
      return [path, () => [...listBodyIds(body), ...listFormerIds(history)]] as const;
    }),
    ...articles.map(({ slug, path, body }) => {
      return [
        path,
        () => [...ON_ARTICLES, ...listBodyIds(body), ...listFormerIds(histories.get(slug))],
      ] as const;
    }),
  ]);
}

/**
 * Returns a function that gives the words of an article or a page, passage by passage; undefined for other pages of the
 * site.
 */
export function createWordFinder({
  articles,
  pages,
}: Omit<PagesWithIds, 'histories'>): (page: string) => string[] | undefined {
  let bodies: Map<string, Rendered> | undefined;
  return (page) => {
    bodies ??= new Map([...pages, ...articles].map(({ path, body }) => [path, body]));
    return bodies.get(page)?.passages.map(({ text }) => text);
  };
}

/** The ids of everything that was ever published in a text. */
function listFormerIds(history: History | undefined): string[] {
  if (!history) return [];
  return [
    ...[...history.ids.keys()].filter((id) => !id.startsWith('@')),
    ...history.quotes.keys(),
    ...listNoteIdsEver(history).keys(),
  ];
}

/** The ids of a text, with those of its notes and of the marks that lead to them. */
function listBodyIds({ passages, headings, quotes }: Rendered): string[] {
  return [
    ...passages.map(({ id }) => id),
    ...headings.map(({ slug }) => slug),
    ...quotes.map(({ id }) => id),
    ...listNoteIds(passages).keys(),
  ];
}
