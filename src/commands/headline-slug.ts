import { spellInLatin } from '../languages/text/spell-in-latin.ts';
import { site } from '../site.ts';
import { CommandRefusal } from './command.ts';

/**
 * Spells a headline or a name in lower-case Latin letters, figures and hyphens, whatever its script.
 *
 * @throws CommandRefusal if it contains neither letters nor figures.
 */
export function makeSlug(text: string): string {
  const slug = spellInLatin(text, site.language);
  if (slug !== '') return slug;
  throw new CommandRefusal(
    'No name can be made from this headline. Give one in lower-case Latin letters: --slug the-bridge',
  );
}
