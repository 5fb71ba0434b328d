import type { PhraseKind } from '../text/phrases.ts';
import type { Span } from '../text/prepared-article.ts';
import {
  BREAK,
  ClauseScope,
  type GoverningKind,
  type GoverningPlace,
  markCertain,
  NEAR,
} from './clause-scope.ts';
import { listNumbers } from './left-out.ts';

/** Words after the quotation in which a verdict on it is looked for: "… | is, as we know, a lie". Our own figure. */
const VERDICT_WITHIN = 6;

/** What is left out of a sentence behind the quoted words. */
export class ScopeAfter extends ClauseScope {
  /** Returns the places of one kind that govern the quoted words. */
  find(kind: GoverningKind): GoverningPlace[] {
    switch (kind) {
      case 'negations':
        return [
          ...this.#findDenials(),
          ...this.#findVerdicts(),
          ...this.#findAppositions(),
          ...this.#findTails(),
        ];
      case 'conditions':
        return [...this.#findConditions(), ...this.#findExceptions(), ...this.#findTailClauses()];
      case 'hedges':
        return markCertain(
          this.findUncovered('hedges', 'affirmations').filter(
            ({ from }) => from < Math.min(NEAR, this.#endOfReach('hedges')),
          ),
        );
      case 'reports':
        return this.#findReportsBehind();
      case 'limits':
        return [];
    }
  }

  /** "This works | not at all"; and the German "Ich glaube das | Märchen nicht." */
  #findDenials(): GoverningPlace[] {
    const late = this.left.find('lateDenials');
    return markCertain(
      this.findUncovered('negations', 'affirmations').filter(({ from, to }) => {
        if (this.left.begins('alternatives', from)) return false;
        const isNear = from < 2 && !this.isBroken(-1, from - 1) && this.isOneClause(0, from);
        const isLate = late.some((place) => place.from === from);
        return (
          isNear || ((isLate || this.#closes(to)) && !this.isBroken(-1, to - 2) && this.isOneClause(0, from))
        );
      }),
    );
  }

  /** "That | … | is a lie": what is said of the whole quoted clause. */
  #findVerdicts(): GoverningPlace[] {
    const isClause = this.#isSubordinateClause();
    return markCertain(
      this.left
        .find('verdicts')
        .filter(
          ({ from }) => !this.left.is('negations', from - 1) && this.isOneClause(0, this.#beforeAside(from)),
        )
        .filter(({ from }) => {
          const isNear = from < NEAR && !this.isBroken(-1, from - 1);
          const isBehindComma = listNumbers(-1, from).every(
            (at) => !/[;؛:.!?؟]/u.test(this.left.gapAfter(at)),
          );
          return isNear || (isClause && from < VERDICT_WITHIN && isBehindComma);
        }),
    );
  }

  /** "…, | a claim that has been refuted", "… – | which is a lie". */
  #findAppositions(): GoverningPlace[] {
    if (!this.isBroken(-1, -1) && !this.left.is('contrasts', 0)) return [];
    return markCertain(this.left.find('appositions').filter(({ from }) => from === 0));
  }

  /** "…, | say the rich", "…, | the minister insists". */
  #findReportsBehind(): GoverningPlace[] {
    if (!this.isBroken(-1, -1)) return [];
    return markCertain(
      this.findReports().filter(
        ({ from, to }) =>
          from < VERDICT_WITHIN && (from < NEAR || this.#closes(to)) && this.isOneClause(0, from),
      ),
    );
  }

  /** "… | is, as everyone knows, a lie": the words before an aside that ends right before a word. */
  #beforeAside(at: number): number {
    if (!this.left.gapAfter(at - 1).includes(',')) return at;
    const beginning = listNumbers(-1, at - 1).findLast((word) => this.left.gapAfter(word).includes(','));
    return beginning === undefined ? at : beginning + 1;
  }

  /** "L’impôt ne marche | plus." */
  #findTails(): GoverningPlace[] {
    if (!this.#lastQuoted(NEAR).some((word) => this.phrases.has('denialHeads', word))) return [];
    return markCertain(
      this.left.find('denialTails').filter(({ from }) => from < 2 && !this.isBroken(-1, from - 1)),
    );
  }

  /** "… | if rents fall", up to a clause of the same rank: "…, and if rents fall, we all gain". */
  #findConditions(): GoverningPlace[] {
    const end = this.#endOfReach('conditions');
    return markCertain(this.findUncovered('conditions', 'concessions').filter(({ from }) => from < end));
  }

