import type { Pagefind } from './pagefind-api.ts';

/** What results can be narrowed by, in the order shown. */
export const facetNames = ['author', 'topic', 'year', 'label', 'series', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a reader narrowed the results to; years from and to, both included. */
export type Selection = Partial<Record<Exclude<FacetName, 'year'> | 'from' | 'to', string>>;

/** For each facet, each value and how many of the results would have it. */
export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

type Members = ReadonlyMap<string, ReadonlySet<string>>;

/** Which articles have which value, asked of Pagefind once and only for the facets in use. */
export class Facets {
  readonly #known = new Map<FacetName, Promise<Members>>();
  readonly #pagefind: Pagefind;
  readonly #order: Intl.Collator;
  #values: ReturnType<Pagefind['filters']> | undefined;

  constructor(pagefind: Pagefind, language: string) {
    this.#pagefind = pagefind;
    this.#order = new Intl.Collator(language);
  }

  /** Returns a test for the articles that a selection lets through; `except` leaves out one facet, to count its values. */
  async test(selection: Selection, except?: FacetName): Promise<(id: string) => boolean> {
    const tests: ((id: string) => boolean)[] = [];
    for (const facet of facetNames) {
      if (facet === except || !isSelected(selection, facet)) continue;
      const sets = [...(await this.#members(facet))].filter(([value]) => isChosen(selection, facet, value));
      tests.push((id) => sets.some(([, ids]) => ids.has(id)));
    }
    return (id) => tests.every((passes) => passes(id));
  }

  /**
   * Counts every value among the articles found, each facet as if it were not narrowed itself.
   *
   * @param found Pagefind's ids.
   */
  async count(found: readonly string[], selection: Selection): Promise<FacetCounts> {
    const counts: FacetCounts = { author: [], topic: [], year: [], label: [], series: [], language: [] };
    for (const facet of facetNames) {
      const passes = await this.test(selection, facet);
      const ids = found.filter(passes);
      for (const [value, members] of await this.#members(facet)) {
        const count = ids.filter((id) => members.has(id)).length;
        if (count > 0 || isChosen(selection, facet, value)) counts[facet].push({ value, count });
      }
      counts[facet].sort((one, other) => this.#order.compare(one.value, other.value));
    }
    return counts;
  }

  #members(facet: FacetName): Promise<Members> {
    const asked = this.#known.get(facet) ?? this.#load(facet);
    this.#known.set(facet, asked);
    return asked;
  }

  async #load(facet: FacetName): Promise<Members> {
    this.#values ??= this.#pagefind.filters();
    const sets = new Map<string, ReadonlySet<string>>();
    for (const value of Object.keys((await this.#values)[facet] ?? {})) {
      const { results } = await this.#pagefind.search(null, { filters: { [facet]: [value] } });
      sets.set(value, new Set(results.map(({ id }) => id)));
    }
    return sets;
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
