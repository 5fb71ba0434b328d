/**
 * Groups articles by topic or by author, in the order given.
 *
 * @param subjectsOf Returns the topics or the authors of an article. One that is named twice counts once.
 * @returns The articles by the id of the topic or author. Without articles there is no entry.
 */
export function groupBySubject<Grouped>(
  articles: readonly Grouped[],
  subjectsOf: (article: Grouped) => readonly { id: string }[],
): Map<string, Grouped[]> {
  const lists = new Map<string, Grouped[]>();
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
