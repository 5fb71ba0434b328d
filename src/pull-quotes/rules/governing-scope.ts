import type { PhraseBook } from '../text/phrases.ts';
import type { Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { listOmissions } from './left-out.ts';
import {
  BREAK,
  certain,
  type GoverningPlace,
  LONGEST_ASIDE,
  NEAR,
  OmissionReach,
  range,
  VERDICT_WITHIN,
} from './omission-reach.ts';

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

class GoverningScope extends OmissionReach {
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
          this.findUncovered('hedges', 'affirmations').filter(({ from }) => from >= this.beginningOfReach()),
        );
      case 'limits':
        return certain(
          this.findUncovered('limits', 'affirmations').filter(
            ({ to }) => this.left.length - to < NEAR && !this.isBroken(to - 1, this.left.length - 1),
          ),
        );
    }
  }

  /** "I do not believe that | …": denials in the same clause, or in one that the quoted clause depends on. */
  #denialsBefore(): GoverningPlace[] {
    const reach = this.#reachOfDenial();
    const denials = this.findUncovered('negations', 'affirmations')
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
    return at < this.left.length ? this.left.is('subordinators', at) : this.opensQuotation('subordinators');
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
    const beginning = this.beginningOfReach();
    const conditions = this.findUncovered('conditions', 'concessions')
      .filter(({ from }) => from >= beginning)
      .map((place) => ({
        ...place,
        isCertain: !this.isReported(place.to) && !this.isOfInterest(place.to),
      }));
    return [...conditions.toReversed(), ...this.#inversion()];
  }

  /** "Had they paid, | …" at the beginning of a statement. */
  #inversion(): GoverningPlace[] {
    const { article } = this.match;
    const sentence = article.sentenceAround(this.omission.from);
    if (!this.left.is('inversions', 0) || article.gapAfter(sentence.to - 1).includes('?')) return [];
    return [{ from: 0, to: 1, isCertain: true }];
  }

  /** "We asked whether | …", "It is unclear whether | …": the clause asserts nothing. */
  #questionsBefore(): GoverningPlace[] {
    const places = this.findUncovered('questions', 'concessions');
    return certain(places.filter(({ to }) => !this.isBroken(to - 1, this.left.length - 1)));
  }

  /** "Without rain, | …" at the beginning of its clause; "Until 1990, | …" only sets a date. */
  #exceptionsBefore(): GoverningPlace[] {
    const opens = ({ from, to }: Span) =>
      (from === 0 || BREAK.test(this.left.gapAfter(from - 1))) &&
      range(to, this.left.length - 1).every((at) => !BREAK.test(this.left.gapAfter(at)));
    const exceptions = this.findUncovered('exceptions', 'affirmations').filter(opens);
    const deadlines = this.findUncovered('deadlines', 'affirmations').filter(opens);
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
        return certain(this.findUncovered('hedges', 'affirmations').filter(({ from }) => from < NEAR));
      case 'limits':
        return [];
    }
  }

  /** "This works | not at all"; and the German "Ich glaube das | Märchen nicht." */
  #denialsAfter(): GoverningPlace[] {
    return certain(
      this.findUncovered('negations', 'affirmations').filter(({ from, to }) => {
        const isNear = from < 2 && !this.isBroken(-1, from - 1) && this.isOneClause(0, from);
        const closes = /[.,;!?]/u.test(this.left.gapAfter(to - 1)) || to === this.left.length;
        return isNear || (closes && !this.isBroken(-1, to - 2) && this.isOneClause(0, from));
      }),
    );
  }

  /** "That | … | is a lie": what is said of the whole quoted clause. */
  #verdictsAfter(): GoverningPlace[] {
    const isClause = this.isSubordinateClause();
    return certain(
      this.left
        .find('verdicts')
        .filter(({ from }) => !this.left.is('negations', from - 1) && this.isOneClause(0, from))
        .filter(({ from }) => {
          const isNear = from < NEAR && !this.isBroken(-1, from - 1);
          const isBehindComma = range(-1, from).every((at) => !/[;:.!?]/u.test(this.left.gapAfter(at)));
          return isNear || (isClause && from < VERDICT_WITHIN && isBehindComma);
        }),
    );
  }

  /** "L’impôt ne marche | plus." */
  #tailsAfter(): GoverningPlace[] {
    const quoted = this.match.article.looseWords(this.quotedOfLastSentence()).slice(-NEAR);
    if (!quoted.some((word) => this.phrases.has('denialHeads', word))) return [];
    return certain(
      this.left.find('denialTails').filter(({ from }) => from < 2 && !this.isBroken(-1, from - 1)),
    );
  }

  /** "… | if rents fall", up to a clause of the same rank: "…, and if rents fall, we all gain". */
  #conditionsAfter(): GoverningPlace[] {
    const end = this.endOfReach('conditions');
    return certain(this.findUncovered('conditions', 'concessions').filter(({ from }) => from < end));
  }

  /** "Nobody pays | until the bridge falls": an exception to a denial or to all. Elsewhere it may only add something. */
  #exceptionsAfter(): GoverningPlace[] {
    const quoted = this.match.article.looseWords(this.quotedOfLastSentence());
    const isUniversal = this.phrases.findAll('universals', quoted).length > 0;
    const kinds = isUniversal ? (['exceptions', 'deadlines'] as const) : (['exceptions'] as const);
    return kinds.flatMap((kind) => {
      const end = this.endOfReach(kind);
      return this.findUncovered(kind, 'affirmations')
        .filter(({ from }) => from < end && (isUniversal || !this.isBroken(-1, from - 1)))
        .map((place) => ({ ...place, isCertain: isUniversal }));
    });
  }

  /** Words that an ellipsis leaves out of a sentence. A clause about a noun, between commas, governs nothing around it. */
  #findBetween(kind: GoverningKind): GoverningPlace[] {
    const cover = kind === 'negations' ? 'affirmations' : 'concessions';
    const places = this.findUncovered(kind, cover).filter(({ from }) => !this.#isInRelativeClause(from));
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
}
