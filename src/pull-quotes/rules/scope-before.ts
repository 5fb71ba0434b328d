import type { Span } from '../text/prepared-article.ts';
import { BREAK, type GoverningKind, type GoverningPlace, markCertain, NEAR } from './clause-scope.ts';
import { listNumbers } from './left-out.ts';
import { ReachBefore } from './reach-before.ts';

/** Words before "that" in which "would" shows that the condition is of the saying: "I would have to say that". Our own figure. */
const REPORT = 4;

/** The marks of a question; the Greek one is a semicolon. */
const QUESTION = /[?؟？]/u;

/** What is left out of a sentence before the quoted words. */
export class ScopeBefore extends ReachBefore {
  /** Returns the places of one kind that govern the quoted words, the nearest denial or condition first. */
  find(kind: GoverningKind): GoverningPlace[] {
    switch (kind) {
      case 'negations':
        return this.#findDenials();
      case 'conditions':
        return [
          ...this.#findConditions(),
          ...this.#findQuestions(),
          ...this.#findDirectQuestion(),
          ...this.#findExceptions(),
          ...this.#findOpeners(),
          ...this.#findRestrictions(),
        ];
      case 'hedges':
        return markCertain(
          this.findUncovered('hedges', 'affirmations').filter(({ from }) => from >= this.#beginningOfReach()),
        );
      case 'reports':
        return this.#findReportsInReach();
      case 'limits':
        return markCertain(
          this.findUncovered('limits', 'affirmations').filter(
            ({ to }) => this.left.length - to < NEAR && !this.isBroken(to - 1, this.left.length - 1),
          ),
        );
    }
  }

  /** "I do not believe that | …": denials in the same clause, or in one that the quoted clause depends on. */
  #findDenials(): GoverningPlace[] {
    const reach = this.reachOfDenial();
    const denials = this.findUncovered('negations', 'affirmations')
      .filter(({ from, to }) => listNumbers(from, to).every((at) => reach.has(at)))
      .map((place) => ({ ...place, isCertain: !this.#leavesTrue(place.to) }));
    return [...denials.toReversed(), ...this.#findVerdictBeforeColon()];
  }

  /** "The minister insists that | …": in the same clause, or in one that the quoted clause depends on. */
  #findReportsInReach(): GoverningPlace[] {
    const reach = this.reachOfDenial();
    const reports = this.findReports().filter(({ from }) => reach.has(from));
    return markCertain(reports.length > 0 ? reports : this.#findUnassertedClause(reach));
  }

  /** "The court heard that | …": a clause of which nothing left out says that it is so, as "the fact is that" does. */
  #findUnassertedClause(reach: ReadonlySet<number>): Span[] {
    const { length } = this.left;
    if (!this.left.is('complementizers', length - 1)) return [];
    const asserted = [...this.left.find('assertions'), ...this.left.find('affirmations')];
    if (asserted.some(({ from }) => reach.has(from))) return [];
    return [{ from: Math.max(0, length - NEAR), to: length }];
  }

  /** "Nobody noticed that | …": a verb right before the clause that leaves it true; "nobody would tell you that" does not. */
  #leavesTrue(from: number): boolean {
    const { length } = this.left;
    const that = listNumbers(from, length).findLast((at) => this.left.is('subordinators', at)) ?? length;
    return this.left
      .find('factives')
      .some((place) => place.from >= from && place.to === that && !this.left.is('limits', place.from - 1));
  }

  /** "It is a lie: | …": only a person can say whether the verdict is on what follows the colon. */
  #findVerdictBeforeColon(): GoverningPlace[] {
    const { length } = this.left;
    if (!this.left.gapAfter(length - 1).includes(':')) return [];
    const verdicts = this.left.find('verdicts').filter(({ to }) => to === length);
    return verdicts.map((place) => ({ ...place, isCertain: false }));
  }

  /** "If rents fall, | …" */
  #findConditions(): GoverningPlace[] {
    const beginning = this.#beginningOfReach();
    const conditions = this.findUncovered('conditions', 'concessions')
      .filter(({ from }) => from >= beginning)
      .map((place) => ({
        ...place,
        isCertain: !this.#isReported(place.to) && !this.#isOfInterest(place.to),
      }));
    return [...conditions.toReversed(), ...this.#findInversion()];
  }

  /** "If I had to choose, I would say that | …": the condition is of the saying. */
  #isReported(from: number): boolean {
    const that = listNumbers(from, this.left.length).findLast((at) => this.left.is('subordinators', at));
    if (that === undefined) return false;
    const isOwnClause = listNumbers(from, that).some((at) => this.left.gapAfter(at).includes(','));
    return isOwnClause || listNumbers(that - REPORT, that).some((at) => this.left.is('limits', at));
  }

