/** A kind of word that says something about the sentence it stands in. English; other languages have none of them. */
export interface WordKind {
  name: string;
  /** What to say to an editor of a sentence that has one, and of one that has none. */
  high: string;
  low: string;
  words: string | RegExp;
}

/** Kinds of which it matters whether there are any. */
const present: readonly WordKind[] = [
  {
    name: 'negation',
    high: 'says what is not so',
    low: 'denies nothing',
    words: `no not never none nothing nobody nowhere neither nor cannot can't don't doesn't didn't won't wouldn't isn't
      aren't wasn't weren't shouldn't couldn't haven't hasn't hadn't without hardly barely scarcely`,
  },
  {
    name: 'sweeping',
    high: 'speaks of all or none',
    low: 'does not generalise',
    words: `all every everyone everything everybody everywhere always any anyone anything anybody each whole entire
      forever whatever whoever wherever nothing nobody never none`,
  },
  {
    name: 'emphatic',
    high: 'emphatic',
    low: 'even in tone',
    words: `very really truly indeed actually simply just even far so too extremely highly incredibly completely totally
      absolutely entirely fundamentally precisely exactly certainly clearly ever especially particularly`,
  },
  {
    name: 'being',
    high: 'says that something is so',
    low: 'does not say that something is so',
    words: "is are be being isn't aren't it's",
  },
  {
    name: 'ideas',
    high: 'speaks of ideas',
    low: 'speaks of no ideas',
    words: `freedom power truth value values idea ideas knowledge experience future past time change way ways thing
      things matter reason purpose meaning goal goals question questions problem problems choice choices responsibility
      quality nature need needs right rights principle principles difference sense point fact culture technology trust
      ability potential effort control success failure lesson key heart cost costs price opportunity opportunities
      justice fear hope law liberty duty debt democracy`,
  },
  {
    name: 'people',
    high: 'speaks of people',
    low: 'speaks of no people',
    words: `people person human humans society world community communities government governments public citizens
      individuals everyone nation country men women children child life lives history culture users readers developers
      companies company business market workers families`,
  },
  {
    name: 'praise',
    high: 'finds something good',
    low: 'praises nothing',
    words: `good great best better easy simple powerful beautiful excellent wonderful free freedom success successful
      useful important valuable benefit benefits love enjoy fun elegant clear real true perfect impressive rich strong
      interesting exciting fantastic brilliant happy hope advantage`,
  },
  {
    name: 'duty',
    high: 'says what must or should be',
    low: 'no must or should',
    words: "must should ought need needs shouldn't mustn't needn't",
  },
  {
    name: 'comparison',
    high: 'compares',
    low: 'compares nothing',
    words: 'more less better worse than fewer greater larger smaller easier harder faster rather further',
  },
  {
    name: 'superlative',
    high: 'names the most or the only',
    low: 'no most or only',
    words: 'most best worst least greatest biggest largest highest ultimate single only',
  },
  {
    name: 'pointing',
    high: 'points at something else on the page',
    low: 'points at nothing else on the page',
    words: `here above below following previous previously earlier later next figure figures table listing section
      chapter page pages appendix mentioned aforementioned shown image screenshot article column series part step steps
      example examples instance e.g i.e see`,
  },
  {
    name: 'dated',
    high: 'tied to a date',
    low: 'tied to no date',
    words: `yesterday today tomorrow week weeks month months year years monday tuesday wednesday thursday friday
      saturday sunday january february march april june july august september october november december ago hours
      minutes recently recent`,
  },
  {
    name: 'past',
    high: 'says what happened',
    low: 'tells no story',
    words: `was were had did went came said told began became got took made thought used wasn't weren't didn't wanted
      started tried decided found asked knew left gave met saw`,
  },
  {
    name: 'we',
    high: 'says “we”',
    low: 'says no “we”',
    words: "we us our ours ourselves we're we've we'll we'd let's",
  },
  {
    name: 'you',
    high: 'speaks to the reader',
    low: 'does not speak to the reader',
    words: "you your yours yourself yourselves you're you've you'll you'd",
  },
  { name: 'indefinite', high: 'speaks of a thing of its kind', low: 'no “a” or “an”', words: 'a an' },
  { name: 'definite', high: 'speaks of particular things', low: 'no “the”', words: 'the' },
];

/** Kinds of which it matters how many there are. */
const counted: readonly WordKind[] = [
  { name: 'longWords', high: 'weighty words', low: 'few weighty words', words: /^.{8}/ },
  {
    name: 'abstract',
    high: 'abstract nouns',
    low: 'no abstract nouns',
    words: /^.{2,}(?:tion|sion|ness|ity|ism|ment|ance|ence|ship|dom|hood|cy|ty)s?$/,
  },
  { name: 'manner', high: 'says in what manner', low: 'no word of manner', words: /^.{3,}ly$/ },
  {
    name: 'telling',
    high: 'telling adjectives',
    low: 'few telling adjectives',
    words: /^.{2,}(?:able|ible|ful|ous|ive|less|ical)$/,
  },
  {
    name: 'contraction',
    high: 'speaks as people talk',
    low: 'no contractions',
    words: /n't$|'(?:re|ve|ll|d|m)$|^(?:it|that|there|here|what|who|let|he|she)'s$/,
  },
];

export const wordKinds = { present, counted };

const all = [...present, ...counted];
const bits = new Map(all.map(({ name }, index) => [name, 1 << index]));
const patterns: [RegExp, number][] = [];
const bitsOfListed = new Map<string, number>();
for (const { name, words } of all) {
  if (words instanceof RegExp) {
    patterns.push([words, getKindBit(name)]);
    continue;
  }
  for (const word of words.split(/\s+/))
    bitsOfListed.set(word, (bitsOfListed.get(word) ?? 0) | getKindBit(name));
}

/**
 * Returns the bit that stands for a kind in what `getWordKinds` returns.
 *
 * @throws RangeError if there is no such kind.
 */
export function getKindBit(name: string): number {
  const bit = bits.get(name);
  if (bit === undefined) throw new RangeError(`There is no kind of word “${name}”.`);
  return bit;
}

/** Returns all kinds of a word in lower case, one bit each; 0 for a word of no kind. */
export function getWordKinds(word: string): number {
  let kinds = bitsOfListed.get(word) ?? 0;
  for (const [pattern, bit] of patterns) if (pattern.test(word)) kinds |= bit;
  return kinds;
}
