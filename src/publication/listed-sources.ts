import type { Answer, Source } from '../sources/index.ts';
import type { Article } from './model.ts';
import { NOT_ASKED } from './schema.ts';

/** What readers are told of words: `unchecked` is what nobody could compare. */
type ShownAnswer = 'verbatim' | 'paraphrase' | 'translation' | 'unchecked';

/** A source at the foot of a piece. */
export interface ListedSource {
  source: Source;
  /** Each answer and day of checking once, with the number of quotations that it is true of. */
  answers: { answer: ShownAnswer; checked?: string | undefined; count: number }[];
}

/** What the foot of a piece says of its quotations. */
export interface ListedSources {
  sources: ListedSource[];
  /** How many quotations have no source that is named. */
  unnamed: number;
}

/**
 * Lists the sources of a piece's quotations, those that its frontmatter names in its order, then links and notes in the order
 * of the text. Of an imported piece, whose author nobody asked, only those that are named are listed, and nothing is counted.
 */
export function listSources(article: Pick<Article, 'quotations' | 'disclosure'>): ListedSources {
  const isImported = article.disclosure === NOT_ASKED;
  const listed = new Map<string, ListedSource>();
  let unnamed = 0;
  for (const { source, answer, checked } of article.quotations) {
    if (!source) unnamed++;
    if (!source || (isImported && source.index === undefined)) continue;
    const id = [source.key, source.as, source.original].join('\n');
    const known = listed.get(id) ?? { source, answers: [] };
    listed.set(id, known);
    const shown = { answer: toShown(answer, source), checked };
    const same = known.answers.find((one) => one.answer === shown.answer && one.checked === shown.checked);
    if (same) same.count++;
    else known.answers.push({ ...shown, count: 1 });
  }
  const place = ({ source: { index = Number.POSITIVE_INFINITY } }: ListedSource) => index;
  const sources = [...listed.values()].sort((one, other) =>
    place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0,
  );
  return { sources, unnamed: isImported ? 0 : unnamed };
}

function toShown(answer: Answer, { as }: Source): ShownAnswer {
  if (answer === 'verbatim') return as === 'translation' ? 'translation' : 'verbatim';
  return answer === 'differs' && as === 'paraphrase' ? 'paraphrase' : 'unchecked';
}
