import { listYears, type Period, type Year } from './lists.ts';
import type { Article } from './model.ts';

/** Headlines of the archive's first page, under the month or the year that they belong to. */
export interface ArchiveGroup extends Pick<Period, 'name' | 'path'> {
  articles: Article[];
  /** How many pieces the month or year has in all. */
  total: number;
}

/** The archive's first page. */
export interface Archive {
  /** Newest first. */
  groups: ArchiveGroup[];
  /** All years, if the page does not show every headline. */
  years: Year[];
  /** The oldest piece, or undefined if there is none. */
  first: Article | undefined;
}

/** So many headlines still make one page that can be read through. */
const MOST_HEADLINES = 300;
/** Of a larger archive, so many of the newest are shown. */
const NEWEST = 50;
/** A year with so many pieces is divided into months. */
const CROWDED_YEAR = 40;

/**
 * Arranges the archive's first page: every headline, or the newest and then the years, so that it never becomes too long.
 *
 * @param articles All of them, newest first.
 */
export function arrangeArchive(articles: readonly Article[]): Archive {
  const years = listYears(articles);
  const periods = years.flatMap((year): Period[] =>
    year.articles.length < CROWDED_YEAR
      ? [year]
      : year.months.map((month) => ({ ...month, name: month.title })),
  );
  const isWhole = articles.length <= MOST_HEADLINES;
  let left = isWhole ? articles.length : NEWEST;
  const groups: ArchiveGroup[] = [];
  for (const { name, path, articles: own } of periods) {
    if (left <= 0) break;
    groups.push({ name, path, articles: own.slice(0, left), total: own.length });
    left -= own.length;
  }
  return { groups, years: isWhole ? [] : years, first: articles.at(-1) };
}
