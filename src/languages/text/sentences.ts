/** A part of a text, `[start, end)` in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** After these a full stop ends no sentence, whatever the segmenter says: titles, initials, "e.g.". */
const ABBREVIATION =
  /(?:^|[\s(["“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|cf|No|Fig|e\.\s?g|i\.\s?e|\p{Lu})\.\s*$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Returns the sentences of a paragraph, without the spaces between them.
 *
 * @param language BCP 47 tag.
 */
export function splitSentences(text: string, language: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  let end = 0;
  for (const { segment } of getSegmenter(language).segment(text)) {
    end += segment.length;
    if (ABBREVIATION.test(text.slice(start, end)) && end < text.length) continue;
    const trimmed = start + text.slice(start, end).trimEnd().length;
    if (trimmed > start) ranges.push({ start, end: trimmed });
    start = end;
  }
  return ranges;
}

/** Returns the sentence around a place in a paragraph by the segmenter's own rules, with the spaces after it. */
export function findSentenceAt(text: string, at: number, language: string): TextRange {
  const sentence = getSegmenter(language).segment(text).containing(at);
  const start = sentence?.index ?? 0;
  return { start, end: start + (sentence?.segment.length ?? text.length) };
}

function getSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}
