import { BODY_KINDS } from '../rules/fair-quotation.ts';
import { alignWords, type Step } from '../text/align-words.ts';
import type { Span } from '../text/find-quote.ts';
import type { Prepared } from '../text/prepared-article.ts';
import { splitQuoteWords, type Word } from '../text/quote-words.ts';
import { expandToWholeWords, formatForPasting, readSpan } from './corrected-quote.ts';

/** The passage a misquotation most likely comes from, and how the two differ. */
export interface NearestPassage {
  /** Index of the passage. */
  passage: number;
  /** The article's words that answer to the quote's, from the first that is the same to the last. */
  span: Span;
  /** The quote with `{+words not in the passage+}` and `{-words left out-}` marked. */
  marked: string;
  kind: 'added' | 'dropped' | 'changed';
  /** Share of the quote's words found there, 0 to 1. */
  likeness: number;
  /** The quote with the article's words: to paste. */
  correction: string;
}

/** Places tried for one quote, from its rarest words on: bounds the work. */
const MOST_PLACES = 30;
/** Fewer of its words than this in any passage, and the quote comes from nowhere. */
const LEAST_LIKENESS = 0.5;
/** A longer stretch that was left out becomes an ellipsis in the correction, a shorter one comes back. */
const SHORT_OMISSION = 4;

/** The nearest passage of the body; none when fewer than half of the quote's words stand in any. */
export function findNearestPassage(
  text: string,
  article: Prepared,
  within?: Span,
): NearestPassage | undefined {
  const words = splitQuoteWords(text);
  const window = bestWindow(words, article, within);
  if (!window) return undefined;
  const source = article.words.slice(window.from, window.to);
  const steps = alignWords(
    words.map(({ loose }) => loose),
    source.map(({ loose }) => loose),
  );
  const same = steps.filter(({ kind }) => kind === 'same');
  const first = steps.find(({ kind }) => kind !== 'added');
  const last = steps.findLast(({ kind }) => kind !== 'added');
  const passage = source[0]?.passage;
  const likeness = same.length / words.length;
  if (!first || !last || passage === undefined || likeness < LEAST_LIKENESS) return undefined;
  const added = steps.some(({ kind }) => kind === 'added');
  const dropped = steps.some(({ kind }) => kind === 'dropped');
  return {
    passage,
    span: { from: window.from + first.source, to: window.from + last.source + 1 },
    marked: markedWords(text, words, steps, article, window),
    kind: added && dropped ? 'changed' : added ? 'added' : 'dropped',
    likeness,
    correction: correctedWords(steps.slice(steps.indexOf(first), steps.indexOf(last) + 1), article, window),
  };
}

/** The stretch of a passage that shares most words with the quote, looked for around the quote's rarest words. */
function bestWindow(words: readonly Word[], article: Prepared, within?: Span): Span | undefined {
  const size = words.length + Math.ceil(words.length / 2) + 30;
  const anchors = words
    .map(({ loose }, index) => ({ index, places: article.places.get(loose) ?? [] }))
    .filter(({ places }) => places.length > 0)
    .sort((one, other) => one.places.length - other.places.length);
  const weights = new Map(
    anchors.map(({ index, places }) => [words[index]?.loose, 1 / Math.sqrt(places.length)]),
  );

  let best: Span | undefined;
  let most = 0;
  let tried = 0;
  for (const { index, places } of anchors) {
    if (tried > 0 && tried + places.length > MOST_PLACES) break;
    for (const place of places.slice(0, MOST_PLACES)) {
      tried++;
      const passage = article.words[place]?.passage ?? 0;
      if (!BODY_KINDS.includes(article.passages[passage]?.kind ?? 'code')) continue;
      if (within && (place < within.from || place >= within.to)) continue;
      const from = Math.max(article.firstWord[passage] ?? 0, place - index - 15);
      const to = Math.min(article.firstWord[passage + 1] ?? 0, from + size);
      const weight = sharedWeight(article, from, to, weights);
      if (weight > most) {
        most = weight;
        best = { from, to };
      }
    }
    if (tried > MOST_PLACES) break;
  }
  return best;
}

function sharedWeight(
  article: Prepared,
  from: number,
  to: number,
  weights: Map<string | undefined, number>,
): number {
  const met = new Set<string>();
  let weight = 0;
  for (let at = from; at < to; at++) {
    const word = article.words[at]?.loose ?? '';
    if (met.has(word)) continue;
    met.add(word);
    weight += weights.get(word) ?? 0;
  }
  return weight;
}

function markedWords(
  text: string,
  words: readonly Word[],
  steps: readonly Step[],
  article: Prepared,
  window: Span,
) {
  let marked = '';
  let end = 0;
  for (const { kind, from, to } of groupsOf(steps)) {
    const first = steps[from];
    const last = steps[to - 1];
    if (!first || !last) continue;
    if (kind === 'dropped') {
      marked += `${marked === '' ? '' : ' '}{-${readSpan(article, { from: window.from + first.source, to: window.from + last.source + 1 })}-}`;
      continue;
    }
    const start = words[first.quoted]?.start ?? end;
    const stop = words[last.quoted]?.end ?? text.length;
    marked +=
      text.slice(end, start) +
      (kind === 'added' ? `{+${text.slice(start, stop)}+}` : text.slice(start, stop));
    end = stop;
  }
  return marked + text.slice(end);
}

/** The article's own words, a long stretch that the quote left out giving way to an ellipsis. */
function correctedWords(steps: readonly Step[], article: Prepared, window: Span): string {
  const parts: string[] = [];
  let from: number | undefined;
  let to = window.from;
  const groups = groupsOf(steps);
  for (const [index, group] of groups.entries()) {
    const first = steps[group.from];
    const last = steps[group.to - 1];
    if (!first || !last || group.kind === 'added') continue;
    const changed = groups[index - 1]?.kind === 'added' || groups[index + 1]?.kind === 'added';
    if (group.kind === 'dropped' && !changed && group.to - group.from > SHORT_OMISSION) {
      if (from !== undefined) parts.push(expandToWholeWords(article, from, to));
      from = undefined;
      continue;
    }
    from ??= window.from + first.source;
    to = window.from + last.source + 1;
  }
  if (from !== undefined) parts.push(formatForPasting(article, from, to));
  return parts.join(' … ');
}

/** Neighbouring steps of one kind, as `[from, to)`. */
function groupsOf(steps: readonly Step[]): { kind: Step['kind']; from: number; to: number }[] {
  const groups: { kind: Step['kind']; from: number; to: number }[] = [];
  steps.forEach(({ kind }, index) => {
    const last = groups.at(-1);
    if (last?.kind === kind) last.to = index + 1;
    else groups.push({ kind, from: index, to: index + 1 });
  });
  return groups;
}
