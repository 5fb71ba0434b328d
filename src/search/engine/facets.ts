import type { Pagefind } from './pagefind.ts';

/** What results can be narrowed by, in the order shown. */
export const facetNames = ['author', 'topic', 'year', 'label', 'series', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a reader narrowed the results to; years from and to, both included. */
export type Selection = Partial<Record<Exclude<FacetName, 'year'> | 'from' | 'to', string>>;

/** For each facet, each value and how many of the results would carry it. */
export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

type Members = ReadonlyMap<string, ReadonlySet<string>>;

/** Which articles carry which value, asked of Pagefind once and only for the facets in use. */
export function createFacets(pagefind: Pagefind) {
  const known = new Map<FacetName, Promise<Members>>();
  const values = once(() => pagefind.filters());

  async function members(facet: FacetName): Promise<Members> {
    const asked = known.get(facet) ?? load(facet);
    known.set(facet, asked);
    return asked;
  }

  async function load(facet: FacetName): Promise<Members> {
    const sets = new Map<string, ReadonlySet<string>>();
    for (const value of Object.keys((await values())[facet] ?? {})) {
      const { results } = await pagefind.search(null, { filters: { [facet]: [value] } });
      sets.set(value, new Set(results.map(({ id }) => id)));
    }
    return sets;
  }

  /** Which articles a selection lets through; `except` leaves one facet out, as counting its values needs. */
  async function test(selection: Selection, except?: FacetName): Promise<(id: string) => boolean> {
    const tests: ((id: string) => boolean)[] = [];
    for (const facet of facetNames) {
      if (facet === except || !isSelected(selection, facet)) continue;
      const sets = [...(await members(facet))].filter(([value]) => isChosen(selection, facet, value));
      tests.push((id) => sets.some(([, ids]) => ids.has(id)));
    }
    return (id) => tests.every((passes) => passes(id));
  }

  return {
    test,
    /** Counts every value among the articles found, each facet as if it were not narrowed itself. */
    async count(found: readonly string[], selection: Selection): Promise<FacetCounts> {
      const counts: FacetCounts = { author: [], topic: [], year: [], label: [], series: [], language: [] };
      for (const facet of facetNames) {
        const passes = await test(selection, facet);
        const ids = found.filter(passes);
        for (const [value, carriers] of await members(facet)) {
          const count = ids.filter((id) => carriers.has(id)).length;
          if (count > 0 || isChosen(selection, facet, value)) counts[facet].push({ value, count });
        }
        const byValue = (one: { value: string }, other: { value: string }) =>
          one.value.localeCompare(other.value);
        counts[facet].sort(byValue);
      }
      return counts;
    },
  };
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

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
