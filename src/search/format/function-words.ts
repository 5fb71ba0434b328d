import { getSubtag } from '../../languages/text/language-tag.ts';

/**
 * English words that carry grammar rather than meaning. Every article has them, so asking for one changes nothing but
 * the bytes.
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

/**
 * Returns true for a word that says nothing of what a text is about. Known for English; false in other languages. `US` in
 * capitals is none.
 *
 * @param form As `Word.form`.
 * @param language BCP 47 tag.
 */
export function isFunctionWord(form: string, language: string): boolean {
  return getSubtag(language) === 'en' && functionWords.has(form);
}
