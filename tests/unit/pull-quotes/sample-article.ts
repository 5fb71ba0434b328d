import {
  describeRefusal,
  type Refusal,
  type RefusalWording,
} from '../../../src/pull-quotes/messages/refusal-text.ts';
import {
  type VerifiedQuote,
  type VerifyOptions,
  verifyQuote,
} from '../../../src/pull-quotes/rules/verify-quote.ts';
import type { Passage, PassageKind } from '../../../src/pull-quotes/text/passage.ts';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';

/** Passages of an article, one every second line of its file: text alone is a paragraph. */
export function passages(...blocks: (string | [PassageKind, string])[]): Passage[] {
  return blocks.map((block, index) => {
    const [kind, text]: [PassageKind, string] = typeof block === 'string' ? ['paragraph', block] : block;
    return { id: `p${index}`, kind, text, line: 2 * index + 1 };
  });
}

export function article(...blocks: (string | [PassageKind, string])[]): PreparedArticle {
  return new PreparedArticle(passages(...blocks), 'en');
}

/** The quote as accepted; fails the test with the refusal's words otherwise. */
export function accepted(
  text: string,
  source: PreparedArticle,
  options?: VerifyOptions & { attribution?: string },
): VerifiedQuote {
  const result = verifyQuote({ text, attribution: options?.attribution }, source, options);
  if (!result.accepted)
    throw new Error(`${result.reason}: ${describeRefusal(result).message} ${result.marked ?? text}`);
  return result;
}

/** The refusal with its wording; fails the test when the quote is accepted. */
export function refused(
  text: string,
  source: PreparedArticle,
  options?: VerifyOptions & { attribution?: string },
): Refusal & RefusalWording {
  const result = verifyQuote({ text, attribution: options?.attribution }, source, options);
  if (result.accepted) throw new Error(`accepted: ${text}`);
  return { ...result, ...describeRefusal(result) };
}
