import type { Fragment } from './pagefind-api.ts';
import { splitQueryWords } from './query-words.ts';
import type { Found } from './search-engine.ts';

/** A part of a text, marked if it is what was looked for. */
export interface TextPart {
  text: string;
  marked: boolean;
}

/** A passage of an article that matches. */
export interface PassageFound {
  /** Its address within the article: a passage's or a heading's id. */
  id: string;
  /** The heading it is under. */
  section?: string;
  excerpt: TextPart[];
}

/** An article as the results show it. */
export interface ArticleFound {
  path: string;
  headline: TextPart[];
  authors: string[];
  topics: string[];
  label: string;
  /** `YYYY-MM-DD` */
  date: string;
  language: string;
  /** The best first. */
  passages: PassageFound[];
  /** How many passages match in all. */
  matching: number;
  /** The words that match as they are spelled there: what to mark on arrival. */
  terms: string[];
}

/** Words of an excerpt: two lines on a phone, and Pagefind's default. */
const excerptLength = 30;

/** Passages shown of an article. */
const shownPassages = 3;

/**
 * Returns what to show of an article that was found.
 *
 * @param fragment What the index has of it.
 * @param matches Which word is where in it.
 * @param language BCP 47 tag of the publication.
 */
export function describeFoundArticle(
  fragment: Fragment,
  matches: Found['matches'],
  language: string,
): ArticleFound {
  const words = fragment.content.split(/[^\S\uFEFF]+/u);
  const rarity = new Map<number, number>();
  for (const match of matches) {
    for (const at of match.positions) rarity.set(at, Math.max(match.rarity, rarity.get(at) ?? 0));
  }
  const passages = matchPassages(fragment, matches, words.length);
  const best = [...passages].sort((one, other) => other.worth - one.worth || other.at.length - one.at.length);
  return {
    path: fragment.raw_url ?? fragment.url,
    headline: joinWords(requireText(fragment.meta, 'title').split(/\s+/), 0, rarity),
    authors: fragment.filters['author'] ?? [],
    topics: fragment.filters['topic'] ?? [],
    label: requireText(fragment.filters, 'label')[0] ?? '',
    date: requireText(fragment.meta, 'date'),
    language: requireText(fragment.filters, 'language')[0] ?? '',
    passages: best.slice(0, shownPassages).map(({ id, start, end, section, at }) => {
      const from = findExcerptStart(at, rarity, { start, end });
      const until = Math.min(end, from + excerptLength);
      const excerpt = joinWords(words.slice(from, until), from, rarity);
      if (from > start) excerpt.unshift({ text: '… ', marked: false });
      if (until < end) excerpt.push({ text: ' …', marked: false });
      return { id, ...(section && { section }), excerpt };
    }),
    matching: passages.length,
    terms: listTerms(words, matches, language),
  };
}

function requireText<Value>(values: Record<string, Value>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`the index has an article without ${name}`);
  return value;
}

/** A passage that has some of the words: its place in the article's words, `[start, end)`. */
interface MatchingPassage {
  id: string;
  start: number;
  end: number;
  section: string | undefined;
  /** Sum of the rarities of the words that it has. */
  worth: number;
  /** Where they are, ascending. */
  at: number[];
}

function matchPassages(fragment: Fragment, matches: Found['matches'], length: number): MatchingPassage[] {
  const places = [...fragment.anchors].sort((one, other) => one.location - other.location);
  let section: string | undefined;
  return places.flatMap(({ id, element, text, location: start }, index) => {
    if (/^h\d$/.test(element)) section = text;
    const end = Math.min(length, places[index + 1]?.location ?? length);
    const inside = matches.map(({ rarity, positions }) => ({
      rarity,
      positions: positions.filter((at) => at >= start && at < end),
    }));
    const worth = inside.reduce((sum, { rarity, positions }) => sum + (positions.length > 0 ? rarity : 0), 0);
    const at = inside.flatMap(({ positions }) => positions).sort((one, other) => one - other);
    return at.length > 0 ? [{ id, start, end, section, worth, at }] : [];
  });
}

/** Returns where the window of an excerpt's length begins that has the rarest words, a few words before its first. */
function findExcerptStart(
  at: readonly number[],
  rarity: ReadonlyMap<number, number>,
  { start, end }: Pick<MatchingPassage, 'start' | 'end'>,
): number {
  let [best, most] = [at[0] ?? start, -1];
  for (const first of at) {
    const inside = at.filter((position) => position >= first && position < first + excerptLength - 5);
    const worth = inside.reduce((sum, position) => sum + (rarity.get(position) ?? 0), 0);
    if (worth > most) [best, most] = [first, worth];
  }
  return Math.max(start, Math.min(best - 5, end - excerptLength));
}

/** Joins words, neighbours of one kind to one part; punctuation around a word is not marked. */
function joinWords(words: readonly string[], from: number, rarity: ReadonlyMap<number, number>): TextPart[] {
  const joined: TextPart[] = [];
  const add = (text: string, marked: boolean) => {
    const last = joined.at(-1);
    if (last?.marked === marked) last.text += text;
    else if (text !== '') joined.push({ text, marked });
  };
  for (const [index, word] of words.entries()) {
    const [, before = '', core = word, after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    const marked = rarity.has(from + index);
    add(before, false);
    add(core, marked);
    add(after, false);
    if (index + 1 < words.length) add(' ', marked && rarity.has(from + index + 1));
  }
  return joined;
}

/** Returns the spellings that matched; a phrase as a whole. */
function listTerms(words: readonly string[], matches: Found['matches'], language: string): string[] {
  const terms = new Set<string>();
  for (const { word, positions } of matches) {
    if (word.includes(' ')) terms.add(word);
    else
      for (const at of positions)
        for (const term of splitQueryWords(words[at] ?? '', language)) terms.add(term);
  }
  return [...terms];
}
