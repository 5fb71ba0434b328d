import type { Article } from '../publication/model.ts';

/**
 * Returns a function that calls `make` once for each article and then returns the same result: the feeds of
 * the site, of its topics and of its writers contain the same entries.
 */
export function memoizePerArticle<Made>(make: (article: Article) => Made): (article: Article) => Made {
  const known = new WeakMap<Article, Made>();
  return (article) => {
    const made = known.get(article) ?? make(article);
    known.set(article, made);
    return made;
  };
}
