import { type Feature, perTwentyWords } from './feature.ts';
import { getKindBit, type WordKind, wordKinds } from './word-kinds.ts';

/** Opening words whose reference is lost when the sentence stands alone. */
const LOST =
  splitWords(`this that these those he she it they his her its their him them such it's that's there's both another
  others`);
/** Opening words that link the sentence to the one before. */
const LINKING =
  splitWords(`but and yet so however therefore thus hence also moreover furthermore besides nevertheless
  nonetheless instead otherwise then finally additionally consequently meanwhile similarly likewise still or nor because
  anyway indeed first firstly second secondly third thirdly lastly next again for`);

/** Kinds of words, openings and turns that make a sentence stand on its own or lean on others. English. */
export const wordingFeatures: readonly Feature[] = [
  ...wordKinds.present.map(createPresenceFeature),
  ...wordKinds.counted.map(createCountFeature),
  {
    name: 'lostOpening',
    high: 'opens on a word that refers back',
    low: 'opens on its own feet',
    measure: ({ opening }) => Number(opensWithLostReference(opening)),
  },
  {
    name: 'linkOpening',
    high: 'opens on a link to what came before',
    low: 'opens without a link',
    measure: ({ opening }) => Number(LINKING.has(opening)),
  },
  {
    name: 'defines',
    high: 'says what something is',
    low: 'does not say what something is',
    measure: ({ text }) => Number(/\b(?:is|are) (?:a|an|the|not|about|to|one|all)\b/i.test(text)),
  },
  {
    name: 'turn',
    high: 'turns from one thing to another',
    low: 'no turn',
    measure: ({ text }) => Number(TURN.test(text) || NOT_BUT.test(text)),
  },
  {
    name: 'conclusion',
    high: 'draws a conclusion',
    low: 'draws no conclusion',
    measure: ({ text }) => Number(/\b(?:is|means|so|fact) that\b/i.test(text)),
  },
];

const TURN = /\b(?:not only|rather than|instead of|more than|no longer)\b/i;
const NOT_BUT = /\b(?:not|(?:is|are)n['’]t)\b.*\bbut\b/i;

/** True for a first word, in lower case, that leans on a sentence before it: this, it, such. */
export function opensWithLostReference(word: string): boolean {
  return LOST.has(word);
}

function createPresenceFeature({ name, high, low }: WordKind): Feature {
  const bit = getKindBit(name);
  return { name, high, low, measure: ({ kinds }) => Number((kinds & bit) !== 0) };
}

function createCountFeature({ name, high, low }: WordKind): Feature {
  const bit = getKindBit(name);
  const measure: Feature['measure'] = (sentence) => {
    let number = 0;
    for (const { kinds } of sentence.words) if (kinds & bit) number++;
    return perTwentyWords(number, sentence);
  };
  return { name, high, low, measure };
}

function splitWords(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
