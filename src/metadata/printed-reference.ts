import { fill } from '../languages/interface/fill.ts';
import { formatList } from '../languages/interface/format-list.ts';
import { getInterfaceLanguage, phrases } from '../languages/interface/publication-phrases.ts';
import { makeOnce } from '../languages/text/make-once.ts';
import { nestQuotationMarks } from '../languages/text/quotation-marks.ts';
import { type CslItem, type CslName, invertName } from './csl-item.ts';

/** Names that a reference prints; of more authors only the first is named, as in most Harvard styles. */
const MOST_NAMES = 3;

/**
 * Returns a reference in the Harvard style on one line, in the language of the interface, with the version that is read:
 * `Doe, J. (2025) “Title,” Publication, 14 February. Available at: … Version of …`
 */
export function formatReference(item: CslItem): string {
  const language = getInterfaceLanguage();
  const [year, month, day] = item.issued['date-parts'][0];
  return fill(phrases.citation.reference, {
    authors: listAuthors(item.author, language),
    year: String(year),
    // It stands between quotation marks there.
    title: nestQuotationMarks(item.title, language),
    publication: item['container-title'],
    date: getDayPrinter(language).format(new Date(Date.UTC(year, month - 1, day))),
    url: item.URL,
    version: item.note,
  });
}

const getDayPrinter = makeOnce(
  (language) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
);

function listAuthors(authors: readonly CslName[], language: string): string {
  const names = authors.map(shortenName);
  const [first] = names;
  if (first === undefined) throw new RangeError('a reference needs at least one author');
  return names.length > MOST_NAMES
    ? fill(phrases.citation.firstAuthor, { name: first })
    : formatList(names, language, 'conjunction');
}

function shortenName(name: CslName): string {
  if ('literal' in name || name.given === undefined) return invertName(name);
  return invertName({ ...name, given: toInitials(name.given) });
}

/** `Jean-Luc` becomes `J.-L.`, `Mary Ann` `M.A.`. Scripts without capitals have no initials. */
function toInitials(given: string): string {
  if (!/\p{Lu}/u.test(given)) return given;
  return given.replace(/(\p{L}\p{M}*)[^\s-]*/gu, '$1.').replace(/\s+/g, '');
}
