import { fill } from '../../languages/interface/fill.ts';
import { phrases } from '../../languages/interface/publication-phrases.ts';
import { escapeInMarkdown } from '../../prose/markdown/inline-markdown.ts';
import { writeTwin } from '../../prose/markdown/twin-layout.ts';
import { formatDate } from '../../publication/format-date.ts';
import type { Withdrawn } from '../../publication/published-record.ts';
import { toAbsoluteUrl } from '../absolute-url.ts';

/**
 * Returns the plain text of a withdrawn piece: what its page says, and the chain of its record without a word.
 *
 * @param chain The published chain of its record.
 */
export const renderWithdrawnTwin = (
  { headline, path, at, reason }: Withdrawn,
  chain: readonly string[],
): string =>
  writeTwin({
    head: [
      `# ${escapeInMarkdown(headline)}\n`,
      `${escapeInMarkdown(reason)}\n`,
      `- ${fill(phrases.withdrawn.on, { date: formatDate(at) })}\n- ${toAbsoluteUrl(path)}\n`,
    ].join('\n'),
    text: '',
    foot: chain.length > 0 ? `## ${phrases.record.chain}\n` : '',
    chain,
  });
