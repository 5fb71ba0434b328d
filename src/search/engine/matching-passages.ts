import type { Fragment } from './pagefind.ts';
import { splitQueryWords } from './query-words.ts';
import type { Found } from './search-engine.ts';

/** A piece of text, marked where it is what was looked for. */
export interface IndexedArticle {
  text: string;
  marked: boolean;
}

/** A passage of an article that matches. */
export interface PassageFound {
  /** Its address within the article: a passage's or a heading's id. */
  id: string;
  /** The heading it stands under. */
  section?: string;
  excerpt: IndexedArticle[];
}

/** An article as the results show it. */
export interface ArticleFound {
  path: string;
  headline: IndexedArticle[];
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
  /** What stands in this text, as it is spelled there: what to mark on arrival. */
  terms: string[];
}

/** Words of an excerpt: two lines on a phone, and Pagefind's default. */
const excerptLength = 30;

/**
 * What to show of an article that was found.
 *
 * @param fragment What the index keeps of it.
 * @param matches Which word stands where in it.
 * @param most How many passages to show.
 */
export function describeFoundArticle(
  fragment: Fragment,
  matches: Found['matches'],
  language: string,
  most = 3,
): ArticleFound {
  const words = fragment.content.split(/[^\S\uFEFF]+/u);
  const rarity = new Map<number, number>();
  for (const match of matches) {
    for (const at of match.positions) rarity.set(at, Math.max(match.rarity, rarity.get(at) ?? 0));
  }
  const places = [...fragment.anchors].sort((one, other) => one.location - other.location);
  const passages = places.flatMap((place, index) => {
    const end = places[index + 1]?.location ?? words.length;
    const inside = matches.map(({ word, rarity: weight, positions }) => ({
      word,
      weight,
      positions: positions.filter((at) => at >= place.location && at < end),
    }));
    const worth = inside.reduce((sum, { weight, positions }) => sum + (positions.length > 0 ? weight : 0), 0);
    const at = inside.flatMap(({ positions }) => positions).sort((one, other) => one - other);
    return at.length > 0 ? [{ place, index, end, worth, at }] : [];
  });
  const best = [...passages].sort((one, other) => other.worth - one.worth || other.at.length - one.at.length);
  const section = (index: number) =>
    places.slice(0, index + 1).findLast(({ element }) => /^h\d$/.test(element));
  return {
    path: fragment.raw_url ?? fragment.url,
    headline: pieces((fragment.meta['title'] ?? '').split(/\s+/), 0, rarity),
    authors: fragment.filters['author'] ?? [],
    topics: fragment.filters['topic'] ?? [],
    label: fragment.filters['label']?.[0] ?? '',
    date: fragment.meta['date'] ?? '',
    language: fragment.filters['language']?.[0] ?? '',
    passages: best.slice(0, most).map(({ place, index, end, at }) => {
      const heading = section(index)?.text;
      const from = excerptStart(at, rarity, place.location, end);
      const until = Math.min(end, from + excerptLength);
      const excerpt = pieces(words.slice(from, until), from, rarity);
      if (from > place.location) excerpt.unshift({ text: '… ', marked: false });
      if (until < Math.min(end, words.length)) excerpt.push({ text: ' …', marked: false });
      return { id: place.id, ...(heading && { section: heading }), excerpt };
    }),
    matching: passages.length,
    terms: termsIn(words, matches, language),
  };
}

/** The window of an excerpt's length that holds the rarest words, begun a few words before its first. */
function excerptStart(
  at: readonly number[],
  rarity: ReadonlyMap<number, number>,
  start: number,
  end: number,
): number {
  let [best, most] = [at[0] ?? start, -1];
  for (const first of at) {
    const inside = at.filter((position) => position >= first && position < first + excerptLength - 5);
    const worth = inside.reduce((sum, position) => sum + (rarity.get(position) ?? 0), 0);
    if (worth > most) [best, most] = [first, worth];
  }
  return Math.max(start, Math.min(best - 5, end - excerptLength));
}

/** Joins words to pieces, neighbours of one kind together; marks and stops around a word stay unmarked. */
function pieces(
  words: readonly string[],
  from: number,
  rarity: ReadonlyMap<number, number>,
): IndexedArticle[] {
  const joined: IndexedArticle[] = [];
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

/** The spellings that matched; a phrase as a whole. */
function termsIn(words: readonly string[], matches: Found['matches'], language: string): string[] {
  const terms = new Set<string>();
  for (const { word, positions } of matches) {
    if (word.includes(' ')) terms.add(word);
    else
      for (const at of positions)
        for (const term of splitQueryWords(words[at] ?? '', language)) terms.add(term);
  }
  return [...terms];
}
