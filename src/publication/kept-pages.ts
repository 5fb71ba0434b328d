import { isKeptFromLastSite } from '../runtime/kept-files.ts';

/** A page below an article's address, as `getStaticPaths` names it. */
interface PlannedPage {
  params: { year: string; month: string; slug: string };
  cacheKey: string;
}

/**
 * Returns the pages that have to be planned: without those that show what they showed in the last site, if the site is built by our
 * build. A large archive has ten pages and files for each article, and to plan one takes as long as to find that it has not changed.
 *
 * @param locate Returns the name of a page's file, below the folder of its article.
 */
export function dropKeptPages<Page extends PlannedPage>(
  pages: readonly Page[],
  locate: (params: Page['params']) => string,
): Page[] {
  return pages.filter(({ params, cacheKey }) => {
    const { year, month, slug } = params;
    return !isKeptFromLastSite({ file: `${year}/${month}/${slug}/${locate(params)}`, cacheKey });
  });
}
