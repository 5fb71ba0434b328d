import { foldWord } from '../languages/text/fold-word.ts';
import { foldSpelling } from '../languages/text/old-spelling.ts';
import { alignWords, parseQuote, type Step, splitQuoteWords, type Word } from '../pull-quotes/index.ts';
import { lookAlike } from './misread-letters.ts';

/** How a quotation’s words compare with those of a passage. */
export interface WordComparison {
  /**
   * - `same`: the same words; spelling, letters’ forms and hyphens may differ.
   * - `unsure`: they differ where a scanner likely misread the passage, or the other way round.
   * - `other`: words were changed, added or left out.
   * - `elsewhere`: less than half of the words stand in the passage.
   */
  verdict: 'same' | 'unsure' | 'other' | 'elsewhere';
  /** The words that differ and that a scanner likely misread, as they stand in the two texts. */
  misread: string[];
}

/** The text that a quotation is compared with. */
export interface ComparedPassage {
  text: string;
  /** BCP 47 tag. */
  language: string;
  /** Words of it that a scanner likely misread, with the likely ones. */
  misread?: Readonly<Record<string, string>> | undefined;
}

/** A quotation shares at least half of its words with the passage it is from; the rules of pull quotes ask the same. */
const LEAST_LIKENESS = 0.5;
/** Words that supplied ones, in brackets, may stand for; the rules of pull quotes allow the same. */
const SUPPLIED_FOR = 3;

/**
 * Compares a quotation word by word with a passage where the rules of pull quotes found other words: whatever is left when
 * spelling, letters’ forms, hyphens and a scanner’s misreadings are set aside is another word.
 */
export function compareWords(quotation: string, passage: ComparedPassage): WordComparison {
  const { words, joints } = readQuoted(quotation);
  const source = splitQuoteWords(passage.text);
  const spell = ({ exact }: Word) => foldSpelling(exact, passage.language);
  const steps = trimEnds(alignWords(words.map(spell), source.map(spell)));
  const same = steps.filter(({ kind }) => kind === 'same').length;
  const comparison = new Comparison({ words, source, joints }, passage);
  const differences = groupDifferences(steps).map((group) => comparison.judge(group));
  const alike = differences.reduce((sum, { alike }) => sum + alike, 0);
  if (words.length === 0 || (same + alike) / words.length < LEAST_LIKENESS)
    return { verdict: 'elsewhere', misread: [] };
  const misread = differences.flatMap((difference) => difference.misread);
  if (differences.some(({ verdict }) => verdict === 'other')) return { verdict: 'other', misread };
  return { verdict: differences.some(({ verdict }) => verdict === 'unsure') ? 'unsure' : 'same', misread };
}

/** The quoted words without those in brackets, and the places between them where something is left out or supplied. */
function readQuoted(quotation: string): { words: Word[]; joints: Map<number, number> } {
  const { runs } = parseQuote(quotation);
  const joints = new Map<number, number>();
  const words: Word[] = [];
  for (const [index, run] of runs.entries()) {
    if (index > 0)
      joints.set(
        words.length,
        run.joined.omission ? Number.POSITIVE_INFINITY : Math.max(SUPPLIED_FOR, run.joined.supplied.length),
      );
    words.push(...run.words);
  }
  return { words, joints };
}

/** Words of the passage before the first quoted one and behind the last were never quoted. */
function trimEnds(steps: readonly Step[]): Step[] {
  const first = steps.findIndex(({ kind }) => kind !== 'dropped');
  const last = steps.findLastIndex(({ kind }) => kind !== 'dropped');
  return steps.slice(first, last + 1);
}

/** Neighbouring steps that differ: words of the quotation alone, words of the passage alone. */
interface Difference {
  quoted: number[];
  source: number[];
  /** Index of the quoted word behind it. */
  at: number;
  /** The passage's words there, `[from, to)`; an empty span where it has none. */
  span: { from: number; to: number };
}

function groupDifferences(steps: readonly Step[]): Difference[] {
  const groups: Difference[] = [];
  let open: Difference | undefined;
  for (const { kind, quoted, source } of steps) {
    if (kind === 'same') {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { quoted: [], source: [], at: quoted, span: { from: source, to: source } };
      groups.push(open);
    }
    if (kind === 'added') open.quoted.push(quoted);
    else {
      open.source.push(source);
      open.span.to = source + 1;
    }
    open.at = kind === 'added' ? quoted + 1 : quoted;
  }
  return groups;
}

interface JudgedDifference {
  verdict: 'same' | 'unsure' | 'other';
  misread: string[];
  /** How many quoted words are the same after all, or look alike. */
  alike: number;
}

/** Parts of a word at an end of a quotation that stand outside it at most: our own figure. */
const PARTS = 2;

