import { countPerTwentyWords, type Feature } from './feature.ts';

/** How much the sentence is about what the article is about. */
export const themeFeatures: readonly Feature[] = [
  {
    name: 'theme',
    weight: 1,
    praise: 'is about what the piece keeps coming back to',
    doubt: 'strays from what the piece is about',
    measure: (sentence, { sentencesWith }) => {
      const sum = sentence.stems.reduce((total, stem) => total + Math.log(sentencesWith.get(stem) ?? 1), 0);
      return countPerTwentyWords(sum, sentence);
    },
  },
  {
    name: 'headings',
    weight: 1,
    praise: 'echoes the headline or a heading',
    doubt: 'has nothing of the headline',
    measure: (sentence, { headings }) =>
      countPerTwentyWords(sentence.stems.filter((stem) => headings.has(stem)).length, sentence),
  },
];
