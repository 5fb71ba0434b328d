import type { Sentence } from './article-reading.ts';
import { type Feature, perTwentyWords } from './feature.ts';

/** How much the sentence is about what the article is about. */
export const themeFeatures: readonly Feature[] = [
  {
    name: 'theme',
    high: 'is about what the article returns to',
    low: 'strays from what the article returns to',
    measure: (sentence, { sentencesWith }) => {
      let sum = 0;
      for (const stem of sentence.stems) sum += Math.log(countSentences(stem, sentencesWith));
      return perTwentyWords(sum, sentence);
    },
  },
  {
    name: 'onlyHere',
    high: 'things said nowhere else in the article',
    low: 'little that is said only here',
    measure: (sentence, { sentencesWith }) => countStems(sentence, (stem) => sentencesWith.get(stem) === 1),
  },
  {
    name: 'headline',
    high: 'echoes the headline',
    low: 'no echo of the headline',
    measure: (sentence, { headline }) => countStems(sentence, (stem) => headline.has(stem)),
  },
  {
    name: 'heading',
    high: 'echoes the heading above it',
    low: 'no echo of the heading above it',
    measure: (sentence) => countStems(sentence, (stem) => sentence.paragraph.heading.has(stem)),
  },
  {
    name: 'headings',
    high: 'echoes headline and headings',
    low: 'no echo of headline or headings',
    measure: (sentence, { headings }) => countStems(sentence, (stem) => headings.has(stem)),
  },
];

/** Returns how many of a sentence's stems meet a condition, per twenty words. */
function countStems(sentence: Sentence, isCounted: (stem: string) => boolean): number {
  return perTwentyWords(sentence.stems.filter(isCounted).length, sentence);
}

function countSentences(stem: string, sentencesWith: ReadonlyMap<string, number>): number {
  const count = sentencesWith.get(stem);
  if (count === undefined) throw new RangeError(`The article has no sentence with “${stem}”.`);
  return count;
}
