import type { Article } from '../publication/model.ts';

/** Makes something of an article once: the feeds of the site, of its topics and of its writers all carry the same. */
export function memoizePerArticle<Made>(make: (article: Article) => Made): (article: Article) => Made {
  const known = new WeakMap<Article, Made>();
  return (article) => {
    const made = known.get(article) ?? make(article);
    known.set(article, made);
    return made;
  };
}
