import { memoize } from '../runtime/memoize.ts';
import type { Article } from './model.ts';

/** Groups articles by their topics, each in the order given, by the id of the topic. Without articles there is no entry. */
export const groupByTopic = memoize((articles: readonly Article[]) =>
  groupBySubject(articles, ({ topics }) => topics),
);

/** The same by their authors. */
export const groupByAuthor = memoize((articles: readonly Article[]) =>
  groupBySubject(articles, ({ authors }) => authors),
);

function groupBySubject(
  articles: readonly Article[],
  subjectsOf: (article: Article) => readonly { id: string }[],
): ReadonlyMap<string, readonly Article[]> {
  const lists = new Map<string, Article[]>();
  for (const article of articles) {
    for (const { id } of subjectsOf(article)) {
      const list = lists.get(id);
      if (!list) lists.set(id, [article]);
      // A subject may be named twice.
      else if (list.at(-1) !== article) list.push(article);
    }
  }
  return lists;
}
