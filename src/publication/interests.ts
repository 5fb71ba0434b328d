import type { Article, Person } from './model.ts';
import { NOT_ASKED } from './schema.ts';

/** The interests that matter to an article, then those that its writers declare with everything they write. */
export function listInterests({
  disclosure,
  authors,
}: Pick<Article, 'disclosure'> & { authors: readonly Pick<Person, 'disclosure'>[] }): string[] {
  return [
    ...(disclosure === 'none' || disclosure === NOT_ASKED ? [] : [disclosure]),
    ...authors.flatMap((author) => author.disclosure ?? []),
  ];
}
