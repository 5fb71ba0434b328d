import { describePlace } from '../messages/corrected-quote.ts';
import { createRefusal, diagnoseMatch, diagnoseUnmatched, type QuoteClaim } from '../messages/diagnose.ts';
import type { Refusal } from '../messages/refusal-text.ts';
import { findQuote } from '../text/find-quote.ts';
import { parseQuote } from '../text/parse-quote.ts';
import type { Passage } from '../text/passage.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import { formatAsDrawn, stripMarks } from '../text/punctuation.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { isName, suggestName } from './attribution.ts';
import { measureExtent } from './others-words.ts';
import { findViolation, matchLetterForLetter } from './violations.ts';
import { listWarnings, type Warning } from './warnings.ts';

/** A pull quote as its writer asks for it. */
export interface QuoteToVerify {
  text: string;
  /** Whose words they are, when not the writer's. */
  attribution?: string | undefined;
}

/** Where to look, and what for. */
export interface VerifyOptions {
  /** Index of the passage that must hold the words; any passage of the body if left out. */
  within?: number;
  /** Place in that passage, in UTF-16 units: of several matches in it, the nearest is taken. */
  at?: number;
}

/** A quote that may stand. */
export interface VerifiedQuote {
  accepted: true;
  /** The quote as it is drawn. */
  text: string;
  attribution?: string;
  /** The passage its words stand in. */
  source: Passage;
  /** Where in that passage's text, in UTF-16 units, `[start, end)`. */
  start: number;
  end: number;
  /** The same in the article's words, `[from, to)`. */
  words: Span;
  warnings: Warning[];
}

/** UTF-16 units. Forty words have about 250; the rest leaves room for a mistake that is worth explaining. */
const LONGEST_QUOTE = 5000;

/** Runs of words that a quote may be pieced together from: our own figure, far above any fair one. */
const MOST_RUNS = 12;

/**
 * Verifies one quote by the rules of fair quotation (this folder's README). It does not throw for any text: a quote that
 * may not stand comes back as a refusal.
 *
 * @throws RangeError if `options.within` is no index of a passage.
 */
export function verifyQuote(
  request: QuoteToVerify,
  article: PreparedArticle,
  options: VerifyOptions = {},
): VerifiedQuote | Refusal {
  const { text } = request;
  if (text.length > LONGEST_QUOTE) {
    return createRefusal('too-long', text.slice(0, 200), { about: { limit: LONGEST_QUOTE } });
  }
  if (!text.isWellFormed()) return createRefusal('malformed', text.toWellFormed());
  const attribution = request.attribution?.trim() || undefined;
  if (attribution !== undefined && !isName(attribution, article)) {
    const name = suggestName(attribution, article);
    return createRefusal('not-a-name', text, {
      about: { words: attribution, ...(name === undefined ? {} : { name }) },
    });
  }
  const verifier = new QuoteVerifier(article, attribution, options);
  const result = verifier.verify(text);
  if (result.accepted) return result;
  const plain = stripMarks(text);
  return plain === text ? result : verifier.verify(plain);
}

class QuoteVerifier {
  readonly #article: PreparedArticle;
  readonly #attribution: string | undefined;
  readonly #options: VerifyOptions;

  constructor(article: PreparedArticle, attribution: string | undefined, options: VerifyOptions) {
    this.#article = article;
    this.#attribution = attribution;
    this.#options = options;
  }

  verify(text: string): VerifiedQuote | Refusal {
    const quote = parseQuote(text);
    if (quote.runs.length === 0) return createRefusal('empty', text);
    if (quote.runs.length > MOST_RUNS) {
      return createRefusal('in-pieces', text, { about: { limit: MOST_RUNS } });
    }
    const { within } = this.#options;
    const claim: QuoteClaim = {
      quote,
      article: this.#article,
      attribution: this.#attribution,
      within: within === undefined ? undefined : this.#article.wordsOf(within),
    };
    const matches = findQuote(quote, this.#article, matchLetterForLetter(this.#article, claim.within));
    const fair = matches.filter((match) => !findViolation(match, this.#attribution));
    const [first] = within === undefined ? fair : this.#sortByDistance(fair);
    if (first && (fair.length === 1 || within !== undefined)) return this.#accept(first);
    if (first) {
      const places = fair.map(({ span }) => describePlace(span, this.#article));
      return createRefusal('ambiguous', text, { places });
    }
    return diagnoseMatch(claim, matches) ?? diagnoseUnmatched(claim);
  }

  /** From the match that is nearest to the place asked for. */
  #sortByDistance(matches: readonly QuoteMatch[]): QuoteMatch[] {
    const { at = 0 } = this.#options;
    const distanceOf = ({ span, article }: QuoteMatch) => Math.abs(article.word(span.from).start - at);
    return matches.toSorted((one, other) => distanceOf(one) - distanceOf(other));
  }

  #accept(match: QuoteMatch): VerifiedQuote {
    return {
      accepted: true,
      text: formatAsDrawn(match.quote.text),
      ...(this.#attribution === undefined ? {} : { attribution: this.#attribution }),
      source: match.passage,
      ...measureExtent(match),
      words: match.span,
      warnings: listWarnings(match, this.#attribution),
    };
  }
}
