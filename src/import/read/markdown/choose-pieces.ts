import { firstText } from '../values.ts';
import { readDayOfAddress } from './old-addresses.ts';
import { dateFields } from './read-fields.ts';
import type { SiteConfig } from './site-config.ts';

const machinery =
  /(?:^|\/)(?:themes|layouts|_layouts|_includes|includes|archetypes|templates|_sass|assets|static|public|dist|build|test|tests|spec|legacy|examples?|node_modules|i18n|scripts|_data|data)\//;
const notPieces =
  /^(?:readme|license|licence|contributing|changelog|code_of_conduct|security|todo|authors|_index|404|search|feed|sitemap|robots|redirect)$/i;
const persons =
  /(?:^|\/)_?(?:authors?|people|team|staff|contributors?|members|tags?|categories|_archived|archetypes|series)\//i;
const posts =
  /(?:^|\/)_?(?:posts?|blog|articles?|news|essays?|columns?|opinions?|stories|story|journal|entries|writing|weblog|drafts|notes|reviews|comment|features|issues|events|resources|beitraege|artikel)\//i;
const dated = /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}[-_]/;

export type Choice = 'piece' | 'page' | 'nothing';

/** The texts of an archive may be: pieces, which have a date or lie where pieces lie; pages of the old site; or its machinery. */
export function choosePiece(
  path: string,
  fields: Readonly<Record<string, unknown>>,
  { engine }: SiteConfig,
): Choice {
  const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  if (notPieces.test(name)) return 'nothing';
  const hasTitle = firstText(fields, ['title', 'headline', 'name', 'titel']) !== undefined;
  const isDated =
    dated.test(path) ||
    readDayOfAddress(fields) !== undefined ||
    dateFields.some(
      (field) => firstText(fields, [field]) !== undefined && /\d{4}/.test(String(fields[field])),
    );
  // Without the settings of a site, a folder of texts with heads is a folder of pieces.
  if (engine === 'Markdown') return hasTitle || isDated ? 'piece' : 'nothing';
  if (machinery.test(path) || persons.test(path)) return 'nothing';
  if (/(?:^|\/)_(?:posts|drafts)\//.test(path)) return 'piece';
  if (!hasTitle && !isDated) return 'nothing';
  const isTemplate = fields['pagination'] !== undefined || fields['eleventyexcludefromcollections'] === true;
  if (isTemplate) return 'nothing';
  if (isDated) return 'piece';
  return posts.test(path) && /\.(?:md|markdown|mkd|mdx)$/i.test(path) ? 'piece' : 'page';
}
