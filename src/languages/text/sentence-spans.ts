import type { Passage } from '../../pull-quotes/text/passage.ts';

/** A sentence where it stands: `[start, end)` in UTF-16 units of the text of `passages[passage]`. */
export interface SentenceSpan {
  passage: number;
  start: number;
  end: number;
}

/** After these a full stop ends no sentence, whatever the segmenter says: titles, initials, "e.g.". */
const ABBREVIATION =
  /(?:^|[\s(["“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|cf|No|Fig|e\.\s?g|i\.\s?e|\p{Lu})\.\s*$/u;

/** The sentences of every paragraph, in reading order; other kinds of passages have none to offer. */
export function splitSentences(passages: readonly Passage[], language: string): SentenceSpan[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return passages.flatMap(({ kind, text }, passage) =>
    kind === 'paragraph' ? spansIn(text, segmenter).map((span) => ({ passage, ...span })) : [],
  );
}

function spansIn(text: string, segmenter: Intl.Segmenter): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  let end = 0;
  for (const { segment } of segmenter.segment(text)) {
    end += segment.length;
    if (ABBREVIATION.test(text.slice(start, end)) && end < text.length) continue;
    const trimmed = start + text.slice(start, end).trimEnd().length;
    if (trimmed > start) spans.push({ start, end: trimmed });
    start = end;
  }
  return spans;
}
