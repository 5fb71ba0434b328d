import { listNoteIds } from '../prose/ids/note-ids.ts';
import type { Rendered } from '../prose/rendered.ts';
import { listNoteIdsEver } from '../record/former-ids.ts';
import type { History } from '../record/history.ts';
import type { CheckedArticle } from './checked-article.ts';
import type { StaticPage } from './model.ts';

/** On every page; `top` is the top of any page by the HTML standard. */
const EVERYWHERE = ['top', 'main'];
/** An article with so many sections has a list of contents. */
const SECTIONS_OF_CONTENTS = 3;

/** The pages whose ids are known. */
export interface PagesWithIds {
  articles: readonly CheckedArticle[];
  pages: readonly StaticPage[];
  /** By slug. */
  histories: ReadonlyMap<string, History>;
}

/**
 * Returns a function that lists the ids which can be linked to on a page of the site, those of passages and quotes
 * that were published in it before included.
 *
 * The ids are listed only when a link names one: to look at a body may be to read it from the disk.
 */
export function createIdFinder({ articles, pages, histories }: PagesWithIds): (page: string) => Set<string> {
  const finders = new Map<string, () => string[]>([
    ...pages.map(({ path, body }) => [path, () => listBodyIds(body)] as const),
    ...articles.map((article) => [article.path, () => listArticleIds(article, histories)] as const),
  ]);
  return (page) => new Set([...EVERYWHERE, ...(finders.get(page)?.() ?? [])]);
}

/**
 * Returns a function that gives the words of an article or a page, passage by passage; undefined for other pages of the
 * site.
 */
export function createWordFinder({
  articles,
  pages,
}: Omit<PagesWithIds, 'histories'>): (page: string) => string[] | undefined {
  const bodies = new Map([...pages, ...articles].map((page) => [page.path, page]));
  return (page) => bodies.get(page)?.body.passages.map(({ text }) => text);
}

function listArticleIds(
  { slug, body, series }: CheckedArticle,
  histories: PagesWithIds['histories'],
): string[] {
  const history = histories.get(slug);
  const sections = body.headings.filter(({ depth }) => depth === 2).length;
  return [
    ...listBodyIds(body),
    ...(sections >= SECTIONS_OF_CONTENTS ? ['contents'] : []),
    ...(series ? ['series'] : []),
    ...(history ? [...history.ids.keys()].filter((id) => !id.startsWith('@')) : []),
    ...(history ? history.quotes.keys() : []),
    ...(history ? listNoteIdsEver(history).keys() : []),
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
