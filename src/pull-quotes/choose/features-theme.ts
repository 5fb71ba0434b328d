import type { Sentence } from './article-reading.ts';
import { type Feature, perTwentyWords } from './feature.ts';

/** How much the sentence is about what the article is about. */
export const themeFeatures: readonly Feature[] = [
  {
    name: 'theme',
    high: 'keeps to what the article keeps coming back to',
    low: 'strays from what the article keeps coming back to',
    of: (sentence, { sentencesWith }) => {
      let sum = 0;
      for (const stem of sentence.stems) sum += Math.log(sentencesWith.get(stem) ?? 1);
      return perTwentyWords(sum, sentence);
    },
  },
  {
    name: 'onlyHere',
    high: 'things said nowhere else in the article',
    low: 'little that is said only here',
    of: (sentence, { sentencesWith }) => stemsThat(sentence, (stem) => sentencesWith.get(stem) === 1),
  },
  {
    name: 'headline',
    high: 'echoes the headline',
    low: 'no echo of the headline',
    of: (sentence, { headline }) => stemsThat(sentence, (stem) => headline.has(stem)),
  },
  {
    name: 'heading',
    high: 'echoes the heading above it',
    low: 'no echo of the heading above it',
    of: (sentence) => stemsThat(sentence, (stem) => sentence.paragraph.heading.has(stem)),
  },
  {
    name: 'headings',
    high: 'echoes headline and headings',
    low: 'no echo of headline or headings',
    of: (sentence, { headings }) => stemsThat(sentence, (stem) => headings.has(stem)),
  },
];

function stemsThat(sentence: Sentence, hold: (stem: string) => boolean): number {
  return perTwentyWords(sentence.stems.filter(hold).length, sentence);
}
