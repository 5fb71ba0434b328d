import type { PhraseBook, PhraseKind } from '../text/phrases.ts';
import type { Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { LeftOut, listOmissions, type Omission } from './left-out.ts';

/** The kinds of words that govern others. Dropping the first two turns the sense, dropping the others may mislead. */
export const GOVERNING_KINDS = ['negations', 'conditions', 'hedges', 'limits'] as const;
export type GoverningKind = (typeof GOVERNING_KINDS)[number];

/** Words left out of a quotation that govern the quoted ones. */
export interface DroppedWords {
  kind: GoverningKind;
  /** As the article has them. */
  words: string;
  /** False where only a person can say whether they govern: "nobody noticed that …". */
  isCertain: boolean;
}

/**
 * Returns the words left out that govern the quoted ones, the first of each kind in each omission. It goes by lists of
 * words, by clauses as punctuation and conjunctions show them, and by distance. Empty in a language without lists.
 */
export function findDroppedWords(match: QuoteMatch, phrases: PhraseBook): DroppedWords[] {
  const dropped = listOmissions(match).flatMap((omission) => {
    const scope = new GoverningScope(omission, match, phrases);
    return GOVERNING_KINDS.flatMap((kind) => {
      const places = scope.find(kind);
      const place = places.find(({ isCertain }) => isCertain) ?? places[0];
      return place ? [{ kind, words: scope.left.text(place), isCertain: place.isCertain }] : [];
    });
  });
  return [...dropped, ...findCutPhrases(match, phrases)];
}

/** Words on either side of a cut among which a phrase is looked for that the cut divides. */
const LONGEST_PHRASE = 6;

/** Returns denials and conditions that the quotation has half of: "far | from", "as | long as". */
function findCutPhrases({ edges, article }: QuoteMatch, phrases: PhraseBook): DroppedWords[] {
  return edges.flatMap((edge) => {
    if (!article.areNeighbours(edge - 1, edge)) return [];
    const sentence = article.sentenceAround(edge);
    const from = Math.max(sentence.from, edge - LONGEST_PHRASE);
    const words = article.looseWords({ from, to: Math.min(sentence.to, edge + LONGEST_PHRASE) });
    const cut = edge - from;
    const covers = phrases.findAll('concessions', words);
    return (['negations', 'conditions'] as const).flatMap((kind): DroppedWords[] => {
      const divided = phrases
        .findAll(kind, words)
        .find(
          (place) =>
            place.from < cut &&
            place.to > cut &&
            !covers.some((one) => one.from <= place.from && one.to >= place.to),
        );
      if (!divided) return [];
      const place = { from: from + divided.from, to: from + divided.to };
      return [{ kind, words: article.text(place), isCertain: true }];
    });
  });
}

interface GoverningPlace extends Span {
  isCertain: boolean;
}

/** Words. "Most of the | editors agree": a word that narrows stands less far off than this. Our own figure. */
const NEAR = 3;
/** Words between two commas that are skipped as an aside: "Nobody, I repeat, believes …". Our own figure. */
const LONGEST_ASIDE = 8;
/** Words after the quotation in which a verdict on it is looked for: "… | is, as we know, a lie". */
const VERDICT_WITHIN = 6;

const BREAK = /[,:—–()]|\s-/u;

class GoverningScope {
  readonly left: LeftOut;
  readonly #omission: Omission;
  readonly #match: QuoteMatch;
  readonly #phrases: PhraseBook;

  constructor(omission: Omission, match: QuoteMatch, phrases: PhraseBook) {
    this.left = new LeftOut(omission, match.article, phrases);
    this.#omission = omission;
    this.#match = match;
    this.#phrases = phrases;
  }

  /** Returns the places of one kind that govern the quoted words. */
  find(kind: GoverningKind): GoverningPlace[] {
    if (this.left.length === 0) return [];
    switch (this.left.side) {
      case 'before':
        return this.#findBefore(kind);
      case 'after':
        return this.#findAfter(kind);
      case 'between':
        return this.#findBetween(kind);
    }
  }

  #findBefore(kind: GoverningKind): GoverningPlace[] {
    switch (kind) {
      case 'negations':
        return this.#denialsBefore();
      case 'conditions':
        return [...this.#conditionsBefore(), ...this.#questionsBefore(), ...this.#exceptionsBefore()];
      case 'hedges':
        return certain(
          this.#findUncovered('hedges', 'affirmations').filter(
            ({ from }) => from >= this.#beginningOfReach(),
          ),
        );
      case 'limits':
        return certain(
          this.#findUncovered('limits', 'affirmations').filter(
            ({ to }) => this.left.length - to < NEAR && !this.#isBroken(to - 1, this.left.length - 1),
          ),
        );
    }
  }

  /** "I do not believe that | …": denials in the same clause, or in one that the quoted clause depends on. */
  #denialsBefore(): GoverningPlace[] {
    const reach = this.#reachOfDenial();
    const denials = this.#findUncovered('negations', 'affirmations')
      .filter(({ from, to }) => range(from, to).every((at) => reach.has(at)))
      .map((place) => ({ ...place, isCertain: !this.#leavesTrue(place.to) }));
    return [...denials.toReversed(), ...this.#verdictBeforeColon()];
  }

  /** "Nobody noticed that | …": a verb right before the clause that leaves it true. */
  #leavesTrue(from: number): boolean {
    const { length } = this.left;
    const that = range(from, length).findLast((at) => this.left.is('subordinators', at)) ?? length;
    return this.left.find('factives').some((place) => place.from >= from && place.to === that);
  }

  /** Words from which a denial reaches the quotation: back to the last break that ends its clause. */
  #reachOfDenial(): ReadonlySet<number> {
    const reach = new Set<number>();
    let at = this.left.length - 1;
    while (at >= 0) {
      const gap = this.left.gapAfter(at);
      if (gap.includes(';') || this.left.is('contrasts', at)) break;
      if (BREAK.test(gap) && !this.#isSubordinator(at + 1)) {
        const aside = this.#beginningOfAside(at);
        if (aside === undefined || this.left.is('contrasts', aside)) break;
        at = aside;
      }
      reach.add(at);
      at--;
    }
    return reach;
  }

  /** True for a word left out, or the first word quoted, that opens a clause depending on what stands before. */
  #isSubordinator(at: number): boolean {
    return at < this.left.length ? this.left.is('subordinators', at) : this.#opensQuotation('subordinators');
  }

  /**
   * Returns the word before an aside that ends with word `end`, if it is one: "Nobody, I repeat, believes | …". Right
   * before the quotation it is one behind a subordinator only: "… that, on balance, | …".
   */
  #beginningOfAside(end: number): number | undefined {
    for (let at = end - 1; at >= Math.max(0, end - LONGEST_ASIDE); at--) {
      if (!BREAK.test(this.left.gapAfter(at))) continue;
      const isClause = this.left.is('coordinators', at + 1) || this.left.is('contrasts', at + 1);
      const isOpen = end < this.left.length - 1 || this.left.is('subordinators', at);
      return isClause || !isOpen ? undefined : at;
    }
    return undefined;
  }

  /** "It is a lie: | …": only a person can say whether the verdict is on what follows the colon. */
  #verdictBeforeColon(): GoverningPlace[] {
    const { length } = this.left;
    if (!this.left.gapAfter(length - 1).includes(':')) return [];
    const verdicts = this.left.find('verdicts').filter(({ to }) => to === length);
    return verdicts.map((place) => ({ ...place, isCertain: false }));
  }

  /** "If rents fall, | …" */
  #conditionsBefore(): GoverningPlace[] {
    const beginning = this.#beginningOfReach();
    const conditions = this.#findUncovered('conditions', 'concessions')
      .filter(({ from }) => from >= beginning)
      .map((place) => ({
        ...place,
        isCertain: !this.#isReported(place.to) && !this.#isOfInterest(place.to),
      }));
    return [...conditions.toReversed(), ...this.#inversion()];
  }

  /** "Had they paid, | …" at the beginning of a statement. */
  #inversion(): GoverningPlace[] {
    const { article } = this.#match;
    const sentence = article.sentenceAround(this.#omission.from);
    if (!this.left.is('inversions', 0) || article.gapAfter(sentence.to - 1).includes('?')) return [];
    return [{ from: 0, to: 1, isCertain: true }];
  }

  /** "We asked whether | …", "It is unclear whether | …": the clause asserts nothing. */
  #questionsBefore(): GoverningPlace[] {
    const places = this.#findUncovered('questions', 'concessions');
    return certain(places.filter(({ to }) => !this.#isBroken(to - 1, this.left.length - 1)));
  }

  /** "Without rain, | …" at the beginning of its clause; "Until 1990, | …" only sets a date. */
  #exceptionsBefore(): GoverningPlace[] {
    const opens = ({ from, to }: Span) =>
      (from === 0 || BREAK.test(this.left.gapAfter(from - 1))) &&
      range(to, this.left.length - 1).every((at) => !BREAK.test(this.left.gapAfter(at)));
    const exceptions = this.#findUncovered('exceptions', 'affirmations').filter(opens);
    const deadlines = this.#findUncovered('deadlines', 'affirmations').filter(opens);
    return [
      ...exceptions.map((place) => ({ ...place, isCertain: place.from === 0 })),
      ...deadlines.map((place) => ({ ...place, isCertain: false })),
    ];
  }

  #findAfter(kind: GoverningKind): GoverningPlace[] {
    switch (kind) {
      case 'negations':
        return [...this.#denialsAfter(), ...this.#verdictsAfter(), ...this.#tailsAfter()];
      case 'conditions':
        return [...this.#conditionsAfter(), ...this.#exceptionsAfter()];
      case 'hedges':
        return certain(this.#findUncovered('hedges', 'affirmations').filter(({ from }) => from < NEAR));
      case 'limits':
        return [];
    }
  }

  /** "This works | not at all"; and the German "Ich glaube das | Märchen nicht." */
  #denialsAfter(): GoverningPlace[] {
    return certain(
      this.#findUncovered('negations', 'affirmations').filter(({ from, to }) => {
        const isNear = from < 2 && !this.#isBroken(-1, from - 1) && this.#isOneClause(0, from);
        const closes = /[.,;!?]/u.test(this.left.gapAfter(to - 1)) || to === this.left.length;
        return isNear || (closes && !this.#isBroken(-1, to - 2) && this.#isOneClause(0, from));
      }),
    );
  }

  /** "That | … | is a lie": what is said of the whole quoted clause. */
  #verdictsAfter(): GoverningPlace[] {
    const isClause = this.#isSubordinateClause();
    return certain(
      this.left
        .find('verdicts')
        .filter(({ from }) => !this.left.is('negations', from - 1) && this.#isOneClause(0, from))
        .filter(({ from }) => {
          const isNear = from < NEAR && !this.#isBroken(-1, from - 1);
          const isBehindComma = range(-1, from).every((at) => !/[;:.!?]/u.test(this.left.gapAfter(at)));
          return isNear || (isClause && from < VERDICT_WITHIN && isBehindComma);
        }),
    );
  }

  /** "L’impôt ne marche | plus." */
  #tailsAfter(): GoverningPlace[] {
    const quoted = this.#match.article.looseWords(this.#quotedOfLastSentence()).slice(-NEAR);
    if (!quoted.some((word) => this.#phrases.has('denialHeads', word))) return [];
    return certain(
      this.left.find('denialTails').filter(({ from }) => from < 2 && !this.#isBroken(-1, from - 1)),
    );
  }

  /** "… | if rents fall", up to a clause of the same rank: "…, and if rents fall, we all gain". */
  #conditionsAfter(): GoverningPlace[] {
    const end = this.#endOfReach('conditions');
    return certain(this.#findUncovered('conditions', 'concessions').filter(({ from }) => from < end));
  }

  /** "Nobody pays | until the bridge falls": an exception to a denial or to all. Elsewhere it may only add something. */
  #exceptionsAfter(): GoverningPlace[] {
    const quoted = this.#match.article.looseWords(this.#quotedOfLastSentence());
    const isUniversal = this.#phrases.findAll('universals', quoted).length > 0;
    const kinds = isUniversal ? (['exceptions', 'deadlines'] as const) : (['exceptions'] as const);
    return kinds.flatMap((kind) => {
      const end = this.#endOfReach(kind);
      return this.#findUncovered(kind, 'affirmations')
        .filter(({ from }) => from < end && (isUniversal || !this.#isBroken(-1, from - 1)))
        .map((place) => ({ ...place, isCertain: isUniversal }));
    });
  }

  /** Words that an ellipsis leaves out of a sentence. A clause about a noun, between commas, governs nothing around it. */
  #findBetween(kind: GoverningKind): GoverningPlace[] {
    const cover = kind === 'negations' ? 'affirmations' : 'concessions';
    const places = this.#findUncovered(kind, cover).filter(({ from }) => !this.#isInRelativeClause(from));
    if (kind === 'limits') {
      return certain(places.filter(({ to }) => this.left.length - to < NEAR || this.left.length < 2 * NEAR));
    }
    return certain(places);
  }

  /** True for a word in ", which nobody likes," where all of it is left out. */
  #isInRelativeClause(word: number): boolean {
    let start = word;
    while (start >= 0 && !BREAK.test(this.left.gapAfter(start - 1))) {
      if (start === 0) return false;
      start--;
    }
    let end = word;
    while (end < this.left.length - 1 && !BREAK.test(this.left.gapAfter(end))) end++;
    return this.left.is('relatives', start) && BREAK.test(this.left.gapAfter(end));
  }

  /** Places of a kind that no phrase of another kind covers: "not", but not in "not only". */
  #findUncovered(kind: PhraseKind, cover: PhraseKind): Span[] {
    const covers = this.left.find(cover);
    return this.left
      .find(kind)
      .filter(({ from, to }) => to > from && !covers.some((one) => one.from <= from && one.to >= to));
  }

  /** The first word from which a condition or a hedge before the quotation reaches it. */
  #beginningOfReach(): number {
    for (let at = this.left.length - 1; at >= 0; at--) {
      if (this.left.gapAfter(at).includes(';') || this.left.is('contrasts', at)) return at + 1;
    }
    return 0;
  }

  /** The first word behind which a condition or an exception after the quotation belongs to another clause. */
  #endOfReach(kind: PhraseKind): number {
    for (let at = 0; at < this.left.length; at++) {
      const gap = this.left.gapAfter(at - 1);
      if (/[;:]/u.test(gap)) return at;
      if (!BREAK.test(gap)) continue;
      if (this.left.is('coordinators', at) && !this.#isSecondThought(at, kind)) return at;
      if (this.left.is('relatives', at) || this.left.is('contrasts', at)) {
        if (!this.#isSecondThought(at, kind)) return at;
      }
    }
    return this.left.length;
  }

  /** "…, but only if rents fall": a condition right behind the conjunction, with no clause of its own. */
  #isSecondThought(at: number, kind: PhraseKind): boolean {
    let next = at + 1;
    while (next < this.left.length && (this.left.is('hedges', next) || this.left.is('negations', next)))
      next++;
    if (!this.left.begins(kind, next)) return false;
    return range(next, this.left.length - 1).every((word) => !BREAK.test(this.left.gapAfter(word)));
  }

  /** "If I had to choose, I would say that | …": the condition is of the saying. */
  #isReported(from: number): boolean {
    const that = range(from, this.left.length).findLast((at) => this.left.is('subordinators', at));
    if (that === undefined) return false;
    const isOwnClause = range(from, that).some((at) => this.left.gapAfter(at).includes(','));
    return isOwnClause || range(that - NEAR, that).some((at) => this.left.is('limits', at));
  }

  /** "If you want to know more, this is | the book": the condition is of the reader's interest. */
  #isOfInterest(from: number): boolean {
    const pointsAtIt = range(this.left.length - NEAR, this.left.length).some((at) =>
      this.left.is('pronouns', at),
    );
    return this.#hasBetween('interests', from) && (pointsAtIt || this.#opensQuotation('pronouns'));
  }

  #hasBetween(kind: PhraseKind, from: number): boolean {
    return this.left.find(kind).some((place) => place.from >= from);
  }

  /** True if the quoted words right behind the omission begin with a word of a kind. */
  #opensQuotation(kind: PhraseKind): boolean {
    return this.#phrases.has(kind, this.#match.article.word(this.#omission.to).loose);
  }

  /** True if the quoted words are a clause that depends on another: "the idea that | …", "The idea that … | …". */
  #isSubordinateClause(): boolean {
    const { article } = this.#match;
    const { from, to } = this.#quotedOfLastSentence();
    const { from: first } = article.sentenceAround(from);
    const before = range(first, from).findLast((at) => !article.isAbbreviation(at)) ?? from;
    const beginning = { from: before, to: Math.min(to, from + NEAR) };
    return article.looseWords(beginning).some((word) => this.#phrases.has('subordinators', word));
  }

  /** The words before an omission that is after the quotation, as far as they are quoted and of its sentence. */
  #quotedOfLastSentence(): Span {
    const { from: to } = this.#omission;
    const { from } = this.#match.article.sentenceAround(to - 1);
    return { from: Math.max(this.#match.span.from, from), to };
  }

  /** True if a comma or a stronger mark stands after any of these words, `[first, last]`. */
  #isBroken(first: number, last: number): boolean {
    return range(first, last + 1).some((at) => /[,;:.!?—–()]/u.test(this.left.gapAfter(at)));
  }

  /** True if none of these words begins another clause. */
  #isOneClause(from: number, to: number): boolean {
    return range(from, to).every((at) => !this.left.is('relatives', at) && !this.left.is('coordinators', at));
  }
}

function certain(places: readonly Span[]): GoverningPlace[] {
  return places.map((place) => ({ ...place, isCertain: true }));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
