import type { CachedArticle } from './cache/article-cache.ts';
import type { CheckedArticle } from './checked-article.ts';
import type { Article } from './model.ts';

interface Kept {
  /** As it was read. */
  cached: CachedArticle;
  checked: CheckedArticle;
  article: Article;
}

/** Keeps what was made of articles while the development server runs, for those that are not saved again. */
export class KeptArticles {
  #articles: ReadonlyMap<string, Kept> = new Map();

  /** Returns what was made of an article if it is as it was read then. */
  recall({ entry: { id }, cached }: { entry: { id: string }; cached: CachedArticle }): Kept | undefined {
    const known = this.#articles.get(id);
    return known?.cached === cached ? known : undefined;
  }

  /**
   * Keeps these articles and no others.
   *
   * @param read All lists have the same order.
   */
  note(
    read: readonly { cached: CachedArticle }[],
    checked: readonly CheckedArticle[],
    articles: readonly Article[],
  ): void {
    const list = articles.flatMap((article, index) => {
      const [cached, own] = [read[index]?.cached, checked[index]];
      return cached && own ? [[article.slug, { cached, checked: own, article }] as const] : [];
    });
    this.#articles = new Map(list);
  }
}
