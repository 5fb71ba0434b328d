import type { VFile } from 'vfile';
import {
  checkQuotes,
  formatRefusal,
  formatWarning,
  PreparedArticle,
  type VerifiedQuote,
  verifyQuote,
} from '../pull-quotes/index.ts';
import { reportFault, reportFieldFault } from './faults.ts';
import { makeQuoteId } from './ids/quote-ids.ts';
import { getProseData } from './prose-data.ts';
import type { PullQuote } from './rendered.ts';
import type { QuoteRequest } from './requested-quotes.ts';

/** A quote that was asked for and has been judged fair. */
export interface FairQuote {
  request: QuoteRequest;
  quote: PullQuote;
  verified: VerifiedQuote;
}

/**
 * Judges all quotes of an article by the rules of fair quotation, each by itself and then all together. What
 * may mislead and is not refused becomes a warning on the file.
 *
 * @returns The fair quotes, in the order of the requests. Any other is reported, with a quote to paste where
 *   there is one.
 */
export function judgeQuotes(requests: readonly QuoteRequest[], file: VFile): FairQuote[] {
  const { passages, language, words, warnings } = getProseData(file);
  const article = new PreparedArticle(passages, language, readTitles(file));
  const fair = requests.flatMap((request) => judgeRequest(request, article, file) ?? []);
  const together = checkQuotes(
    fair.map(({ verified }) => verified),
    article,
    { wordCount: words },
  );
  for (const warning of together) {
    const quote = fair[warning.quote];
    if (!quote) throw new Error(`there is a warning of quote ${warning.quote}, but no such quote`);
    const { text, line } = quote.request;
    warnings.push({ line, message: formatWarning(warning, text) });
  }
  return fair;
}

function judgeRequest(request: QuoteRequest, article: PreparedArticle, file: VFile): FairQuote | undefined {
  const { text, attribution, line, passage, at } = request;
  const verified = verifyQuote({ text, attribution }, article, {
    ...(passage && { within: article.passages.indexOf(passage) }),
    ...(at !== undefined && { at }),
  });
  if (!verified.accepted) {
    if (request.field) reportFieldFault(file, formatRefusal(verified), line);
    else reportFault(file, formatRefusal(verified), { line, column: 1 });
    return undefined;
  }
  for (const warning of verified.warnings) {
    getProseData(file).warnings.push({ line, message: formatWarning(warning, verified.text) });
  }
  const { language } = verified.source;
  const quote: PullQuote = {
    id: request.id ?? makeQuoteId(verified.text),
    text: capitalize(verified.text, language ?? article.language),
    source: verified.source.id,
    ...(language !== undefined && { language }),
    automatic: request.automatic ?? false,
    ...(verified.attribution && { attribution: verified.attribution }),
  };
  return { request, quote, verified };
}

/** Headline and standfirst, whose names a quote may supply in brackets. */
function readTitles(file: VFile): string[] {
  const { frontmatter } = getProseData(file);
  return [frontmatter['headline'], frontmatter['standfirst']].filter((title) => typeof title === 'string');
}

/** A quote that begins in mid-sentence begins with a capital when it stands alone. */
function capitalize(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
