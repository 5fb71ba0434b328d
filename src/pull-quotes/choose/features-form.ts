import { type Feature, perTwentyWords } from './feature.ts';

/** Half of 2,566 pull quotes that editors chose have more words than this, half have fewer. */
const MEDIAN_LENGTH = 19;

/** Length, letters and punctuation. */
export const formFeatures: readonly Feature[] = [
  {
    name: 'length',
    high: 'long enough to say something whole',
    low: 'short',
    of: ({ words }) => Math.log(Math.min(22, words.length) + 1),
  },
  {
    name: 'usualLength',
    high: 'about as long as pull quotes are',
    low: 'far from the length pull quotes have',
    of: ({ words }) => -Math.abs(Math.log(Math.max(1, words.length) / MEDIAN_LENGTH)),
  },
  {
    name: 'tooShort',
    high: 'hardly a sentence',
    low: 'a full sentence',
    of: ({ words }) => Number(words.length < 8),
  },
  presence('fullStop', /[.!?…]["”’)\]]*$/, 'ends as a sentence does', 'does not end as a sentence does'),
  {
    name: 'commas',
    high: 'in several clauses',
    low: 'in one clause',
    of: ({ text }) => text.split(/[,،、]/).length - 1,
  },
  presence('parenthesis', /[()[\]]/, 'a parenthesis in it', 'no parenthesis'),
  presence('semicolon', /;/, 'a semicolon in it', 'no semicolon'),
  presence('colon', /:/, 'a colon in it', 'no colon'),
  presence('question', /\?/, 'asks', 'states'),
  presence('quotation', /["“”„«»]/, 'words in quotation marks', 'no quotation marks'),
  presence('digits', /\d/, 'figures in it', 'no figures'),
  presence('address', /https?:|www\.|\.(?:com|org|net)\b|@/, 'an address in it', 'no address'),
  {
    name: 'code',
    high: 'signs as in code',
    low: 'no signs of code',
    of: ({ text }) => text.match(/[_{}<>=$\\|`#*+~^]/g)?.length ?? 0,
  },
  {
    name: 'names',
    high: 'many names',
    low: 'few names',
    of: ({ words }) => words.slice(1).filter(({ capital }) => capital).length / Math.max(1, words.length),
  },
  {
    name: 'initialisms',
    high: 'initialisms',
    low: 'no initialisms',
    of: (sentence) => perTwentyWords(sentence.words.filter(({ initialism }) => initialism).length, sentence),
  },
];

function presence(name: string, pattern: RegExp, high: string, low: string): Feature {
  return { name, high, low, of: ({ text }) => Number(pattern.test(text)) };
}
