import type { Span } from '../../pull-quotes/text/find-quote.ts';
import type { Prepared } from '../../pull-quotes/text/prepared-article.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentence that a word stands in, as words of the article, `[from, to)`. */
export function findEnclosingSentence(index: number, article: Prepared): Span {
  const word = article.words[index];
  const passage = article.passages[word?.passage ?? -1];
  if (!word || !passage) return { from: index, to: index };
  const sentence = segmenterFor(article.language).segment(passage.text).containing(word.start);
  const start = sentence?.index ?? 0;
  const end = start + (sentence?.segment.length ?? passage.text.length);
  let from = index;
  let to = index + 1;
  while (isWithin(article, from - 1, word.passage, start, end)) from--;
  while (isWithin(article, to, word.passage, start, end)) to++;
  return { from, to };
}

function isWithin(article: Prepared, index: number, passage: number, start: number, end: number): boolean {
  const word = article.words[index];
  return word !== undefined && word.passage === passage && word.start >= start && word.start < end;
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}
