import type { PhraseKind } from '../text/phrases.ts';
import { BREAK, ClauseScope, NEAR } from './clause-scope.ts';
import { listNumbers } from './left-out.ts';

/** Words between two commas that are skipped as an aside: "Nobody, I repeat, believes …". Our own figure. */
const LONGEST_ASIDE = 8;

/** How far back from the quoted words a denial, a question or a report still reaches them. */
export class ReachBefore extends ClauseScope {
  /** Words from which a denial reaches the quotation: back to the last break that ends its clause. */
  protected reachOfDenial(): ReadonlySet<number> {
    const reach = new Set<number>();
    // "Anything but | a burden": the word is a part of the denial.
    const denied = new Set(this.left.find('negations').flatMap(({ from, to }) => listNumbers(from, to)));
    let at = this.left.length - 1;
    while (at >= 0) {
      const gap = this.left.gapAfter(at);
      if (/[;؛]/u.test(gap) || (this.left.is('contrasts', at) && !denied.has(at))) break;
      if (BREAK.test(gap) && this.#isSubordinator(at + 1)) {
        // "I never said, as he claims, that | …"
        const aside = this.#beginningOfAside(at);
        if (aside !== undefined) for (const word of listNumbers(aside + 1, at + 1)) reach.add(word);
        at = aside ?? at;
      } else if (BREAK.test(gap)) {
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
    if (at < this.left.length) return this.left.is('subordinators', at);
    return this.opensQuotation('subordinators') || this.#closesInfinitive();
  }

  /** "Er leugnet, | Geld genommen zu haben": a clause that its end makes dependent. */
  #closesInfinitive(): boolean {
    const { article, span } = this.match;
    const { to } = this.omission;
    const end = listNumbers(to, span.to).find((at) => BREAK.test(article.gapAfter(at))) ?? span.to - 1;
    const last = article.looseWords({ from: Math.max(to, end + 1 - NEAR), to: end + 1 });
    return last.some((word) => this.phrases.has('lateSubordinators', word));
  }

  /**
   * Returns the word before an aside that ends with word `end`, if it is one: "Nobody, I repeat, believes | …". Right
   * before the quotation it is one behind a subordinator only: "… that, on balance, | …".
   */
  #beginningOfAside(end: number): number | undefined {
    for (let at = end - 1; at >= Math.max(0, end - LONGEST_ASIDE); at--) {
      if (!BREAK.test(this.left.gapAfter(at))) continue;
      const isClause = this.left.is('coordinators', at + 1);
      const isOpen = end < this.left.length - 1 || this.left.is('subordinators', at);
      return isClause || !isOpen ? undefined : at;
    }
    return undefined;
  }

  /** True if the quoted words right behind the omission begin with a word of a kind. */
  protected opensQuotation(kind: PhraseKind): boolean {
    return this.phrases.has(kind, this.match.article.word(this.omission.to).loose);
  }
}
