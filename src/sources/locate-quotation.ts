import { foldSpelling } from '../languages/text/old-spelling.ts';
import { alignWords, parseQuote, splitQuoteWords, type Word } from '../pull-quotes/index.ts';

/** Words of a text, `[from, to)`. */
interface Place {
  from: number;
  to: number;
  /** How many of the sought words stand there. */
  same: number;
}

/** Letters kept on each side of the quoted words. */
const AROUND = 200;
/** Places that are compared word by word, the likeliest first. */
const COMPARED = 6;
/** Words by which a place may be shifted by others put in or left out. */
const SHIFT = 3;
/** Of sought words that stand in more places than this the rarest do. */
const COMMON = 2000;
/** A place has at least half of the words; the rules of pull quotes ask the same. */
const LEAST_LIKENESS = 0.5;

/** A whole text, read once so that any number of quotations can be looked for in it. */
export class SourceText {
  readonly text: string;
  readonly language: string;
  readonly words: readonly Word[];
  readonly #spelled: readonly string[];
  readonly #places = new Map<string, number[]>();

  /** @param text As `readSourceText` returns it. */
  constructor(text: string, language: string) {
    this.text = text;
    this.language = language;
    this.words = splitQuoteWords(text);
    this.#spelled = this.words.map(({ exact }) => foldSpelling(exact, language));
    for (const [index, word] of this.#spelled.entries()) {
      const known = this.#places.get(word);
      if (known) known.push(index);
      else this.#places.set(word, [index]);
    }
  }

  /** How often the text has a word, as `foldSpelling` returns it. */
  count(spelled: string): number {
    return this.#places.get(spelled)?.length ?? 0;
  }

  /** Every word of the text, as `foldSpelling` returns it. */
  get vocabulary(): Iterable<string> {
    return this.#places.keys();
  }

  /**
   * Returns the words that a quotation is from, or comes nearest to, with 200 letters on each side, and fewer of a short
   * text: it is never kept whole. Undefined if half of the quoted words stand nowhere together.
   */
  cutPassage(quotation: string): string | undefined {
    const runs = joinSupplied(quotation).map((words) =>
      words.map(({ exact }) => foldSpelling(exact, this.language)),
    );
    const places = this.#findRuns(runs);
    if (places.length === 0) return undefined;
    const spans = places.map(({ from, to }) => ({
      start: this.#word(from).start,
      end: this.#word(to - 1).end,
    }));
    const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    const around = Math.max(0, Math.min(AROUND, Math.floor((this.text.length - covered) / 4)));
    return mergeSpans(spans, around)
      .map(({ start, end }) => this.#cut(start - around, end + around, { start, end }))
      .join(' […] ');
  }

  /** Finds the longest run first, and the others before and behind it, each as near as can be; of several such places the best. */
  #findRuns(runs: readonly (readonly string[])[]): Place[] {
    const longest = runs.reduce(
      (best, run, index) => (run.length > (runs[best]?.length ?? 0) ? index : best),
      0,
    );
    const anchors = this.#findPlaces(runs[longest] ?? [], { from: 0, to: this.words.length });
    const chains = anchors.map((anchor) => [
      ...this.#follow(runs.slice(0, longest).toReversed(), anchor, 'before').toReversed(),
      anchor,
      ...this.#follow(runs.slice(longest + 1), anchor, 'behind'),
    ]);
    const sum = (places: readonly Place[]) => places.reduce((all, { same }) => all + same, 0);
    const extent = (places: readonly Place[]) => (places.at(-1)?.to ?? 0) - (places[0]?.from ?? 0);
    return chains.sort((one, other) => sum(other) - sum(one) || extent(one) - extent(other))[0] ?? [];
  }

