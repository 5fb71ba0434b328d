import type { ArticleData } from './schema.ts';

/**
 * Returns the lines that stand after a text: on the page and in the plain text of the piece, in feeds, and in what is searched.
 * A field that is printed there is added here, once.
 */
export function listEndLines({ note }: Pick<ArticleData, 'note'>): string[] {
  return [note].filter((line) => line !== undefined);
}
