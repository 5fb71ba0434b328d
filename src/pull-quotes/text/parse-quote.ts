import { normalizePunctuation, OMISSION } from './punctuation.ts';
import { splitQuoteWords, type Word } from './quote-words.ts';

/** A pull quote taken apart: runs of the writer's words, and what joins them. */
export interface Quote {
  text: string;
  /** Runs of words that are said to stand in the article, in order. */
  runs: Run[];
  /** What stands after the last of them. */
  ending: Join;
}

/** Words that are said to stand side by side in the article. */
export interface Run {
  words: QuotedWord[];
  /** Punctuation between its words, as compared; one fewer than `words`. */
  between: string[];
  /** Punctuation right before its first word and right after its last, as compared. */
  before: string;
  after: string;
  /** What joins it to the run before. */
  joined: Join;
}

interface QuotedWord extends Word {
  /** True if its first letter may be a capital or not: it opens a run, or the letter stands in brackets (`[T]he`). */
  freeCase: boolean;
}

export interface Join {
  /** True if words are left out here: `…`. */
  omission: boolean;
  /** Words supplied here, in brackets. */
  supplied: Word[];
  /** The brackets that they stand in. */
  brackets: Bracket[];
}

/** A bracket in a quote with words that the editor supplies. */
export interface Bracket {
  words: Word[];
  /** Letters of the word outside the bracket, before it and behind it: `claim` and nothing in `claim[ed]`. */
  stem: string;
  rest: string;
  /** What the bracket encloses. */
  inside: string;
}

/** Takes a quote apart, in time linear in its length. A quote of punctuation alone has no runs. */
export function parseQuote(text: string): Quote {
  const runs: Run[] = [];
  let join = createJoin();

  for (const { plain, letters, bracket } of splitAtBrackets(text)) {
    let end = 0;
    let run: Run | undefined;
    for (const word of splitQuoteWords(plain)) {
      const between = normalizePunctuation(plain.slice(end, word.start));
      end = word.end;
      if (run && !between.includes(OMISSION)) {
        run.between.push(between);
        run.words.push({ ...word, freeCase: letters.has(word.start) });
        continue;
      }
      const { left, omission, right } = splitAtOmission(between);
      if (run) run.after = left;
      join.omission ||= omission;
      run = { words: [{ ...word, freeCase: true }], between: [], before: right, after: '', joined: join };
      runs.push(run);
      join = createJoin();
    }
    const { left, omission } = splitAtOmission(normalizePunctuation(plain.slice(end)));
    if (run) run.after = left;
    join.omission ||= omission;
    if (bracket) {
      join.supplied.push(...bracket.words);
      join.brackets.push(bracket);
    }
  }
  return { text, runs, ending: join };
}

/** True where nothing is left out or supplied. */
export function isPlain(join: Join): boolean {
  return !join.omission && join.supplied.length === 0;
}

function createJoin(): Join {
  return { omission: false, supplied: [], brackets: [] };
}

function splitAtOmission(between: string): { left: string; omission: boolean; right: string } {
  const first = between.indexOf(OMISSION);
  if (first < 0) return { left: between, omission: false, right: between };
  return {
    left: between.slice(0, first),
    omission: true,
    right: between.slice(between.lastIndexOf(OMISSION) + 1),
  };
}

/** The text of a quote up to a bracket, and that bracket. */
interface BracketedPart {
  plain: string;
  /** Places in `plain` of letters that stood in brackets. */
  letters: Set<number>;
  /** The words supplied after it; absent behind the last bracket. */
  bracket?: Bracket;
}

/**
 * Splits at `[words supplied]`. A single letter in brackets (`[T]he`) loses them and is remembered; brackets within
 * a word (`claim[ed]`) make the whole word a supplied one.
 */
function splitAtBrackets(text: string): BracketedPart[] {
  const parts: BracketedPart[] = [];
  let part: BracketedPart = { plain: '', letters: new Set() };
  let end = 0;
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(/\[([^[\]]*)\]/gu)) {
    if (index < end) continue;
    part.plain += text.slice(end, index);
    end = index + whole.length;
    if (/^\p{L}$/u.test(inside) && isLetter(text.charAt(end)) && !isLetter(text.charAt(index - 1))) {
      part.letters.add(part.plain.length);
      part.plain += inside;
    } else if (splitQuoteWords(inside).length === 0) {
      part.plain += whole;
    } else {
      let from = part.plain.length;
      const isEnding = /^\p{L}+$/u.test(inside);
      while (isEnding && isLetter(part.plain.charAt(from - 1))) from--;
      const begin = end;
      while (isEnding && isLetter(text.charAt(end))) end++;
      const stem = part.plain.slice(from);
      const rest = text.slice(begin, end);
      part.bracket = { words: splitQuoteWords(stem + inside + rest), stem, rest, inside };
      part.plain = part.plain.slice(0, from);
      parts.push(part);
      part = { plain: '', letters: new Set() };
    }
  }
  part.plain += text.slice(end);
  parts.push(part);
  return parts;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
