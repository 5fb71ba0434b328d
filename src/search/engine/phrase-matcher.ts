import { foldWord } from '../../languages/text/fold-word.ts';
import { joinForms, type Word } from '../../languages/text/words.ts';
import type { FoundTerm, TermSource } from './index-reader.ts';

/** Where a phrase is in an article: the numbers of its words, `[from, to)`. */
export interface WordRange {
  from: number;
  to: number;
}

/** Where phrases are, by the article's number. */
export type PhrasePlaces = ReadonlyMap<number, readonly WordRange[]>;

/**
 * Finds words that follow one another as they do in a phrase. Case, accents and typography do not count, and words written
 * as one are found in parts and whole: “post-war” is found in `post-war` and `postwar`, and so is “postwar”.
 *
 * @param words The words of the phrase; at least one.
 * @param skipped Indexes of words that are not looked up; any word may be in their places.
 */
export async function findPhrase(
  words: readonly Word[],
  source: TermSource,
  skipped: ReadonlySet<number> = new Set(),
): Promise<PhrasePlaces> {
  const steps = await Promise.all(listSteps(words, skipped).map((step) => loadStep(step, source)));
  const start = steps.reduce((least, { at, terms }) => (terms ? Math.min(least, at) : least), words.length);
  // For each word of the phrase and for its end, the places of the words before it.
  const reached = Array.from({ length: words.length + 1 }, () => new Map<number, WordRange[]>());
  for (const [at, here] of reached.entries()) {
    for (const [article, places] of here) here.set(article, removeRepeated(places));
    if (at < start) continue;
    for (const step of steps.filter((other) => other.at === at)) {
      const next = reached[step.next];
      if (!next) throw new RangeError(`a phrase of ${words.length} words has no word ${step.next}`);
      if (at === start) begin(step, next);
      else follow(step, here, next);
    }
  }
  return reached.at(-1) ?? new Map();
}

/** Words written as one are reached in their parts and whole. */
function removeRepeated(places: WordRange[]): WordRange[] {
  if (places.length < 2) return places;
  return [...new Map(places.map((place) => [`${place.from} ${place.to}`, place])).values()];
}

/** How a phrase may go on: from its word `at` to its word `next`. */
interface Step {
  at: number;
  next: number;
  /** The folded form; undefined if any word will do. */
  key?: string;
}

interface LoadedStep extends Step {
  terms?: FoundTerm[];
}

function listSteps(words: readonly Word[], skipped: ReadonlySet<number>): Step[] {
  const steps: Step[] = [];
  let first = 0;
  for (const [at, word] of words.entries()) {
    steps.push({ at, next: at + 1, ...(!skipped.has(at) && findKey(words, at)) });
    if (word.joined && at + 1 < words.length) continue;
    if (at > first) {
      const key = foldWord(joinForms(words.slice(first, at + 1)));
      steps.push({ at: first, next: at + 1, key });
    }
    first = at + 1;
  }
  return steps;
}

/** A character is filed alone and with the one that follows it, which tells more. */
function findKey(words: readonly Word[], at: number): Pick<Step, 'key'> {
  const [word, next, before] = [words[at], words[at + 1], words[at - 1]];
  if (!word) throw new RangeError(`a phrase of ${words.length} words has no word ${at}`);
  if (word.kind !== 'character') return { key: foldWord(word.form) };
  if (next?.kind === 'character') return { key: foldWord(word.form + next.form) };
  // The character before it is filed with this one.
  return before?.kind === 'character' ? {} : { key: foldWord(word.form) };
}

async function loadStep(step: Step, source: TermSource): Promise<LoadedStep> {
  return step.key === undefined ? step : { ...step, terms: await source.findTerms(step.key) };
}

/** Places every term of the first step that is looked up; words skipped before it are counted back. */
function begin({ at, terms = [] }: LoadedStep, next: Map<number, WordRange[]>): void {
  for (const { span, postings } of terms)
    for (const [article, positions] of postings)
      for (const position of positions)
        if (position >= at) addPlace(next, article, { from: position - at, to: position + span });
}

function follow(
  { terms }: LoadedStep,
  here: ReadonlyMap<number, WordRange[]>,
  next: Map<number, WordRange[]>,
): void {
  for (const [article, places] of here) {
    if (!terms) {
      for (const { from, to } of places) addPlace(next, article, { from, to: to + 1 });
      continue;
    }
    for (const { span, postings } of terms) {
      const positions = postings.get(article);
      if (!positions) continue;
      const set = places.length > 4 ? new Set(positions) : undefined;
      for (const { from, to } of places)
        if (set ? set.has(to) : positions.includes(to)) addPlace(next, article, { from, to: to + span });
    }
  }
}

function addPlace(places: Map<number, WordRange[]>, article: number, place: WordRange): void {
  const known = places.get(article);
  if (known) known.push(place);
  else places.set(article, [place]);
}