  /** "If you want to know more, this is | the book": the condition is of the reader's interest. */
  #isOfInterest(from: number): boolean {
    const pointsAtIt = listNumbers(this.left.length - NEAR, this.left.length).some((at) =>
      this.left.is('pronouns', at),
    );
    return (
      this.left.find('interests').some((place) => place.from >= from) &&
      (pointsAtIt || this.opensQuotation('pronouns'))
    );
  }

  /** "Had they paid, | …" at the beginning of a statement. */
  #findInversion(): GoverningPlace[] {
    const { article } = this.match;
    const sentence = article.sentenceAround(this.omission.from);
    if (!this.left.is('inversions', 0) || article.gapAfter(sentence.to - 1).includes('?')) return [];
    return [{ from: 0, to: 1, isCertain: true }];
  }

  /** "We asked whether | …", "It is unclear whether | …": the clause asserts nothing. */
  #findQuestions(): GoverningPlace[] {
    const reach = this.reachOfDenial();
    const places = this.findUncovered('questions', 'concessions');
    return markCertain(
      places.filter(({ to }) => listNumbers(to, this.left.length).every((at) => reach.has(at))),
    );
  }

  /** "Is it true that | … | in towns?": a question loses its beginning and its mark. One that asks who or why may take it for granted. */
  #findDirectQuestion(): GoverningPlace[] {
    const { article, last, span } = this.match;
    const sentence = article.sentenceAround(this.omission.from);
    const isAsked = QUESTION.test(article.gapAfter(sentence.to - 1));
    const isShown = span.to > sentence.to || (span.to === sentence.to && QUESTION.test(last.run.after));
    const reach = [...this.reachOfDenial()];
    if (!isAsked || isShown || reach.length === 0 || this.#isFollowedByClause(sentence.to)) return [];
    const from = Math.min(...reach);
    const opening = listNumbers(from, Math.min(from + NEAR, this.left.length));
    const isOpen = opening.some((at) => this.left.is('openQuestions', at));
    return [{ from, to: from + 1, isCertain: from === 0 && !isOpen }];
  }

  /** "We know that | … |, so why wait?": another clause between the quoted words and the end of their sentence. */
  #isFollowedByClause(end: number): boolean {
    const { article, span } = this.match;
    return listNumbers(span.to, end).some((at) => {
      const gap = article.gapBefore(at);
      return (
        /[;؛:—–]/u.test(gap) || (BREAK.test(gap) && this.phrases.has('coordinators', article.word(at).loose))
      );
    });
  }

  /** "Without rain, | …" at the beginning of its clause; "Until 1990, | …" only sets a date. */
  #findExceptions(): GoverningPlace[] {
    const beginning = this.#beginningOfReach();
    const opens = ({ from, to }: Span) =>
      from >= beginning &&
      (from === 0 || BREAK.test(this.left.gapAfter(from - 1))) &&
      !this.#beginsAnother(to);
    const exceptions = this.findUncovered('exceptions', 'affirmations').filter(opens);
    const deadlines = this.findUncovered('deadlines', 'affirmations').filter(opens);
    return [
      // "Without a word, | the crew turned back": what was so was so.
      ...exceptions.map((place) => ({ ...place, isCertain: place.from === 0 && !this.tellsOfPast(place) })),
      ...deadlines.map((place) => ({ ...place, isCertain: false })),
    ];
  }

  /** "When rents fall, | …", "Given enough rain, | …"; and, not so surely, "the day when | …". */
  #findOpeners(): GoverningPlace[] {
    const { length } = this.left;
    const beginning = this.#beginningOfReach();
    const occasions = this.findOccasions().map((place) => ({
      ...place,
      isCertain: this.#opensClause(place.from) || this.left.is('subordinators', place.from - 1),
    }));
    const places = this.findOccasions('places').filter(({ from }) => this.#opensFirst(from));
    const settings = [...this.findProvisos(), ...this.findSettings()];
    const provisos = settings.filter(({ from }) => this.#opensClause(from));
    return [...occasions, ...markCertain([...places, ...provisos])]
      .filter(({ from, to }) => from >= beginning && !this.#beginsAnother(to))
      .filter(({ to, isCertain }) => isCertain || !this.isBroken(to - 1, length - 1));
  }

  /** "Only | the rich vote", "Only in cities | does the tax work": at the beginning of the clause that is quoted. */
  #findRestrictions(): GoverningPlace[] {
    const opens = (at: number) => this.#opensClause(at) || this.left.is('subordinators', at - 1);
    const places = this.findUncovered('restrictions', 'affirmations');
    return markCertain(
      places.filter(({ from, to }) => opens(from) && !this.isBroken(to - 1, this.left.length - 1)),
    );
  }

  /** True for a word that opens the sentence, or a clause of which another goes on to speak: ", and where rents fall, …". */
  #opensFirst(at: number): boolean {
    return (
      at === 0 ||
      this.left.is('coordinators', at - 1) ||
      this.left.is('contrasts', at - 1) ||
      this.left.is('subordinators', at - 1)
    );
  }

  /** True for a word at the beginning of the sentence, behind a break or behind a conjunction of the same rank. */
  #opensClause(at: number): boolean {
    return (
      at === 0 ||
      BREAK.test(this.left.gapAfter(at - 1)) ||
      this.left.is('coordinators', at - 1) ||
      this.left.is('contrasts', at - 1)
    );
  }

  /** True if a clause of the same rank begins behind a word: "When rents fall, we gain, and | the town …". */
  #beginsAnother(from: number): boolean {
    return listNumbers(from, this.left.length).some(
      (at) => BREAK.test(this.left.gapAfter(at - 1)) && this.left.is('coordinators', at),
    );
  }

  /** The first word from which a condition or a hedge before the quotation reaches it. */
  #beginningOfReach(): number {
    // "If rents fall, we gain, | but the tax works."
    const isBroken = BREAK.test(this.left.gapAfter(this.left.length - 1));
    if (isBroken && this.opensQuotation('contrasts')) return this.left.length;
    const conditions = new Set(this.left.find('conditions').flatMap(({ from, to }) => listNumbers(from, to)));
    for (let at = this.left.length - 1; at >= 0; at--) {
      // "But for the port, | …": the word is a part of the condition.
      const isContrast = this.left.is('contrasts', at) && !conditions.has(at);
      if (/[;؛]/u.test(this.left.gapAfter(at)) || isContrast) return at + 1;
    }
    return 0;
  }
}
