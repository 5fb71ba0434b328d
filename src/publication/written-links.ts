import type { site } from '../site.ts';
import { makePersonPath } from './addresses.ts';
import type { WrittenLink } from './check-links.ts';
import type { CheckedArticle } from './checked-article.ts';
import type { PersonData } from './schema.ts';

/*
 * Links that are written in fields and settings rather than in a text.
 */

/** Lists the links in a person's file. */
export function listPersonLinks(person: {
  id: string;
  links: PersonData['links'];
  file: string;
  lines: Readonly<Record<string, number>>;
}): WrittenLink[] {
  const { id, links, file, lines } = person;
  return links.map(({ url }, index) => ({
    href: url,
    page: makePersonPath(id),
    file,
    line: lines[`links.${index}`] ?? lines['links'],
    field: `links.${index}.url`,
  }));
}

/** Lists the links in an article's frontmatter. */
export function listFieldLinks({ canonical, path, origin }: CheckedArticle): WrittenLink[] {
  if (canonical === undefined) return [];
  const { file, lines } = origin;
  return [{ href: canonical, page: path, file, line: lines['canonical'], field: 'canonical' }];
}

/**
 * Lists the links in the settings.
 *
 * @param file The settings' file, as problems name it.
 */
export function listSettingsLinks(
  { policies, navigation }: Pick<typeof site, 'policies' | 'navigation'>,
  file: string,
): WrittenLink[] {
  return [
    ...Object.entries(policies).map(([name, href]) => ({ href, field: `policies.${name}` })),
    ...(navigation.footer ?? []).map(({ path }, index) => ({
      href: path,
      field: `navigation.footer.${index}.path`,
    })),
  ].map((link) => ({ ...link, page: '', file }));
}
