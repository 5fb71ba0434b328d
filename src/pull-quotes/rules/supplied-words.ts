import { splitSpaced } from '../../languages/text/governing-lists.ts';
import { getSubtag } from '../../languages/text/language-tag.ts';
import { SUPPLIED_FORMS, type SuppliedForms } from '../../languages/text/supplied-forms.ts';
import type { Bracket } from '../text/parse-quote.ts';
import { getPhrases, type PhraseBook } from '../text/phrases.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { GOVERNING_KINDS } from './clause-scope.ts';
import { isNameIn, standsIn } from './words-of-article.ts';

/** What the words in one bracket do. `doubtful` ones pass, with a warning. */
export interface BracketVerdict {
  verdict: 'fair' | 'doubtful' | 'unfair';
  /** The words in the bracket. */
  words: string;
  /** The article's words that they stand for; empty if they stand for none. */
  replaced: string;
}

/**
 * Judges every bracket of a quote by a closed list. It may hold `sic`; the article's own words in its place; an article
 * (the, a); a name or a noun of the article for a pronoun, or beside one. With a doubt, it may hold a verb in another
 * tense; a name of the article for a description of three words at most; a noun of the article where a sentence goes
 * without its subject. Nothing else.
 */
export function judgeBrackets(match: QuoteMatch): BracketVerdict[] {
  const { quote, runs, article, language } = match;
  const book = getPhrases(language);
  const words = book && { book, forms: getForms(language) };
  const joins = [...runs.map(({ run }) => run.joined), quote.ending];
  return joins.flatMap(({ brackets }, index) =>
    placeBrackets(brackets.filter(isSupplied), index, match).map(
      (place): BracketVerdict => ({
        verdict: new BracketJudge(place, words).judge(),
        words: place.bracket.words.map(({ exact }) => exact).join(' '),
        replaced: article.text(place.replaced),
      }),
    ),
  );
}

function isSupplied({ inside }: Bracket): boolean {
  return !/^sic\.?$/iu.test(inside.trim());
}

/** Where a bracket stands. */
interface BracketPlace {
  bracket: Bracket;
  match: QuoteMatch;
  /** Index of the run behind it; the number of runs behind the last one. */
  index: number;
  /** The words that it stands for, as far as can be told. */
  replaced: Span;
  /** False beside an ellipsis, where the words that it stands for are among those left out. */
  isExact: boolean;
}

/** The words of the language that the quoted passage is in. */
interface LanguageWords {
  book: PhraseBook;
  forms: Forms;
}

class BracketJudge {
  readonly #bracket: Bracket;
  readonly #place: BracketPlace;
  readonly #article: PreparedArticle;
  /** Undefined in a language without lists, where nothing can be said of what a word does. */
  readonly #language: LanguageWords | undefined;
  readonly #supplied: readonly string[];
  readonly #replaced: readonly string[];

  constructor(place: BracketPlace, language: LanguageWords | undefined) {
    this.#bracket = place.bracket;
    this.#place = place;
    this.#article = place.match.article;
    this.#language = language;
    this.#supplied = place.bracket.words.map(({ loose }) => loose);
    this.#replaced = this.#article.looseWords(place.replaced);
  }

