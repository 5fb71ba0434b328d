import type { CheckedArticle } from './checked-article.ts';
import type { PublicAddresses } from './public-addresses.ts';

/** Keeps the addresses of the site while nothing changes in its articles that decides about them. */
export class KeptAddresses {
  #kept: { articles: readonly CheckedArticle[]; addresses: PublicAddresses } | undefined;

  /** @param find Called if they have to be found again. */
  find(
    articles: readonly CheckedArticle[],
    find: (articles: readonly CheckedArticle[]) => PublicAddresses,
  ): PublicAddresses {
    const before = this.#kept?.articles ?? [];
    const isSame = articles.every((article, index) => {
      const other = before[index];
      return other && (other === article || describeAddressed(other) === describeAddressed(article));
    });
    const addresses =
      this.#kept && isSame && before.length === articles.length ? this.#kept.addresses : find(articles);
    this.#kept = { articles, addresses };
    return addresses;
  }
}

/** Everything of an article that decides which addresses there are; see `findPublicAddresses`. */
function describeAddressed({ body, ...article }: CheckedArticle): string {
  const { slug, path, published, authors, topics, repliesTo, formerly, updates, origin } = article;
  const quotes = body.quotes.map(({ id }) => id);
  return JSON.stringify([
    slug,
    path,
    published,
    authors,
    topics,
    repliesTo,
    formerly,
    updates.length,
    origin.file,
    quotes,
  ]);
}
