/**
 * Ids that a page has beside the article's body, in components and layouts; a test compares the list with
 * theirs.
 */
export const pageIds: ReadonlySet<string> = new Set([
  ...[
    'main',
    'contents',
    'replies',
    'series',
    'series-name',
    'latest',
    'by-topic',
    'earlier',
    'q',
    'search-hint',
  ],
  ...['top', 'footnote-label'],
]);

/** Returns true for an id that belongs to the page, or that begins as those of passages and notes do. */
export function isReserved(id: string): boolean {
  return pageIds.has(id) || /^(?:p|fn|fnref|note)-/.test(id);
}

/**
 * All ids of one page. Whatever gets an id in a text asks for it here, so that no two are the same and none
 * is empty.
 */
export class IdRegister {
  readonly #taken = new Set<string>();
  /** The last number that was put behind an id, so that it is not counted from 2 again for each of many. */
  readonly #numbers = new Map<string, number>();

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  /**
   * Takes an id.
   *
   * @param wanted At least one character.
   * @returns The id; where it is taken, the first free one of `id-2`, `id-3` and so on.
   */
  take(wanted: string): string {
    if (wanted === '') throw new Error('an id cannot be empty');
    let id = wanted;
    let number = this.#numbers.get(wanted) ?? 1;
    while (this.#taken.has(id)) {
      number += 1;
      id = `${wanted}-${number}`;
    }
    this.#numbers.set(wanted, number);
    this.#taken.add(id);
    return id;
  }
}
