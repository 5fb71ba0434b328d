import anyAscii from 'any-ascii';
import { getSubtag } from './language-tag.ts';

/**
 * Spells words of any script in lower-case Latin letters, figures and hyphens, as names in addresses are written.
 *
 * @param language BCP 47 tag of the words.
 * @returns An empty string if the words contain neither letters nor figures.
 */
export function spellInLatin(words: string, language: string): string {
  return anyAscii(spellInLanguage(words.normalize('NFC').toLowerCase(), language))
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** any-ascii spells Cyrillic as Russian does; in Ukrainian two letters stand for other sounds. */
const spellInLanguage = (text: string, language: string): string =>
  getSubtag(language) === 'uk' ? text.replaceAll('и', 'y').replaceAll('г', 'h') : text;
