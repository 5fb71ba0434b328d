import type { Passage } from '../../pull-quotes/index.ts';
import type { Problem } from '../../runtime/problem.ts';
import { site } from '../../site.ts';
import {
  findQuotations,
  findUnknownWords,
  isMisquoted,
  type JudgedQuotation,
  judgeQuotations,
  readKept,
} from '../../sources/index.ts';
import type { ArticleData } from '../schema.ts';
import type { ReadEntry } from './read-entry.ts';

type QuotingFields = Pick<ArticleData, 'headline' | 'standfirst' | 'language' | 'sources'>;

/** The file of what was kept of an article's sources. */
export interface KeptSources {
  /** As messages name it. */
  file: string;
  text: string;
}

/** An article's quotations of other people's words, and what of them keeps it from being published. */
export interface ReadQuotations {
  quotations: JudgedQuotation[];
  problems: Problem[];
}

/**
 * Finds the quotations of an article and says of each whether its words stand in its source.
 *
 * @param file The article, as messages name it.
 * @param kept What was kept of its sources, if any was read.
 */
export function readQuotations(
  { data, body, lines }: ReadEntry<QuotingFields>,
  file: string,
  kept?: KeptSources,
): ReadQuotations {
  // Nobody knows the words of a draft that runs code.
  if (body.runsCode) return { quotations: [], problems: [] };
  const passages = [...listTitles(data, lines), ...body.passages];
  const found = findQuotations(passages, data.language ?? site.language);
  const { passages: known, edited } = kept ? readKept(kept.text) : { passages: [], edited: [] };
  const quotations = judgeQuotations(found, { named: data.sources, kept: known });
  return {
    quotations,
    problems: [
      ...quotations.filter(isMisquoted).map((quotation) => describeMisquotation(quotation, file)),
      ...findUnknownWords(found, data.sources).map(({ index, words }) => ({
        file,
        line: lines[`sources.${index}`] ?? lines['sources'],
        field: `sources.${index}.quotations`,
        message: `“${words}” stands in no quotation of four words or more in this piece`,
        kind: 'quote' as const,
      })),
      ...edited.map((line) => ({
        file: kept?.file ?? file,
        line,
        message: 'was typed or changed by hand, so that it proves nothing',
        todo: 'take the line out, and have the source read again: npm run sources',
        kind: 'quote' as const,
      })),
    ],
  };
}

/** What of an article is no passage of its text, and may quote all the same. */
function listTitles(
  { headline, standfirst }: QuotingFields,
  lines: Readonly<Record<string, number>>,
): Passage[] {
  return Object.entries({ headline, standfirst }).flatMap(([name, text]) =>
    text === undefined ? [] : [{ id: `@${name}`, kind: 'paragraph' as const, text, line: lines[name] ?? 1 }],
  );
}

function describeMisquotation({ text, marked, line, source }: JudgedQuotation, file: string): Problem {
  return {
    file,
    line,
    message: [
      `the quotation has other words than its source, ${source?.key}:`,
      `“${marked ?? text}”`,
      '{+words that the source does not have+} {-words left out-}',
    ].join('\n'),
    todo: 'quote the source word for word, or say as: translation or as: paraphrase under sources:',
    kind: 'quote',
  };
}
