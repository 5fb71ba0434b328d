import { ENOUGH_WORDS, type Feature } from './feature.ts';

/** Half of 2,566 pull quotes that editors chose have more words than this, half have fewer. */
const MEDIAN_LENGTH = 19;

/** Length, letters and punctuation. */
export const formFeatures: readonly Feature[] = [
  {
    name: 'length',
    weight: 1,
    praise: 'long enough to say something whole',
    doubt: 'too short to say much',
    measure: ({ words }) => Math.log(Math.min(ENOUGH_WORDS, words.length) + 1),
  },
  {
    name: 'usualLength',
    weight: 0.5,
    praise: 'about as long as pull quotes are',
    doubt: 'far from the length of a pull quote',
    measure: ({ words }) => -Math.abs(Math.log(Math.max(1, words.length) / MEDIAN_LENGTH)),
  },
  createFlaw('unfinished', 0.5, {
    pattern: /[^.!?…"”’)\]]$/,
    praise: 'a whole sentence',
    doubt: 'no whole sentence',
  }),
  createFlaw('parenthesis', 0.5, {
    pattern: /[()[\]]/,
    praise: 'no asides',
    doubt: 'has an aside in brackets',
  }),
  createFlaw('figures', 0.75, { pattern: /\d/, praise: 'no figures', doubt: 'has figures in it' }),
  createFlaw('address', 0.5, {
    pattern: /https?:|www\.|\.(?:com|org|net)\b|@/,
    praise: 'no addresses',
    doubt: 'has an address in it',
  }),
  createFlaw('code', 0.5, {
    pattern: /[_{}<>=$\\|`#*+~^]/,
    praise: 'plain words',
    doubt: 'has signs of code in it',
  }),
  {
    name: 'names',
    weight: -0.75,
    praise: 'needs no names to be understood',
    doubt: 'full of names',
    measure: ({ words }) =>
      words.slice(1).filter(({ capital }) => capital).length / Math.max(1, words.length),
  },
];

/** A feature that speaks against a sentence in which a pattern is found. */
function createFlaw(name: string, weight: number, { pattern, praise, doubt }: Flaw): Feature {
  return { name, weight: -weight, praise, doubt, measure: ({ text }) => Number(pattern.test(text)) };
}

interface Flaw extends Pick<Feature, 'praise' | 'doubt'> {
  pattern: RegExp;
}
