import { BODY_KINDS } from '../rules/fair-quotation.ts';
import { alignWords, type Step } from '../text/align-words.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import { splitQuoteWords, type Word } from '../text/quote-words.ts';
import { expandToWholeWords, formatForPasting } from './corrected-quote.ts';

/** The passage a misquotation most likely comes from, and how the two differ. */
export interface NearestPassage {
  /** The article's words that correspond to the quote's, from the first that is the same to the last. */
  span: Span;
  /** The quote with `{+words not in the passage+}` and `{-words left out-}` marked. */
  marked: string;
  kind: 'added' | 'dropped' | 'changed';
  /** The quote with the article's words: to paste. */
  correction: string;
}

/** Places tried for one quote, from its rarest words on: bounds the work. */
const MOST_PLACES = 30;
/** Share of its words. If no passage has as many of them, the quote comes from nowhere. */
const LEAST_LIKENESS = 0.5;
/** A longer span that was left out becomes an ellipsis in the correction; a shorter one is put back. */
const SHORT_OMISSION = 4;

/**
 * Returns the passage of the body that is nearest to a quote; undefined if none has half of the quote's words.
 *
 * @param within Words of the article to look among; all of them if left out.
 */
export function findNearestPassage(
  text: string,
  article: PreparedArticle,
  within: Span = article.span,
): NearestPassage | undefined {
  const words = splitQuoteWords(text);
  const window = findBestWindow(words, article, within);
  if (!window) return undefined;
  const steps = alignWords(
    words.map(({ loose }) => loose),
    article.looseWords(window),
  );
  const first = steps.findIndex(({ kind }) => kind !== 'added');
  const last = steps.findLastIndex(({ kind }) => kind !== 'added');
  const same = steps.filter(({ kind }) => kind === 'same');
  if (first < 0 || same.length / words.length < LEAST_LIKENESS) return undefined;
  const added = steps.some(({ kind }) => kind === 'added');
  const dropped = steps.some(({ kind }) => kind === 'dropped');
  const comparison = new Comparison(text, words, { article, window });
  const groups = groupSteps(steps);
  return {
    span: comparison.spanOf(steps.slice(first, last + 1)),
    marked: comparison.mark(groups),
    kind: added && dropped ? 'changed' : added ? 'added' : 'dropped',
    correction: comparison.correct(groupSteps(steps.slice(first, last + 1))),
  };
}

/** Returns the span of a passage that shares most words with the quote, looked for around the quote's rarest words. */
function findBestWindow(words: readonly Word[], article: PreparedArticle, within: Span): Span | undefined {
  const size = words.length + Math.ceil(words.length / 2) + 30;
  const anchors = words
    .map(({ loose }, index) => ({ loose, index, places: article.placesOf(loose) }))
    .filter(({ places }) => places.length > 0)
    .sort((one, other) => one.places.length - other.places.length);
  const weights = new Map(anchors.map(({ loose, places }) => [loose, 1 / Math.sqrt(places.length)]));

  let best: Span | undefined;
  let most = 0;
  let tried = 0;
  for (const { index, places } of anchors) {
    if (tried > 0 && tried + places.length > MOST_PLACES) break;
    for (const place of places.slice(0, MOST_PLACES)) {
      tried++;
      if (!BODY_KINDS.includes(article.passageAround(place).kind)) continue;
      if (place < within.from || place >= within.to) continue;
      const passage = article.wordsOf(article.word(place).passage);
      const from = Math.max(passage.from, place - index - 15);
      const window = { from, to: Math.min(passage.to, from + size) };
      const weight = weighSharedWords(window, article, weights);
      if (weight <= most) continue;
      most = weight;
      best = window;
    }
    if (tried > MOST_PLACES) break;
  }
  return best;
}

function weighSharedWords(
  window: Span,
  article: PreparedArticle,
  weights: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const word of new Set(article.looseWords(window))) sum += weights.get(word) ?? 0;
  return sum;
}

/** Neighbouring steps of one kind. */
interface StepGroup {
  kind: Step['kind'];
  steps: Step[];
}

function groupSteps(steps: readonly Step[]): StepGroup[] {
  const groups: StepGroup[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.kind === step.kind) last.steps.push(step);
    else groups.push({ kind: step.kind, steps: [step] });
  }
  return groups;
}

/** A quote, the window of the article that it is aligned with, and the texts that come of it. */
class Comparison {
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #article: PreparedArticle;
  readonly #window: Span;

  constructor(
    text: string,
    words: readonly Word[],
    { article, window }: { article: PreparedArticle; window: Span },
  ) {
    this.#text = text;
    this.#words = words;
    this.#article = article;
    this.#window = window;
  }

  /** The article's words from the first step to the last, neither of which may be an added word. */
  spanOf(steps: readonly Step[]): Span {
    const { first, last } = endsOf(steps);
    return { from: this.#window.from + first.source, to: this.#window.from + last.source + 1 };
  }

  /** The quote with what is added and what is left out marked. */
  mark(groups: readonly StepGroup[]): string {
    let marked = '';
    let end = 0;
    for (const { kind, steps } of groups) {
      if (kind === 'dropped') {
        marked += `${marked === '' ? '' : ' '}{-${this.#article.text(this.spanOf(steps))}-}`;
        continue;
      }
      const { first, last } = endsOf(steps);
      const { start } = this.#word(first.quoted);
      const stop = this.#word(last.quoted).end;
      const words = this.#text.slice(start, stop);
      marked += this.#text.slice(end, start) + (kind === 'added' ? `{+${words}+}` : words);
      end = stop;
    }
    return marked + this.#text.slice(end);
  }

  /** The article's own words, with an ellipsis for a long span that the quote left out. */
  correct(groups: readonly StepGroup[]): string {
    const parts: string[] = [];
    let span: Span | undefined;
    for (const [index, { kind, steps }] of groups.entries()) {
      if (kind === 'added') continue;
      const isChange = groups[index - 1]?.kind === 'added' || groups[index + 1]?.kind === 'added';
      if (kind === 'dropped' && !isChange && steps.length > SHORT_OMISSION) {
        if (span) parts.push(expandToWholeWords(span, this.#article));
        span = undefined;
        continue;
      }
      const { from, to } = this.spanOf(steps);
      span = { from: span?.from ?? from, to };
    }
    if (span) parts.push(formatForPasting(span, this.#article));
    return parts.join(' … ');
  }

  #word(index: number): Word {
    const word = this.#words[index];
    if (!word) throw new RangeError(`The quote has no word ${index}.`);
    return word;
  }
}

function endsOf(steps: readonly Step[]): { first: Step; last: Step } {
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) throw new RangeError('No steps have no ends.');
  return { first, last };
}