const OTHER: JudgedDifference = { verdict: 'other', misread: [], alike: 0 };
/** Signs that a scanner makes of dirt, and that a plain text sets around words. */
const DIRT = /^[|~^°•■□◆*_\\<>=¦·`´¬]+$/u;

class Comparison {
  readonly #words: readonly Word[];
  readonly #source: readonly Word[];
  readonly #joints: ReadonlyMap<number, number>;
  readonly #passage: ComparedPassage;

  constructor(
    {
      words,
      source,
      joints,
    }: { words: readonly Word[]; source: readonly Word[]; joints: ReadonlyMap<number, number> },
    passage: ComparedPassage,
  ) {
    this.#words = words;
    this.#source = source;
    this.#joints = joints;
    this.#passage = passage;
  }

  judge(difference: Difference): JudgedDifference {
    const { quoted, source, at } = difference;
    const added = pick(this.#words, quoted).filter(({ exact }) => !DIRT.test(exact));
    const dropped = pick(this.#source, source).filter(({ exact }) => !DIRT.test(exact));
    if (added.length === 0) return this.#judgeDropped(dropped, at - quoted.length, quoted.length);
    return (
      this.#judgeChanged(added, dropped) ??
      this.#judgeAtJoint(added, dropped, at - quoted.length) ??
      this.#judgeAtEnd(added, difference) ??
      OTHER
    );
  }

  #judgeChanged(added: readonly Word[], dropped: readonly Word[]): JudgedDifference | undefined {
    if (dropped.length === 0) return undefined;
    const alike = added.length;
    if (this.#isSpelledAlike(added, dropped)) return { verdict: 'same', misread: [], alike };
    if (!this.#isMisread(added, dropped)) return undefined;
    return { verdict: 'unsure', misread: [`${join(added, ' ')} / ${join(dropped, ' ')}`], alike };
  }

  /** A word at an end of the quotation that the passage has in parts: some of them seem to stand outside it. */
  #judgeAtEnd(added: readonly Word[], { at, quoted, span }: Difference): JudgedDifference | undefined {
    const before = at === quoted.length ? PARTS : 0;
    const behind = at === this.#words.length ? PARTS : 0;
    for (let more = 1; more <= Math.max(before, behind); more++) {
      const from = Math.max(0, span.from - Math.min(more, before));
      const judged = this.#judgeChanged(added, this.#source.slice(from, span.to + Math.min(more, behind)));
      if (judged) return judged;
    }
    return undefined;
  }

  /** Words of the passage that the quotation does not have. */
  #judgeDropped(dropped: readonly Word[], at: number, dirt: number): JudgedDifference {
    const same: JudgedDifference = { verdict: 'same', misread: [], alike: 0 };
    const room = this.#joints.get(at) ?? this.#joints.get(at + dirt) ?? 0;
    if (dropped.length <= room) return same;
    const text = join(dropped, ' ');
    if (isPageHead(dropped) || dropped.every((word) => this.#isNoteMark(word)))
      return { verdict: 'unsure', misread: [text], alike: 0 };
    return OTHER;
  }

  /** Beside words left out: the last words before them, or the first behind, may be spelled otherwise. */
  #judgeAtJoint(added: readonly Word[], dropped: readonly Word[], at: number): JudgedDifference | undefined {
    const joint = [...this.#joints.keys()].find((place) => place >= at && place <= at + added.length);
    if (joint === undefined) return undefined;
    const before = added.slice(0, joint - at);
    const behind = added.slice(joint - at);
    const first = dropped.slice(0, before.length);
    const last = behind.length === 0 ? [] : dropped.slice(-behind.length);
    const middle = dropped.length - first.length - last.length;
    if (middle < 0 || middle > (this.#joints.get(joint) ?? 0)) return undefined;
    const pairs = [
      [before, first],
      [behind, last],
    ] as const;
    const open = pairs.filter(([one, other]) => one.length > 0 && !this.#isSpelledAlike(one, other));
    if (open.length === 0) return { verdict: 'same', misread: [], alike: added.length };
    if (!open.every(([one, other]) => this.#isMisread(one, other))) return undefined;
    const misread = open.map(([one, other]) => `${join(one, ' ')} / ${join(other, ' ')}`);
    return { verdict: 'unsure', misread, alike: added.length };
  }

  #isSpelledAlike(added: readonly Word[], dropped: readonly Word[]): boolean {
    const { language } = this.#passage;
    const spell = (words: readonly Word[]) =>
      joinLetters(words.map(({ exact }) => foldSpelling(exact, language)));
    return spell(added) === spell(dropped) || joinLetters(added.map(fold)) === joinLetters(dropped.map(fold));
  }

  #isMisread(added: readonly Word[], dropped: readonly Word[]): boolean {
    const spell = ({ exact }: Word) => foldSpelling(exact, this.#passage.language);
    const isKnown = (quoted: Word, source: Word) =>
      this.#passage.misread?.[fold(source)] === fold(quoted) ||
      lookAlike(fold(quoted), fold(source)) ||
      lookAlike(spell(quoted), spell(source));
    if (added.length === dropped.length)
      return added.every((word, index) => {
        const other = dropped[index];
        return other !== undefined && (isKnown(word, other) || this.#isSpelledAlike([word], [other]));
      });
    // A scanner that lost a space, or saw one that is none.
    return lookAlike(joinLetters(added.map(fold)), joinLetters(dropped.map(fold)));
  }

  /** True for a number that stands right behind a word or a stop, as the mark of a note does. */
  #isNoteMark({ exact, start }: Word): boolean {
    return /^\d{1,3}$/u.test(exact) && /[\p{L}.,;:!?”’"')]/u.test(this.#passage.text.charAt(start - 1));
  }
}

/** The head of a page in the middle of a text: words in capitals, with or without a number. */
function isPageHead(words: readonly Word[]): boolean {
  const capitals = words.filter(({ exact }) => /^\p{Lu}{2,}$/u.test(exact));
  return (
    words.length >= 2 &&
    capitals.some(({ exact }) => exact.length > 2) &&
    words.every(({ exact }) => /^(?:[\p{Lu}'’.]+|\d{1,4})$/u.test(exact))
  );
}

const fold = ({ exact }: Word) => foldWord(exact).replace(/’/gu, "'");
const join = (words: readonly Word[], between: string) => words.map(({ exact }) => exact).join(between);

/** Letters and figures alone, so that hyphens and spaces do not count; the point of a number does. */
const joinLetters = (words: readonly string[]) =>
  words.join('').replace(/[^\p{L}\p{N}.%$€£]|(?<!\d)\.|\.(?!\d)/gu, '');

function pick(words: readonly Word[], indices: readonly number[]): Word[] {
  return indices.flatMap((index) => words[index] ?? []);
}
