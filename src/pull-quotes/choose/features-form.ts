import { type Feature, perTwentyWords } from './feature.ts';

/** Half of 2,566 pull quotes that editors chose have more words than this, half have fewer. */
const MEDIAN_LENGTH = 19;

/** Length, letters and punctuation. */
export const formFeatures: readonly Feature[] = [
  {
    name: 'length',
    high: 'long enough to say something whole',
    low: 'short',
    measure: ({ words }) => Math.log(Math.min(22, words.length) + 1),
  },
  {
    name: 'usualLength',
    high: 'about as long as pull quotes are',
    low: 'far from the length pull quotes have',
    measure: ({ words }) => -Math.abs(Math.log(Math.max(1, words.length) / MEDIAN_LENGTH)),
  },
  {
    name: 'tooShort',
    high: 'hardly a sentence',
    low: 'a full sentence',
    measure: ({ words }) => Number(words.length < 8),
  },
  createFeature('fullStop', {
    pattern: /[.!?…]["”’)\]]*$/,
    high: 'ends as a sentence does',
    low: 'does not end as a sentence does',
  }),
  {
    name: 'commas',
    high: 'in several clauses',
    low: 'in one clause',
    measure: ({ text }) => text.split(/[,،、]/).length - 1,
  },
  createFeature('parenthesis', { pattern: /[()[\]]/, high: 'a parenthesis in it', low: 'no parenthesis' }),
  createFeature('semicolon', { pattern: /;/, high: 'a semicolon in it', low: 'no semicolon' }),
  createFeature('colon', { pattern: /:/, high: 'a colon in it', low: 'no colon' }),
  createFeature('question', { pattern: /\?/, high: 'asks', low: 'states' }),
  createFeature('quotation', {
    pattern: /["“”„«»]/,
    high: 'words in quotation marks',
    low: 'no quotation marks',
  }),
  createFeature('digits', { pattern: /\d/, high: 'figures in it', low: 'no figures' }),
  createFeature('address', {
    pattern: /https?:|www\.|\.(?:com|org|net)\b|@/,
    high: 'an address in it',
    low: 'no address',
  }),
  {
    name: 'code',
    high: 'signs as in code',
    low: 'no signs of code',
    measure: ({ text }) => text.match(/[_{}<>=$\\|`#*+~^]/g)?.length ?? 0,
  },
  {
    name: 'names',
    high: 'many names',
    low: 'few names',
    measure: ({ words }) =>
      words.slice(1).filter(({ capital }) => capital).length / Math.max(1, words.length),
  },
  {
    name: 'initialisms',
    high: 'initialisms',
    low: 'no initialisms',
    measure: (sentence) =>
      perTwentyWords(sentence.words.filter(({ initialism }) => initialism).length, sentence),
  },
];

/** A feature that is 1 where a pattern is found and 0 elsewhere. */
function createFeature(name: string, { pattern, high, low }: PatternFeature): Feature {
  return { name, high, low, measure: ({ text }) => Number(pattern.test(text)) };
}

interface PatternFeature extends Pick<Feature, 'high' | 'low'> {
  pattern: RegExp;
}
