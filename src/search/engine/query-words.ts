/**
 * English words that carry grammar rather than meaning. Every article has them, so asking for one changes nothing but
 * the bytes: at 10,000 articles the index of “the” alone is 556 KB.
 */
const functionWords = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before being below between ' +
    'both but by can cannot could did do does doing done down during each either else ever every few for from further ' +
    'had has have having he her here hers herself him himself his how however i if in into is it its itself just let ' +
    'may me might more most much must my myself neither no nor not of off on once only onto or other others ought our ' +
    'ours ourselves out over own same shall she should since so some such than that the their theirs them themselves ' +
    'then there these they this those though through thus to too under until unto up upon us very was we were what ' +
    'whatever when where whether which while who whom whose why will with within without would yet you your yours ' +
    'yourself yourselves'
  ).split(' '),
);

/** Returns true for a word that says nothing of what a text is about. Known for English; false in other languages. */
export function isFunctionWord(word: string, language: string): boolean {
  return language.startsWith('en') && functionWords.has(word);
}

/**
 * Returns the words of a text as the index spells them: lower case, without apostrophes, hyphenated words in their parts.
 *
 * @param text Any string, a reader's query among them.
 * @param language BCP 47 tag, which says where words end.
 */
export function splitQueryWords(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of getSegmenter(language).segment(
    text.toWellFormed().normalize('NFC'),
  )) {
    if (!isWordLike) continue;
    for (const part of segment.toLocaleLowerCase(language).split(/[^\p{L}\p{M}\p{N}'’]+/u)) {
      const word = part.replaceAll(/['’]/gu, '');
      if (word !== '') words.push(word);
    }
  }
  return words;
}

/** Returns the path of the file that lists a word: by its first two letters without marks, as code points. */
export function getWordListPath(word: string): string {
  const [first = '', second = ''] = [...word.normalize('NFD').replaceAll(/\p{M}/gu, '')];
  return `words/${formatCodePoint(first)}-${formatCodePoint(second)}.txt`;
}

function formatCodePoint(letter: string): string {
  return letter.codePointAt(0)?.toString(16) ?? '';
}

const segmenters = new Map<string, Intl.Segmenter>();

function getSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}
