import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Reason, Refusal } from '../../src/pull-quotes/messages/refusal-text.ts';
import { type VerifiedQuote, verifyQuote } from '../../src/pull-quotes/rules/verify-quote.ts';
import { PreparedArticle } from '../../src/pull-quotes/text/prepared-article.ts';

/** What `--json` prints: for each verdict of the corpus, how many quotes the rules accept and refuse. */
export type Agreement = Record<string, { accepted: number; refused: number }>;

/**
 * Verdicts that say the words are the article's own. All others say that words were changed, added or dropped; of
 * `ellipsis_or_brackets` the words that stand are meant.
 */
const SAME_WORDS = [
  'exact',
  'first_case',
  'end_punctuation',
  'first_case+end_punctuation',
  'same_words_punctuation_or_case',
  'ellipsis_or_brackets',
];

/**
 * Refusals in which every word is the article's own, in its order: for capitals, for punctuation, for want of an
 * attribution, or because they stand in two places. On their words alone such quotes are accepted.
 */
const NOT_FOR_WORDS: readonly Reason[] = ['changed-case', 'changed-punctuation', 'unattributed', 'ambiguous'];

const article = z.object({
  id: z.string(),
  language: z.string().nullish(),
  paragraphs: z.array(z.string()),
  pull_quotes: z.array(z.object({ text: z.string(), verdict: z.string() })),
});

interface Judgement {
  article: string;
  text: string;
  verdict: string;
  result: VerifiedQuote | Refusal;
  accepted: boolean;
}

/**
 * Judges every quote of a corpus on its words alone, against the verdict that the corpus gives it.
 *
 * @param file One article a line, as JSON: language, paragraphs, pull_quotes[{text, verdict}].
 * @returns What to print: a table and the disagreements, or the figures as JSON.
 */
export function benchmarkVerdicts(file: string, { json }: { json: boolean }): string {
  const start = performance.now();
  const judgements = readFileSync(file, 'utf8').split('\n').flatMap(judgeLine);
  const ms = performance.now() - start;
  const agreement = agreementOf(judgements);
  return json ? JSON.stringify(agreement, null, 2) : report(judgements, agreement, ms);
}

function judgeLine(line: string, index: number): Judgement[] {
  if (line.trim() === '') return [];
  const row = article.safeParse(parsed(line));
  if (!row.success)
    throw new Error(`Line ${index + 1} is not an article of a corpus: ${z.prettifyError(row.error)}`);
  const { id, language, paragraphs, pull_quotes } = row.data;
  const passages = paragraphs.map((text, at) => ({
    id: `p${at}`,
    kind: 'paragraph' as const,
    text,
    line: at + 1,
  }));
  const prepared = new PreparedArticle(passages, language ?? 'en');
  return pull_quotes.map(({ text, verdict }) => {
    const result = verifyQuote({ text }, prepared);
    return {
      article: id,
      text,
      verdict,
      result,
      accepted: result.accepted || NOT_FOR_WORDS.includes(result.reason),
    };
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function agreementOf(judgements: readonly Judgement[]): Agreement {
  const agreement: Agreement = {};
  for (const { verdict, accepted } of judgements) {
    agreement[verdict] ??= { accepted: 0, refused: 0 };
    agreement[verdict][accepted ? 'accepted' : 'refused']++;
  }
  return agreement;
}

function report(judgements: readonly Judgement[], agreement: Agreement, ms: number): string {
  const lines = [row('verdict', 'accepted', 'refused', 'agreement')];
  for (const [verdict, { accepted, refused }] of Object.entries(agreement)) {
    const agreed = SAME_WORDS.includes(verdict) ? accepted : refused;
    lines.push(row(verdict, accepted, refused, percent(agreed, accepted + refused)));
  }
  for (const [name, same] of [
    ['same words', true],
    ['other words', false],
  ] as const) {
    const group = judgements.filter(({ verdict }) => SAME_WORDS.includes(verdict) === same);
    const accepted = group.filter((judgement) => judgement.accepted).length;
    const agreed = same ? accepted : group.length - accepted;
    lines.push(row(`all ${name}`, accepted, group.length - accepted, percent(agreed, group.length)));
  }
  const apart = judgements.filter(({ verdict, accepted }) => SAME_WORDS.includes(verdict) !== accepted);
  const beyond = judgements.filter(({ result, accepted }) => accepted && !result.accepted);
  return [
    ...lines,
    '',
    `${judgements.length} quotes in ${ms.toFixed(0)} ms.`,
    `Accepted on their words, but not as they stand: ${countsOf(beyond)}.`,
    '',
    `Disagreements: ${apart.length}`,
    ...apart.map(describe),
  ].join('\n');
}

function countsOf(judgements: readonly Judgement[]): string {
  const reasons = judgements.map(({ result }) => (result.accepted ? '' : result.reason));
  const counts = [...new Set(reasons)].map(
    (reason) => `${reasons.filter((one) => one === reason).length} ${reason}`,
  );
  return counts.join(', ') || 'none';
}

function describe({ article: id, verdict, text, result }: Judgement): string {
  const said = result.accepted
    ? `accepted, from: ${result.source.text.slice(result.start, result.end)}`
    : result.reason;
  const marked = result.accepted ? text : (result.marked ?? text);
  return `- ${id}, ${verdict}: ${said}\n  ${marked}`;
}

function row(...cells: [name: string, ...figures: (string | number)[]]): string {
  const [name, ...figures] = cells;
  return name.padEnd(34) + figures.map((figure) => String(figure).padStart(10)).join('');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
