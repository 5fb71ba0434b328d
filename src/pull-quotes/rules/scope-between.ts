import type { Span } from '../text/prepared-article.ts';
import {
  BREAK,
  ClauseScope,
  type GoverningKind,
  type GoverningPlace,
  markCertain,
  NEAR,
} from './clause-scope.ts';

/** What an ellipsis leaves out of one sentence. */
export class ScopeBetween extends ClauseScope {
  /** Returns the places of one kind that govern the quoted words. A clause about a noun, between commas, governs none. */
  find(kind: GoverningKind): GoverningPlace[] {
    const cover = kind === 'negations' ? 'affirmations' : 'concessions';
    const found = kind === 'reports' ? this.findReports() : this.findUncovered(kind, cover);
    const places = found.filter(({ from }) => !this.#isInRelativeClause(from));
    if (kind === 'conditions')
      return markCertain([...places, ...this.#findExceptions(), ...this.#findAsides()]);
    if (kind === 'limits') {
      return markCertain(
        places.filter(({ to }) => this.left.length - to < NEAR || this.left.length < 2 * NEAR),
      );
    }
    return markCertain(places);
  }

  /** "The tax … is fair" of "The tax, when rents fall, is fair"; "The tax … works in cities" of "The tax only works …". */
  #findAsides(): Span[] {
    const asides = [...this.findOccasions(), ...this.findSettings(), ...this.findProvisos()];
    const restrictions = this.findUncovered('restrictions', 'affirmations');
    return [
      ...asides.filter(({ from }) => from === 0 || BREAK.test(this.left.gapAfter(from - 1))),
      ...restrictions.filter(() => !this.isBroken(0, this.left.length - 2) && this.left.length < 2 * NEAR),
    ];
  }

  /** "Nobody … votes" of "Nobody but the rich votes". */
  #findExceptions(): Span[] {
    const { article, span } = this.match;
    const quoted = article.looseWords({ from: span.from, to: this.omission.from });
    if (this.phrases.findAll('universals', quoted).length === 0) return [];
    return this.findUncovered('exceptions', 'affirmations').filter(
      ({ from }) => !this.#isInRelativeClause(from),
    );
  }

  /** True for a word in ", which nobody likes," where all of it is left out. */
  #isInRelativeClause(word: number): boolean {
    let start = word;
    while (start >= 0 && !BREAK.test(this.left.gapAfter(start - 1))) start--;
    let end = word;
    while (end < this.left.length - 1 && !BREAK.test(this.left.gapAfter(end))) end++;
    return this.left.is('relatives', start) && BREAK.test(this.left.gapAfter(end));
  }
}