  /** "Nobody pays | until the bridge falls": an exception to a denial or to all. Elsewhere it may only add something. */
  #findExceptions(): GoverningPlace[] {
    const quoted = this.match.article.looseWords(this.#quotedOfLastSentence());
    const isUniversal = this.phrases.findAll('universals', quoted).length > 0;
    const kinds = isUniversal ? (['exceptions', 'deadlines'] as const) : (['exceptions'] as const);
    return kinds.flatMap((kind) => {
      const end = this.#endOfReach(kind);
      return this.findUncovered(kind, 'affirmations')
        .filter(({ from }) => from < end && (isUniversal || !this.isBroken(-1, from - 1)))
        .map((place) => ({ ...place, isCertain: isUniversal }));
    });
  }

  /** "… | when rents fall", "…, | given enough rain", "… | only in cities": at once behind the quoted words. */
  #findTailClauses(): GoverningPlace[] {
    const isBehindComma = this.isBroken(-1, -1);
    const isOwnClause = isBehindComma && this.left.is('openRelatives', 0);
    const isCertain = !isOwnClause && !/[^\s,،]/u.test(this.left.gapAfter(-1));
    const occasions = this.findOccasions().map((place) => ({ ...place, isCertain }));
    const restrictions = isBehindComma ? [] : this.findUncovered('restrictions', 'affirmations');
    const provisos = [...this.findProvisos(), ...this.findSettings()];
    const places = isOwnClause
      ? []
      : this.findOccasions('places').map((place) => ({ ...place, isCertain: !this.#endsOnKnownThing() }));
    return [
      ...(this.#endsOnKnower() ? [] : [...occasions, ...places]),
      ...markCertain([...restrictions, ...provisos, ...this.#findButOfUniversal()]),
    ].filter(({ from }) => from === 0);
  }

  /** "He did everything | but pay." */
  #findButOfUniversal(): Span[] {
    const isUniversal = this.#lastQuoted(1).some((word) => this.phrases.has('universals', word));
    if (!isUniversal || this.isBroken(-1, -1) || !this.left.is('contrasts', 0)) return [];
    return [{ from: 0, to: 1 }];
  }

  /** "He knows | when the bell rings": what follows is known, not a condition. */
  #endsOnKnower(): boolean {
    return this.#lastQuoted(2).some((word) => this.phrases.has('knowers', word));
  }

  /** "They live in the town | where …": what follows says which town; not so in "The tax works | where …". */
  #endsOnKnownThing(): boolean {
    return this.#lastQuoted(NEAR + 1)
      .slice(1)
      .some((word) => this.phrases.has('definites', word));
  }

  /** True if a clause ends before a word of the omission. */
  #closes(to: number): boolean {
    return /[.,،;؛!?؟]/u.test(this.left.gapAfter(to - 1)) || to === this.left.length;
  }

  /** The last quoted words before the omission. */
  #lastQuoted(count: number): string[] {
    return this.match.article.looseWords(this.#quotedOfLastSentence()).slice(-count);
  }

  /** The first word behind which a condition or an exception after the quotation belongs to another clause. */
  #endOfReach(kind: PhraseKind): number {
    for (let at = 0; at < this.left.length; at++) {
      const gap = this.left.gapAfter(at - 1);
      if (/[;؛:]/u.test(gap)) return at;
      // "…, or so they say", "…, as long as rents fall"
      const mayBeOwn = kind === 'hedges' || (kind === 'conditions' && !this.left.is('contrasts', at));
      const isOwnWord = mayBeOwn && this.left.begins(kind, at);
      if (!BREAK.test(gap) || isOwnWord) continue;
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
    return listNumbers(next, this.left.length - 1).every((word) => !BREAK.test(this.left.gapAfter(word)));
  }

  /** True if the quoted words are a clause that depends on another: "the idea that | …", "The idea that … | …". */
  #isSubordinateClause(): boolean {
    const { article } = this.match;
    const { from, to } = this.#quotedOfLastSentence();
    const { from: first } = article.sentenceAround(from);
    const before = listNumbers(first, from).findLast((at) => !article.isAbbreviation(at)) ?? from;
    const beginning = { from: before, to: Math.min(to, from + NEAR) };
    return article.looseWords(beginning).some((word) => this.phrases.has('subordinators', word));
  }

  /** The words before an omission that is after the quotation, as far as they are quoted and of its sentence. */
  #quotedOfLastSentence(): Span {
    const { from: to } = this.omission;
    const { from } = this.match.article.sentenceAround(to - 1);
    return { from: Math.max(this.match.span.from, from), to };
  }
}
