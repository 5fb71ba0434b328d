import { countPerTwentyWords, type Feature } from './feature.ts';

/** Opening words whose reference is lost when the sentence stands alone. */
const LOST =
  splitWords(`this that these those he she it they his her its their him them such it's that's there's both another
  others`);
/** Opening words that link the sentence to the one before. */
const LINKING =
  splitWords(`but and yet so however therefore thus hence also moreover furthermore besides nevertheless
  nonetheless instead otherwise then finally additionally consequently meanwhile similarly likewise still or nor because
  anyway indeed first firstly second secondly third thirdly lastly next again for`);

/** Words and openings that make a sentence stand on its own, or lean on others. English; other languages have none of them. */
export const wordingFeatures: readonly Feature[] = [
  createKind('negation', 0.75, {
    praise: 'says what is not so',
    doubt: 'denies nothing',
    words: `no not never none nothing nobody nowhere neither nor cannot can't don't doesn't didn't won't wouldn't isn't
      aren't wasn't weren't shouldn't couldn't haven't hasn't hadn't without hardly barely scarcely`,
  }),
  createKind('sweeping', 0.5, {
    praise: 'speaks of all or none',
    doubt: 'does not generalise',
    words: `all every everyone everything everybody everywhere always any anyone anything anybody each whole entire
      forever whatever whoever wherever nothing nobody never none`,
  }),
  createKind('emphatic', 0.5, {
    praise: 'says it with force',
    doubt: 'even in tone',
    words: `very really truly indeed actually simply just even far so too extremely highly incredibly completely totally
      absolutely entirely fundamentally precisely exactly certainly clearly ever especially particularly`,
  }),
  createKind('being', 0.5, {
    praise: 'says how things are',
    doubt: 'does not say how things are',
    words: "is are be being isn't aren't it's",
  }),
  createKind('ideas', 0.75, {
    praise: 'speaks of ideas',
    doubt: 'speaks of no idea',
    words: `freedom power truth value values idea ideas knowledge experience future past time change way ways thing
      things matter reason purpose meaning goal goals question questions problem problems choice choices responsibility
      quality nature need needs right rights principle principles difference sense point fact culture technology trust
      ability potential effort control success failure lesson key heart cost costs price opportunity opportunities
      justice fear hope law liberty duty debt democracy`,
  }),
  createKind('duty', 0.5, {
    praise: 'says what should be done',
    doubt: 'calls for nothing',
    words: "must should ought need needs shouldn't mustn't needn't",
  }),
  createKind('pointing', -0.75, {
    praise: 'points at nothing else on the page',
    doubt: 'points at something else on the page',
    words: `here above below following previous previously earlier later next figure figures table listing section
      chapter page pages appendix mentioned aforementioned shown image screenshot article column series part step steps
      example examples instance e.g i.e see`,
  }),
  {
    name: 'longWords',
    weight: 1,
    praise: 'carries weighty words',
    doubt: 'has few weighty words',
    measure: (sentence) =>
      countPerTwentyWords(sentence.words.filter(({ word }) => word.length >= 8).length, sentence),
  },
  {
    name: 'conclusion',
    weight: 0.5,
    praise: 'draws a conclusion',
    doubt: 'draws no conclusion',
    measure: ({ text }) => Number(/\b(?:is|means|so|fact) that\b/i.test(text)),
  },
  {
    name: 'lostOpening',
    weight: -0.75,
    praise: 'stands on its own feet',
    doubt: 'opens on a word that refers back',
    measure: ({ opening }) => Number(opensWithLostReference(opening)),
  },
  {
    name: 'linkOpening',
    weight: -0.25,
    praise: 'opens without a link to what came before',
    doubt: 'opens on a link to what came before',
    measure: ({ opening }) => Number(LINKING.has(opening)),
  },
];

/** True for a first word, in lower case, that leans on a sentence before it: this, it, such. */
export function opensWithLostReference(word: string): boolean {
  return LOST.has(word);
}

/** A feature that is 1 where any of some words stands, and 0 elsewhere. */
function createKind(name: string, weight: number, { praise, doubt, words }: WordKind): Feature {
  const listed = splitWords(words);
  const measure: Feature['measure'] = (sentence) =>
    Number(sentence.words.some(({ word }) => listed.has(word)));
  return { name, weight, praise, doubt, measure };
}

interface WordKind extends Pick<Feature, 'praise' | 'doubt'> {
  words: string;
}

function splitWords(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
