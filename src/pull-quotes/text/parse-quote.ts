import { normalizePunctuation, OMISSION } from './punctuation.ts';
import { splitQuoteWords, type Word } from './quote-words.ts';

/** A pull quote taken apart: stretches of the writer's words, and what joins them. */
export interface Quote {
  text: string;
  /** Stretches of words said to stand in the article, in order. */
  runs: Run[];
  /** What stands after the last of them. */
  ending: Join;
}

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

export interface QuotedWord extends Word {
  /** Its first letter's case is free: it opens a stretch, or the letter stands in brackets (`[T]he`). */
  freeCase: boolean;
}

export interface Join {
  /** Words left out here: `…`. */
  omission: boolean;
  /** Words supplied here, in brackets. */
  supplied: Word[];
}

/** Takes a quote apart. Linear in its length. */
export function parseQuote(text: string): Quote {
  const runs: Run[] = [];
  let join = nothing();

  for (const { plain, letters, supplied } of piecesOf(text)) {
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
      const { left, omission, right } = atOmission(between);
      if (run) run.after = left;
      join.omission ||= omission;
      run = { words: [{ ...word, freeCase: true }], between: [], before: right, after: '', joined: join };
      runs.push(run);
      join = nothing();
    }
    const { left, omission } = atOmission(normalizePunctuation(plain.slice(end)));
    if (run) run.after = left;
    join.omission ||= omission;
    join.supplied.push(...supplied);
  }
  return { text, runs, ending: join };
}

/** True where nothing was left out or supplied. */
export function isPlain(join: Join): boolean {
  return !join.omission && join.supplied.length === 0;
}

function nothing(): Join {
  return { omission: false, supplied: [] };
}

function atOmission(between: string): { left: string; omission: boolean; right: string } {
  const first = between.indexOf(OMISSION);
  if (first < 0) return { left: between, omission: false, right: between };
  return {
    left: between.slice(0, first),
    omission: true,
    right: between.slice(between.lastIndexOf(OMISSION) + 1),
  };
}

interface Piece {
  plain: string;
  /** Places in `plain` of letters that stood in brackets. */
  letters: Set<number>;
  /** The words supplied after it. */
  supplied: Word[];
}

/**
 * Splits at `[words supplied]`. A single letter in brackets (`[T]he`) loses them and is remembered; brackets within
 * a word (`claim[ed]`) make the whole word a supplied one.
 */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece = { plain: '', letters: new Set(), supplied: [] };
  let end = 0;
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(/\[([^[\]]*)\]/gu)) {
    if (index < end) continue;
    piece.plain += text.slice(end, index);
    end = index + whole.length;
    if (/^\p{L}$/u.test(inside) && isLetter(text.charAt(end)) && !isLetter(text.charAt(index - 1))) {
      piece.letters.add(piece.plain.length);
      piece.plain += inside;
    } else if (splitQuoteWords(inside).length === 0) {
      piece.plain += whole;
    } else {
      let from = piece.plain.length;
      const isEnding = /^\p{L}+$/u.test(inside);
      while (isEnding && isLetter(piece.plain.charAt(from - 1))) from--;
      const begin = end;
      while (isEnding && isLetter(text.charAt(end))) end++;
      piece.supplied = splitQuoteWords(piece.plain.slice(from) + inside + text.slice(begin, end));
      piece.plain = piece.plain.slice(0, from);
      pieces.push(piece);
      piece = { plain: '', letters: new Set(), supplied: [] };
    }
  }
  piece.plain += text.slice(end);
  pieces.push(piece);
  return pieces;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
