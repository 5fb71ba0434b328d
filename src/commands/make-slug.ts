import anyAscii from 'any-ascii';
import { site } from '../site.ts';
import { CommandRefusal } from './command.ts';

/**
 * Spells a headline or a name in lower-case Latin letters, figures and hyphens, whatever its script.
 *
 * @throws CommandRefusal if it contains neither letters nor figures.
 */
export function makeSlug(text: string): string {
  const latin = anyAscii(spellInLanguage(text.normalize('NFC').toLowerCase()));
  const slug = latin
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug !== '') return slug;
  throw new CommandRefusal(
    'No name can be made from this headline. Give one in lower-case Latin letters: --slug the-bridge',
  );
}

/** any-ascii spells Cyrillic as Russian does; in Ukrainian two letters stand for other sounds. */
const spellInLanguage = (text: string): string =>
  new Intl.Locale(site.language).language === 'uk' ? text.replaceAll('и', 'y').replaceAll('г', 'h') : text;
