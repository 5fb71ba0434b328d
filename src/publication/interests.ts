import type { Article, Person } from './model.ts';
import { isShort, NOT_ASKED } from './schema.ts';

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

/** What the record keeps of an article's disclosure: undefined for a letter that has none, of which nothing is printed. */
export function selectRecordedDisclosure({
  label,
  disclosure,
}: Pick<Article, 'label' | 'disclosure'>): string | undefined {
  return disclosure === NOT_ASKED && isShort(label) ? undefined : disclosure;
}
