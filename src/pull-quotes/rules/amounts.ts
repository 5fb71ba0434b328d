import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { isUnspaced } from '../text/quote-words.ts';
import { type AmountLists, getAmountLists } from './amount-lists.ts';

/** Words on either side of a cut among which amounts are looked for; none that we have met has more. */
const AROUND = 10;

/**
 * Returns the amount that a quotation cuts: "€12 | billion", "three in | ten", "less than | 5 %", "12 | people". A number
 * is quoted with its sign, its unit, its bound and what it is a share of. Undefined if none is cut.
 */
export function findCutAmount({ edges, article, language }: QuoteMatch): string | undefined {
  for (const edge of edges) {
    if (!article.areNeighbours(edge - 1, edge)) continue;
    const cut = findUnspacedAmount(edge, article) ?? new AmountFinder(edge, article, language).find();
    if (cut) return article.text(cut);
  }
  return undefined;
}

/** The words around one cut, numbered from the first of them. */
class AmountFinder {
  readonly #words: readonly string[];
  /** The same with their capitals. */
  readonly #exact: readonly string[];
  /** For each word, whether nothing but a space stands behind it. */
  readonly #isOpen: readonly boolean[];
  /** Where each of them stands in the article. */
  readonly #indices: readonly number[];
  /** The first word behind the cut. */
  readonly #cut: number;
  readonly #lists: AmountLists;
  /** Whether the first of the words is the first of its sentence. */
  readonly #opensSentence: boolean;

