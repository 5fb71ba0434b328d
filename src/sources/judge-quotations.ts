import { judgeAgainst } from './judge-against.ts';
import type { KeptPassage } from './kept-passage.ts';
import { findSource } from './name-source.ts';
import type { JudgedQuotation, NamedSource, Quotation, Source } from './quotation.ts';

/** What quotations are judged by. */
export interface KnownSources {
  /** `sources:` of the frontmatter. */
  named: readonly NamedSource[];
  /** What was kept of the sources that were read. */
  kept: readonly KeptPassage[];
}

/** Says of each quotation what it rests on, and whether the words stand there: verbatim, differs, cannot tell. */
export function judgeQuotations(quotations: readonly Quotation[], known: KnownSources): JudgedQuotation[] {
  return quotations.map((quotation) => {
    const source = findSource(quotation, known.named);
    return source
      ? { ...quotation, source, ...judge(quotation, source, known.kept) }
      : { ...quotation, answer: 'cannot-tell', because: 'no source is named' };
  });
}

type Judgement = Pick<JudgedQuotation, 'answer' | 'because' | 'checked' | 'marked'>;

function judge(quotation: Quotation, source: Source, kept: readonly KeptPassage[]): Judgement {
  if (source.kind === 'interview') return answerUnknown('it rests on an interview');
  if (source.kind === "author's notes") return answerUnknown('it rests on the author’s notes');
  const own = kept.filter((passage) => passage.source === source.key);
  if (own.length === 0) return answerUnknown('the text of the source was not read');
  const original = source.as === 'translation' ? source.original : undefined;
  const words = original ?? quotation.text;
  const compared = own.flatMap((passage) => {
    const { language } = quotation;
    const { answer, ...rest } = judgeAgainst(words, {
      text: passage.passage,
      language,
      misread: passage.misread,
    });
    return answer ? [{ answer, ...rest, checked: passage.read }] : [];
  });
  const [best] = compared.sort((one, other) => RANK.indexOf(one.answer) - RANK.indexOf(other.answer));
  if (!best)
    return answerUnknown('the text of the source that was read does not have these words, nor any like them');
  if (original !== undefined) return { ...best, because: `a translation; of its original: ${best.because}` };
  return best;
}

const RANK: readonly JudgedQuotation['answer'][] = ['verbatim', 'cannot-tell', 'differs'];

const answerUnknown = (because: string): Judgement => ({ answer: 'cannot-tell', because });

/** True for a quotation that keeps its piece from being published: other words than the source’s, and nothing says so. */
export function isMisquoted({ answer, source }: JudgedQuotation): boolean {
  return answer === 'differs' && source?.as !== 'paraphrase';
}
