import type { IndexReader } from './index-reader.ts';

/** What results can be narrowed by, in the order shown. */
const facetNames = ['author', 'topic', 'year', 'label', 'series', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a reader narrowed the results to; years from and to, both included. */
export type Selection = Partial<Record<Exclude<FacetName, 'year'> | 'from' | 'to', string>>;

/** For each facet, each value and how many of the results would have it. */
export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

type Members = ReadonlyMap<string, ReadonlySet<number>>;

/** Which articles have which value of which facet. */
export class Facets {
  readonly #reader: IndexReader;

  constructor(reader: IndexReader) {
    this.#reader = reader;
  }

  /** Returns what of a selection no article has, and the rest of it: an address may name what is no more, or never was. */
  async separate(selection: Selection): Promise<{ known: Selection; unknown: string[] }> {
    const known: Selection = { ...selection };
    const unknown: string[] = [];
    for (const facet of facetNames) {
      if (facet === 'year' || selection[facet] === undefined) continue;
      if ((await this.#members(facet)).has(selection[facet])) continue;
      unknown.push(selection[facet]);
      delete known[facet];
    }
    return { known, unknown };
  }

  /** Returns a test for the articles that a selection lets through; `except` leaves out one facet, to count its values. */
  async test(selection: Selection, except?: FacetName): Promise<(article: number) => boolean> {
    const tests: ((article: number) => boolean)[] = [];
    for (const facet of facetNames) {
      if (facet === except || !isSelected(selection, facet)) continue;
      const sets = [...(await this.#members(facet))].filter(([value]) => isChosen(selection, facet, value));
      tests.push((article) => sets.some(([, members]) => members.has(article)));
    }
    return (article) => tests.every((passes) => passes(article));
  }

  /**
   * Counts every value among the articles found, each facet as if it were not narrowed itself.
   *
   * @param found Numbers of articles.
   */
  async count(found: readonly number[], selection: Selection): Promise<FacetCounts> {
    const counts: FacetCounts = { author: [], topic: [], year: [], label: [], series: [], language: [] };
    for (const facet of facetNames) {
      const remaining = found.filter(await this.test(selection, facet));
      for (const [value, members] of await this.#members(facet)) {
        const count = remaining.filter((article) => members.has(article)).length;
        if (count > 0 || isChosen(selection, facet, value)) counts[facet].push({ value, count });
      }
      counts[facet].sort((one, other) => one.value.localeCompare(other.value));
    }
    return counts;
  }

  async #members(facet: FacetName): Promise<Members> {
    return this.#reader.readFacet(facet);
  }
}

function isSelected(selection: Selection, facet: FacetName): boolean {
  if (facet === 'year') return selection.from !== undefined || selection.to !== undefined;
  return selection[facet] !== undefined;
}

function isChosen(selection: Selection, facet: FacetName, value: string): boolean {
  if (!isSelected(selection, facet)) return false;
  if (facet !== 'year') return selection[facet] === value;
  return value >= (selection.from ?? '0000') && value <= (selection.to ?? '9999');
}