  /** Finds runs one after another, from a place on in one direction, as far as they can be found. */
  #follow(runs: readonly (readonly string[])[], anchor: Place, side: 'before' | 'behind'): Place[] {
    const places: Place[] = [];
    let reach = anchor;
    for (const run of runs) {
      const range =
        side === 'behind'
          ? { from: reach.to, to: Math.min(this.words.length, reach.to + FAR) }
          : { from: Math.max(0, reach.from - FAR), to: reach.from };
      const found = this.#findPlaces(run, range);
      const most = found[0]?.same;
      const best = found.filter(({ same }) => same === most).sort((one, other) => one.from - other.from);
      const next = side === 'behind' ? best[0] : best.at(-1);
      if (!next) break;
      places.push(next);
      reach = next;
    }
    return places;
  }

  /** Finds the places that have at least half of the words, those with most first. */
  #findPlaces(words: readonly string[], { from, to }: { from: number; to: number }): Place[] {
    const places = this.#voteForStarts(words, { from, to }).flatMap((start) => {
      const begin = Math.max(from, start - SHIFT - 2);
      const window = this.#spelled.slice(begin, Math.min(to, start + words.length + SHIFT * 4 + 8));
      const steps = alignWords(words, window).filter(({ kind }) => kind === 'same');
      const [first] = steps;
      const last = steps.at(-1);
      if (!first || !last || steps.length < words.length * LEAST_LIKENESS) return [];
      return {
        from: Math.max(from, begin + first.source - first.quoted),
        to: Math.min(to, begin + last.source + words.length - last.quoted),
        same: steps.length,
      };
    });
    return places.sort((one, other) => other.same - one.same);
  }

  /** Returns the likeliest places of the first word: each word votes for the place that it would make the first one’s. */
  #voteForStarts(words: readonly string[], { from, to }: { from: number; to: number }): number[] {
    const votes = new Map<number, number>();
    const counts = words.map((word) => this.count(word));
    const rare = counts.filter((count) => count > 0 && count <= COMMON).length >= 2;
    for (const [index, word] of words.entries()) {
      const places = this.#places.get(word);
      if (!places || (rare && places.length > COMMON)) continue;
      const weight = 1 / Math.sqrt(places.length);
      for (const place of places) {
        if (place < from || place >= to) continue;
        votes.set(place - index, (votes.get(place - index) ?? 0) + weight);
      }
    }
    const sums = [...votes.keys()].map((start) => ({ start, sum: sumAround(votes, start) }));
    return sums
      .sort((one, other) => other.sum - one.sum)
      .slice(0, COMPARED)
      .map(({ start }) => start);
  }

  /** Cuts a part of the text at spaces, at least from `start` to `end`. */
  #cut(from: number, to: number, { start, end }: { start: number; end: number }): string {
    const first = from <= 0 ? 0 : Math.min(start, this.text.indexOf(' ', from) + 1 || start);
    const last = to >= this.text.length ? this.text.length : Math.max(end, this.text.lastIndexOf(' ', to));
    return this.text.slice(first, last).trim();
  }

  #word(index: number): Word {
    const word = this.words[index];
    if (!word) throw new RangeError(`The text has no word ${index}.`);
    return word;
  }
}

/** The runs of a quotation, those made one between which nothing is left out. */
function joinSupplied(quotation: string): Word[][] {
  const joined: Word[][] = [];
  for (const { words, joined: join } of parseQuote(quotation).runs) {
    const last = joined.at(-1);
    if (last && !join.omission) last.push(...words);
    else joined.push([...words]);
  }
  return joined;
}

/** Words between two runs of one quotation at most: our own figure, some twenty pages. */
const FAR = 10_000;

function sumAround(votes: ReadonlyMap<number, number>, start: number): number {
  let sum = 0;
  for (let shift = -SHIFT; shift <= SHIFT; shift++) sum += votes.get(start + shift) ?? 0;
  return sum;
}

/** Makes one span of two whose surroundings meet. */
function mergeSpans(
  spans: readonly { start: number; end: number }[],
  around: number,
): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start - last.end <= 2 * around) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
