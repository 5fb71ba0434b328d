import { foldWord } from '../../languages/text/fold-word.ts';
import type { ArticleRecord } from '../format/article-record.ts';
import type { QueryMatch } from './answer-query.ts';
import { type ReadPassage, readPassages } from './article-terms.ts';
import { cutExcerpt, type TextPart } from './excerpt.ts';
import { findRuns, type MatchRun, type QueryWord } from './match-runs.ts';

/** A passage of an article that matches. */
export interface PassageFound {
  /** Its address within the article; undefined if it has none. */
  id?: string;
  /** The heading it is under. */
  section?: string;
  excerpt: TextPart[];
}

/** An article as the results show it. */
export interface ArticleFound
  extends Pick<ArticleRecord, 'path' | 'authors' | 'topics' | 'label' | 'language' | 'direction'> {
  headline: TextPart[];
  /** ISO 8601 with zone. */
  published: string;
  /** The best first. */
  passages: PassageFound[];
  /** How many passages match in all. */
  matching: number;
  arrival: ArrivalWords;
}

/** What to mark on arrival. */
export interface ArrivalWords {
  query: QueryWord[];
  terms: SpelledTerm[];
}

/** A word or phrase of the query as an article has it. */
interface SpelledTerm {
  /** The number of its first word in the query. */
  at: number;
  /** Folded forms; those of a phrase are separated by spaces. */
  spellings: string[];
}

/** Passages shown of an article. */
const SHOWN = 3;

/**
 * Returns what to show of an article that was found.
 *
 * @param matches Where it has words of the query.
 * @param query The words of the query.
 */
export function describeArticle(
  record: ArticleRecord,
  matches: readonly QueryMatch[],
  query: readonly QueryWord[],
): ArticleFound {
  const { path, authors, topics, label, language, direction, published } = record;
  const all = readPassages(record);
  const found = all.flatMap((passage, index) => {
    const runs = findRuns(passage, matches, query);
    return runs.length > 0 ? [{ passage, runs, index, worth: weigh(runs) }] : [];
  });
  const headline = all.find(({ kind }) => kind === 'headline');
  if (!headline) throw new Error(`the index has no headline of ${path}`);
  // The headline and the names are shown of every result.
  const shown = found.filter(({ passage: { kind } }) => kind !== 'headline' && kind !== 'names');
  const best = shown.toSorted((one, other) => other.worth - one.worth).slice(0, SHOWN);
  return {
    ...{ path, authors, topics, label, language, published },
    ...(direction && { direction }),
    headline: cutExcerpt(headline, findRuns(headline, matches, query), headline.words.length),
    passages: best.map(({ passage, runs, index }) => {
      const section = passage.kind === 'heading' ? undefined : findSection(all, index);
      const excerpt = cutExcerpt(passage, runs);
      return { ...(passage.id && { id: passage.id }), ...(section && { section }), excerpt };
    }),
    matching: shown.length,
    arrival: { query: [...query], terms: listTerms(all, matches) },
  };
}

/** Every word counts once, and those of the best run once more. */
function weigh(runs: readonly MatchRun[]): number {
  const rarities = new Map<number, number>();
  for (const { words } of runs)
    for (const [at, rarity] of words) rarities.set(at, Math.max(rarity, rarities.get(at) ?? 0));
  const best = Math.max(...runs.map(({ worth }) => worth));
  return [...rarities.values()].reduce((sum, rarity) => sum + rarity, best);
}

function findSection(passages: readonly ReadPassage[], index: number): string | undefined {
  return passages.slice(0, index).findLast(({ kind }) => kind === 'heading')?.text;
}

function listTerms(passages: readonly ReadPassage[], matches: readonly QueryMatch[]): SpelledTerm[] {
  const terms = new Map<number, Set<string>>();
  for (const { from, to, at } of matches) {
    const passage = passages.findLast((other) => other.at <= from);
    const words = passage?.words.slice(from - passage.at, to - passage.at) ?? [];
    if (words.length === 0) continue;
    const known = terms.get(at) ?? new Set();
    terms.set(at, known.add(words.map(({ form }) => foldWord(form)).join(' ')));
  }
  return [...terms].map(([at, spellings]) => ({ at, spellings: [...spellings] }));
}