  constructor(edge: number, article: PreparedArticle, language: string) {
    const lists = getAmountLists(language);
    const sentence = article.sentenceAround(edge - 1);
    const from = Math.max(sentence.from, edge - AROUND);
    const to = Math.min(sentence.to, edge + AROUND);
    const all = Array.from({ length: to - from }, (_, at) => from + at);
    this.#indices = all.filter((index) => !isSkipped(index, article, lists));
    this.#words = this.#indices.map((index) => article.word(index).loose);
    this.#exact = this.#indices.map((index) => article.word(index).exact);
    this.#isOpen = this.#indices.map((index, at) => {
      const next = this.#indices[at + 1];
      return (
        next !== undefined &&
        all.filter((one) => one >= index && one < next).every((one) => isOpen(one, article))
      );
    });
    this.#cut = this.#indices.filter((index) => index < edge).length;
    this.#lists = lists;
    this.#opensSentence = from === sentence.from;
  }

  /** Returns the words of the amount that the cut divides, as words of the article. */
  find(): Span | undefined {
    for (const at of this.#words.keys()) {
      if (!this.#isNumber(at)) continue;
      const from = this.#beginningOf(at);
      const to = this.#endOf(at);
      if (from < this.#cut && this.#cut < to) return this.#spanOf(from, to);
    }
    return this.#isRanked() ? this.#spanOf(this.#cut - 1, this.#cut + 1) : undefined;
  }

  /** As words of the article. */
  #spanOf(from: number, to: number): Span {
    const [first, last] = [this.#indices[from], this.#indices[to - 1]];
    if (first === undefined || last === undefined)
      throw new RangeError(`There are no words ${from} to ${to}.`);
    return { from: first, to: last + 1 };
  }

  /** Backwards from a number: its sign or currency, a bound, the other half of a share, the month. */
  #beginningOf(number: number): number {
    let from = number;
    while (from > 0 && this.#isOpen[from - 1] && this.#isPrefix(from - 1)) from--;
    // "More than | a million"
    const isMultiplier = this.#lists.multipliers.has(this.#word(from));
    if (isMultiplier && this.#isOpen[from - 1] && this.#lists.articles.has(this.#word(from - 1))) from--;
    for (const link of this.#endsOf('links', from)) {
      if (link > 0 && this.#isOpen[link - 1] && this.#isShare(link - 1, number))
        return this.#beginningOf(link - 1);
    }
    // "One voter in | three"
    for (const link of this.#endsOf('shares', from)) {
      const part = link - 2;
      if (part >= 0 && this.#isOpen[part] && this.#isOpen[part + 1] && this.#lists.ones.has(this.#word(part)))
        return part;
    }
    if (from > 0 && this.#isOpen[from - 1] && this.#lists.labels.has(this.#word(from - 1))) return from - 1;
    const [bound] = this.#endsOf('bounds', from);
    if (bound !== undefined) return bound;
    const isMonth = from > 0 && this.#isOpen[from - 1] && this.#lists.months.has(this.#word(from - 1));
    return isMonth && isDay(this.#word(number)) ? from - 1 : from;
  }

  /** Forwards from a number: further numbers, multipliers, units, a rate, the other half of a share, what is counted. */
  #endOf(number: number): number {
    let to = number + 1;
    const isLonger = () =>
      this.#continues(to) && (this.#isNumber(to) || this.#lists.multipliers.has(this.#word(to)));
    while (isLonger()) to++;
    const [fraction] = this.#beginsAt('fractions', to);
    to = fraction ?? to;
    while (isLonger()) to++;
    // "$40 | an hour": the sign before the number is its unit.
    const hasSign = number > 0 && this.#isOpen[number - 1] && /^\p{Sc}$/u.test(this.#word(number - 1));
    const unit = this.#endOfUnit(to) ?? (hasSign ? to : undefined);
    for (const link of this.#beginsAt('links', to)) {
      if (this.#isOpen[link - 1] && this.#isNumber(link) && this.#isShare(number, link))
        return this.#endOf(link);
    }
    if (unit === undefined) {
      const isCounted = to === number + 1 && this.#isCounted(number, to);
      return isCounted ? (this.#endOfRate(to + 1) ?? to + 1) : to;
    }
    const isRange = number > 0 && this.#isOpen[number - 1] && this.#lists.ranges.has(this.#word(number - 1));
    // "from 3 % | to 4 %"
    for (const link of isRange ? this.#beginsAt('links', unit) : []) {
      if (this.#isOpen[link - 1] && this.#isNumber(link)) return this.#endOf(link);
    }
    // "1 hour | 20 minutes"
    if (unit > to && this.#continues(unit) && this.#isNumber(unit) && this.#endOfUnit(unit + 1) !== undefined)
      return this.#endOf(unit);
    return this.#endOfRate(unit) ?? unit;
  }

  /** "40 men | a day": the end of the unit that an amount is counted by, if one follows. */
  #endOfRate(at: number): number | undefined {
    return this.#beginsAt('rates', at)
      .map((rate) => this.#endOfUnit(rate))
      .find((end) => end !== undefined);
  }

  /** Returns the end of the unit that begins with a word: signs, symbols, names of units, months behind a day. */
  #endOfUnit(at: number): number | undefined {
    if (!this.#continues(at)) return undefined;
    const word = this.#word(at);
    if (isSign(word)) return this.#isNumber(at + 1) && this.#isOpen[at] ? this.#endOf(at + 1) : at + 1;
    const longest = Math.max(0, ...this.#beginsAt('units', at));
    if (longest > 0) return longest;
    if (this.#lists.symbols.has(word)) return at + 1;
    return this.#lists.months.has(word) && isDay(this.#word(at - 1)) ? at + 1 : undefined;
  }

  /** A number and what is counted: 12 people. Not behind a year, and not where the number only names something. */
  #isCounted(number: number, at: number): boolean {
    if (!this.#continues(at)) return false;
    const counted = this.#word(at);
    // In a language without lists any longer word may be what is counted.
    if (this.#lists.openers.size === 0) return !isYear(this.#word(number)) && /^\p{L}{4,}/u.test(counted);
    if (!/^\p{L}{2,}/u.test(counted) || /^\p{N}.*\p{L}$/u.test(this.#word(number))) return false;
    if (this.#lists.openers.has(counted) || this.#lists.notCounted.has(counted)) return false;
    return !isYear(this.#word(number)) && !this.#isLabelled(number);
  }

  /** Article 5, Apollo 11: a number behind a name or a word like "chapter". */
  #isLabelled(number: number): boolean {
    if (number === 0 || !this.#isOpen[number - 1]) return false;
    const label = this.#word(number - 1);
    if (this.#lists.labels.has(label)) return true;
    // The first word of a sentence has its capital anyway: "Killed 20 | soldiers".
    const isFirst = number === 1 && this.#opensSentence;
    const isName =
      !isFirst && /^\p{Lu}/u.test(this.#exact[number - 1] ?? '') && !this.#lists.openers.has(label);
    return isName && !this.#lists.nounsHaveCapitals;
  }

  /** "the second | largest" */
  #isRanked(): boolean {
    return (
      this.#isOpen[this.#cut - 1] === true &&
      this.#lists.ordinals.has(this.#word(this.#cut - 1)) &&
      this.#lists.superlative.test(this.#word(this.#cut))
    );
  }

  /** True for a share or a range, "one in five"; not for two years. */
  #isShare(one: number, other: number): boolean {
    const [part, whole] = [this.#word(one), this.#word(other)];
    return (this.#isNumber(one) || this.#lists.ones.has(part)) && !(isYear(part) && isYear(whole));
  }

  #isNumber(at: number): boolean {
    const word = this.#words[at];
    return word !== undefined && (FIGURES.test(word) || this.#lists.numbers.has(word));
  }

  /** What stands before a number and belongs to it: €, ≤, EUR, No. */
  #isPrefix(at: number): boolean {
    const isCode = /^(?:EUR|USD|GBP|CHF|UAH|JPY|CNY|PLN|Rs)$/u.test(this.#exact[at] ?? '');
    return isSign(this.#word(at)) || isCode || this.#lists.numbered.has(this.#word(at));
  }

  /** True if a word stands right behind the one before it. */
  #continues(at: number): boolean {
    return at < this.#words.length && this.#isOpen[at - 1] === true;
  }

  /** Returns where the phrases of a list end that begin with a word, the longest first. */
  #beginsAt(list: 'units' | 'rates' | 'links' | 'fractions', at: number): number[] {
    if (!this.#continues(at)) return [];
    return this.#lists[list].filter((phrase) => this.#stands(phrase, at)).map(({ length }) => at + length);
  }

  /** Returns where the phrases of a list begin that end right before a word, the longest first. */
  #endsOf(list: 'links' | 'shares' | 'bounds', end: number): number[] {
    if (end === 0 || !this.#isOpen[end - 1]) return [];
    return this.#lists[list]
      .map((phrase) => ({ phrase, from: end - phrase.length }))
      .filter(({ phrase, from }) => from >= 0 && this.#stands(phrase, from))
      .map(({ from }) => from);
  }

  /** True if a phrase stands at a word, with nothing but spaces in it. */
  #stands(phrase: readonly string[], at: number): boolean {
    return phrase.every(
      (word, index) =>
        this.#words[at + index] === word && (index === 0 || this.#isOpen[at + index - 1] === true),
    );
  }

  /** The word, without capitals; empty outside of what is looked at. */
  #word(at: number): string {
    return this.#words[at] ?? '';
  }
}

/** Figures, with the letters that multiply them: 5m, 3bn. */
const FIGURES = /^[-−+]?\p{N}[\p{N}.,'’٫٬]*(?:k|m|mn|bn|tn)?$/u;

const HAN_NUMERAL = /^[〇零一二三四五六七八九十百千万億兆两兩亿萬]$/u;
const COUNTER =
  /^(?:[年月日時时分秒円元圆圓歳岁人名個个件回次倍度割点點台枚本冊册社校国國号號世紀纪周週％]|\p{sc=Kana})$/u;

/** Bounds of a number in Japanese and Chinese: 約|百万人, 百万人|以上. */
const BOUND_BEFORE =
  /(?:約|およそ|ほぼ|最大|最低|最高|少なくとも|わずか|たった|不到|超过|超過|至少|至多|大约|大約|约|将近|將近)$/u;
const BOUND_BEHIND = /^(?:以上|以下|未満|を超|近く|余り|あまり|弱|強|程度|前後|ほど|足らず|不足|多|左右|余)/u;
/** Characters of the longest of them. */
const LONGEST_BOUND = 5;

/** 12|億|円: numbers and units in scripts without spaces. */
function findUnspacedAmount(edge: number, article: PreparedArticle): Span | undefined {
  const before = article.word(edge - 1).exact;
  const after = article.word(edge).exact;
  if (article.gapBefore(edge) !== '' || (!isUnspaced(before) && !isUnspaced(after))) return undefined;
  const isNumber = (word: string) => /\p{N}$/u.test(word) || HAN_NUMERAL.test(word);
  const { start, passage } = article.word(edge);
  const text = article.textOf(passage);
  const isCut =
    (isNumber(before) && (isNumber(after) || COUNTER.test(after))) ||
    (isNumber(after) && BOUND_BEFORE.test(text.slice(Math.max(0, start - LONGEST_BOUND), start))) ||
    ((isNumber(before) || COUNTER.test(before)) &&
      BOUND_BEHIND.test(text.slice(start, start + LONGEST_BOUND)) &&
      /[\p{N}〇零一二三四五六七八九十百千万億兆两兩亿萬]/u.test(
        text.slice(Math.max(0, start - LONGEST_BOUND), start),
      ));
  return isCut ? { from: edge - 1, to: edge + 1 } : undefined;
}

/** True if nothing but a space stands behind a word; the stop of an abbreviation does not count, that of an ordinal does. */
function isOpen(index: number, article: PreparedArticle): boolean {
  const gap = article.gapAfter(index);
  if (gap === ':' && /\p{N}$/u.test(article.word(index).exact)) return true;
  const isOrdinal = /\p{N}$/u.test(article.word(index).exact);
  return /^\s*$/u.test(!isOrdinal && article.isAbbreviation(index) ? gap.replace(/^\./u, '') : gap);
}

/** Abbreviations stand between a number and its unit for nothing, unless they are one: 12 Mio., 9 Jan. */
function isSkipped(index: number, article: PreparedArticle, lists: AmountLists): boolean {
  const { loose } = article.word(index);
  if (/\p{N}/u.test(loose) || !article.isAbbreviation(index)) return false;
  const isPart = lists.multipliers.has(loose) || lists.symbols.has(loose) || lists.months.has(loose);
  return !isPart && !lists.units.some(([first]) => first === loose) && !lists.numbered.has(loose);
}

function isSign(word: string): boolean {
  return /^[\p{Sc}%‰°≤≥<>±~≈+−×÷=^]$/u.test(word);
}

function isYear(word: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(word);
}

function isDay(word: string): boolean {
  return /^(?:[12]?\d|3[01])(?:st|nd|rd|th|er)?$/u.test(word);
}