  judge(): BracketVerdict['verdict'] {
    if (this.#replaced.join(' ') === this.#supplied.join(' ')) return 'fair';
    if (!this.#language) return 'unfair';
    const { book, forms } = this.#language;
    if (this.#supplied.some((word) => /\p{N}/u.test(word))) return 'unfair';
    if (this.#bracket.stem !== '' || this.#bracket.rest !== '') {
      return this.#isTense(this.#language) ? 'doubtful' : 'unfair';
    }
    if (GOVERNING_KINDS.some((kind) => book.findAll(kind, this.#supplied).length > 0)) return 'unfair';
    if (this.#isArticle(forms)) return 'fair';
    if (this.#isTense(this.#language)) return 'doubtful';
    return this.#judgeNoun(this.#language);
  }

  /** "[the] tax": an article that is put in, or stands for another of its kind or for "this" or "his". */
  #isArticle({ articles, determiners, scarce }: Forms): boolean {
    const [supplied, ...others] = this.#supplied;
    const kind = articles.find((group) => supplied !== undefined && group.has(supplied));
    if (!kind || others.length > 0 || !this.#place.isExact) return false;
    if (scarce.has(this.#nextQuoted())) return false;
    const isOther = (word: string) => articles.some((group) => group !== kind && group.has(word));
    const standsFor = (word: string) => kind.has(word) || (determiners.has(word) && kind === articles[0]);
    // At an end of the quotation nothing needs to be replaced: the word beside it may stay outside.
    return this.#isAtEnd() ? !this.#replaced.some(isOther) : this.#replaced.every(standsFor);
  }

  /** "celebrate[d]", "[was]": the verb of the article in another tense. */
  #isTense({ book, forms }: LanguageWords): boolean {
    const { verbs, endings } = forms;
    const [replaced, ...others] = this.#replaced;
    const [supplied] = this.#supplied;
    if (replaced === undefined || supplied === undefined || others.length > 0) return false;
    const { stem, rest, inside } = this.#bracket;
    if (stem === '') return verbs.some((verb) => verb.has(replaced) && verb.has(supplied));
    const base = stem.toLowerCase();
    if (rest !== '' || stem.length < 2 || !replaced.startsWith(base) || this.#isGermanNoun(forms))
      return false;
    const ending = replaced.slice(base.length);
    if (ending !== '' && !endings.has(ending)) return false;
    // A noun takes the same ending in the plural: "the minister[s]".
    if (ending === '' && /^e?s$/u.test(inside)) return this.#followsSubject(book, forms);
    return endings.has(inside.toLowerCase());
  }

  #isGermanNoun({ nounsHaveCapitals }: Forms): boolean {
    const { from } = this.#place.replaced;
    return nounsHaveCapitals && /^\p{Lu}/u.test(this.#article.word(from).exact);
  }

  /** A name or a noun of the article. */
  #judgeNoun({ book, forms }: LanguageWords): BracketVerdict['verdict'] {
    const isDeterminer = (word: string) =>
      forms.determiners.has(word) || forms.articles.some((group) => group.has(word));
    const firstNoun = this.#supplied.findIndex((word) => !isDeterminer(word));
    const noun = firstNoun < 0 ? [] : this.#bracket.words.slice(firstNoun);
    if (noun.length === 0) return 'unfair';
    const isPronoun = (word: string) => forms.speakers.has(word) || book.has('pronouns', word);
    if (!standsIn(this.#article, noun)) return 'unfair';
    const replaced = this.#replaced.filter((word) => !this.#supplied.includes(word));
    if (this.#place.isExact && this.#replaced.length > 0) {
      if (replaced.every(isPronoun)) return 'fair';
      const [first] = this.#article.looseWords(this.#place.replaced);
      const isDescription = first !== undefined && isDeterminer(first);
      return isDescription && isNameIn(this.#article, noun) ? 'doubtful' : 'unfair';
    }
    if (!this.#place.isExact && this.#replaced.some(isPronoun)) return 'doubtful';
    if (isPronoun(this.#previousQuoted())) return 'fair';
    if (this.#place.index === 0 && forms.dropsPronouns) return 'doubtful';
    return isNameIn(this.#article, noun) && !forms.nounsHaveCapitals ? 'doubtful' : 'unfair';
  }

  #isAtEnd(): boolean {
    const { index, match } = this.#place;
    return index === 0 || index === match.runs.length;
  }

  /** The quoted word before the bracket, if there is one. */
  #previousQuoted(): string {
    const previous = this.#place.match.runs[this.#place.index - 1];
    return previous ? this.#article.word(previous.place.to - 1).loose : '';
  }

  #nextQuoted(): string {
    const next = this.#place.match.runs[this.#place.index];
    return next ? this.#article.word(next.place.from).loose : '';
  }

  /** True behind a pronoun, or what stands for one: "[Smith] claim[s]" for "they claim". */
  #followsSubject(book: PhraseBook, { speakers }: Forms): boolean {
    const { from } = this.#place.replaced;
    const previous = this.#article.areNeighbours(from - 1, from) ? this.#article.word(from - 1).loose : '';
    return speakers.has(previous) || book.has('pronouns', previous);
  }
}

/**
 * Finds what the brackets between two runs, or at an end of the quotation, stand for. Of two of them the second may be a
 * verb with another ending, "[Smith] claim[s]", which stands for one word; more than that stand for nothing in particular.
 */
function placeBrackets(brackets: readonly Bracket[], index: number, match: QuoteMatch): BracketPlace[] {
  const last = brackets.at(-1);
  if (!last) return [];
  const { runs, quote, article } = match;
  const isExact = !(runs[index]?.run.joined ?? quote.ending).omission;
  const before = runs[index - 1]?.place.to;
  const after = runs[index]?.place.from;
  const isPair = brackets.length === 2 && last.stem !== '' && isExact && after !== undefined;
  if (brackets.length > 1 && !isPair) {
    const replaced = { from: match.span.from, to: match.span.from };
    return brackets.map((bracket) => ({ bracket, match, index, replaced, isExact: false }));
  }
  const verb = isPair ? { from: Math.max(before ?? 0, after - 1), to: after } : undefined;
  const behind = verb?.from ?? after;
  const replaced =
    before !== undefined && behind !== undefined
      ? { from: before, to: behind }
      : isExact
        ? findBeside(match, { before, after: behind })
        : { from: match.span.from, to: match.span.from };
  const places = [{ bracket: brackets[0] ?? last, match, index, replaced, isExact }];
  if (verb && article.areNeighbours(verb.from, verb.to)) {
    places.push({ bracket: last, match, index, replaced: verb, isExact });
  }
  return places;
}

/** The pronoun, the verb or the description beside an end of the quotation, within the sentence. */
function findBeside(
  { article, language }: QuoteMatch,
  { before, after }: { before: number | undefined; after: number | undefined },
): Span {
  const forms = getForms(language);
  const isDeterminer = (at: number) => {
    const { loose } = article.word(at);
    return forms.determiners.has(loose) || forms.articles.some((group) => group.has(loose));
  };
  if (before !== undefined) {
    const { to } = article.sentenceAround(before - 1);
    const length = before < to && isDeterminer(before) ? 2 : 1;
    return { from: before, to: Math.min(to, before + length) };
  }
  if (after === undefined) throw new RangeError('A quote without runs has no words supplied.');
  const { from } = article.sentenceAround(after);
  const description = [2, 3].map((length) => after - length).find((at) => at >= from && isDeterminer(at));
  return { from: description ?? Math.max(from, after - 1), to: after };
}

interface Forms extends Pick<SuppliedForms, 'dropsPronouns' | 'nounsHaveCapitals'> {
  articles: readonly ReadonlySet<string>[];
  determiners: ReadonlySet<string>;
  scarce: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
  verbs: readonly ReadonlySet<string>[];
  endings: ReadonlySet<string>;
}

const cache = new Map<string, Forms>();

function getForms(language: string): Forms {
  const name = getSubtag(language);
  const known = cache.get(name);
  if (known) return known;
  const lists = SUPPLIED_FORMS[name];
  const forms: Forms = {
    articles: (lists?.articles ?? []).map(splitSpaced),
    determiners: splitSpaced(lists?.determiners),
    scarce: splitSpaced(lists?.scarce),
    speakers: splitSpaced(lists?.speakers),
    verbs: (lists?.verbs ?? []).map(splitSpaced),
    endings: splitSpaced(lists?.endings),
    dropsPronouns: lists?.dropsPronouns === true,
    nounsHaveCapitals: lists?.nounsHaveCapitals === true,
  };
  cache.set(name, forms);
  return forms;
}
