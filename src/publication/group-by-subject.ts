/** The articles of every topic or of every writer by its id, in the order given; whoever has none is missing. */
export function groupBySubject<Piece>(
  articles: readonly Piece[],
  subjectsOf: (article: Piece) => readonly { id: string }[],
): Map<string, Piece[]> {
  const lists = new Map<string, Piece[]>();
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
