import { digestForName } from '../../runtime/digest.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import type { Article } from '../model.ts';

/** The slugs of the articles that are related to each, by its slug. */
export type RelatedArticles = ReadonlyMap<string, readonly string[]>;

/**
 * Returns which articles are related: as it was found the last time, if nothing that decides about it has changed since. A word
 * more or less seldom changes which terms of an article tell something, and to compare 10,000 articles takes half a second.
 *
 * @param articles In the order in which they are compared.
 * @param find Finds it.
 * @param file Where it is remembered.
 */
export function recallRelated(
  articles: readonly Article[],
  find: (articles: readonly Article[]) => RelatedArticles,
  file = resolveInCache('related.json'),
): RelatedArticles {
  const key = makeKey(articles);
  const text = readSealedFile(file);
  const known = text === undefined ? undefined : JSON.parse(text);
  if (known?.key === key) return new Map(known.related);
  const related = find(articles);
  writeSealedFile(file, JSON.stringify({ key, related: [...related] }));
  return related;
}

/** Of all that decides: the articles in their order, each with its terms and with what puts another beside it. */
function makeKey(articles: readonly Article[]): string {
  const compared = articles.map(({ slug, topics, series, repliesTo, terms }) =>
    [slug, topics.map(({ id }) => id).join(), series?.name, repliesTo, terms].join('\t'),
  );
  return digestForName([digestModules('publication/article-context.ts'), ...compared].join('\n'));
}
