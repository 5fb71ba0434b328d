import { fill } from '../languages/interface/fill.ts';
import { phrases } from '../languages/interface/publication-phrases.ts';
import type { Article, Person } from '../publication/model.ts';
import { printVersionLine } from '../publication/version-line.ts';
import { getLabel, site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { type SplitName, splitName } from './split-name.ts';

/** What a citation states about an article. */
export type CitedArticle = Pick<
  Article,
  | 'slug'
  | 'path'
  | 'headline'
  | 'authors'
  | 'day'
  | 'modified'
  | 'label'
  | 'language'
  | 'canonical'
  | 'version'
>;

/** What `toCslItem` returns. */
export type CslItem = ReturnType<typeof toCslItem>;

/** A name by its CSL fields; an organisation has its whole name under `literal`. */
export type CslName = SplitName | { literal: string };

/** Returns a family name with the small words that belong to it: `van Rossum`. */
export const joinFamilyName = ({ family, 'non-dropping-particle': particle }: SplitName): string =>
  particle === undefined ? family : `${particle} ${family}`;

/** Returns a name with that of the family first: `van Rossum, Guido, Jr.`; that of an organisation as it is. */
export function invertName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [joinFamilyName(name), name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

/** Returns an article as a CSL-JSON item: https://docs.citationstyles.org/en/stable/specification.html */
export function toCslItem(article: CitedArticle) {
  const [year, month, day] = splitDay(article.day);
  return {
    id: `${article.slug}-${year}`,
    type: 'article-magazine',
    title: joinLines(article.headline),
    author: article.authors.map(name),
    'container-title': site.name,
    issued: { 'date-parts': [[year, month, day]] as [[number, number, number]] },
    URL: article.canonical ?? toAbsoluteUrl(article.path),
    language: article.language,
    genre: getLabel(article.label).name,
    version: article.modified,
    note: describeVersion(article),
  };
}

/** When it was last changed, and the line that names the version if readers can verify it. */
function describeVersion({ modified, version }: CitedArticle): string {
  const dated = fill(phrases.citation.version, { instant: modified });
  return version ? `${dated} (${printVersionLine(version)})` : dated;
}

const splitDay = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const name = (person: Person): CslName =>
  person.kind === 'person' ? splitName(joinLines(person.name)) : { literal: joinLines(person.name) };

/** A line break inside a value would end the value in RIS. */
const joinLines = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ');
