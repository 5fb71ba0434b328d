import { digestText } from '../../digest-text.ts';
import type { Archive, ArchiveFiles, Draft, DraftPerson } from '../../draft.ts';
import type { Note } from '../../report/notes.ts';
import { readDate } from '../dates.ts';
import { plain } from '../markdown/read-fields.ts';
import { asRecord, asText, isTrue } from '../values.ts';
import { renderCards } from './ghost-cards.ts';

type Row = Readonly<Record<string, unknown>>;

/** Ghost writes this where the address of the site belongs. */
const siteMark = /__GHOST_URL__/g;

/** The tables of an export of Ghost; undefined if the data are none. */
export function findGhostTables(data: unknown): Row | undefined {
  const record = asRecord(data);
  const databases = Array.isArray(record['db']) ? record['db'] : [record];
  const tables = asRecord(asRecord(databases[0])['data'] ?? databases[0]);
  const [first] = rows(tables['posts']);
  return first && ('slug' in first || 'html' in first) ? tables : undefined;
}

/**
 * Reads an export of Ghost.
 *
 * @param files The pictures beside it, if it came in a zip.
 * @param timeZone IANA zone of dates without one.
 */
export function readGhost(tables: Row, files: ArchiveFiles, timeZone: string): Archive {
  const users = rows(tables['users']);
  const tags = new Map(rows(tables['tags']).map((tag) => [String(tag['id']), tag]));
  const metas = new Map(rows(tables['posts_meta']).map((meta) => [String(meta['post_id']), meta]));
  const settings = new Map(rows(tables['settings']).map(({ key, value }) => [String(key), asText(value)]));
  const people = users.flatMap(readUser);
  const drafts: Draft[] = [];
  const notes: (Note & { source: string })[] = [];
  for (const [index, post] of rows(tables['posts']).entries()) {
    const id = String(post['id'] ?? post['uuid'] ?? post['slug'] ?? index);
    const source = `post ${id}`;
    if (post['type'] === 'page' || isTrue(post['page'])) {
      const how = 'left out';
      notes.push({
        kind: 'lost',
        what: 'page of the old site',
        how,
        source: `${source} ${asText(post['title']) ?? ''}`,
      });
      continue;
    }
    const order = (table: string, name: string) =>
      rows(tables[table])
        .filter((row) => String(row['post_id']) === String(post['id']))
        .toSorted((one, other) => Number(one['sort_order'] ?? 0) - Number(other['sort_order'] ?? 0))
        .map((row) => String(row[name]));
    const authors = order('posts_authors', 'author_id');
    const signed =
      authors.length > 0
        ? authors
        : [post['author_id'] ?? post['author']].flatMap((own) => (own ? String(own) : []));
    const own = { ...post, ...metas.get(String(post['id'])) };
    drafts.push(
      readPost(own, {
        source,
        timeZone,
        authors: signed.filter((key) => people.some((person) => person.key === key)),
        tags: order('posts_tags', 'tag_id').flatMap((tag) => {
          const name = asText(tags.get(tag)?.['name']);
          // Ghost shows tags with a # to nobody.
          return name === undefined || name.startsWith('#') ? [] : [name];
        }),
      }),
    );
  }
  const url = settings.get('url');
  const title = settings.get('title');
  const language = settings.get('locale') ?? settings.get('lang') ?? settings.get('default_locale');
  const zone = settings.get('timezone') ?? settings.get('active_timezone');
  return {
    kind: 'a Ghost export',
    site: {
      ...(url && { url: url.replace(/\/+$/, '') }),
      ...(title && { title }),
      ...(language && { language }),
      ...(zone && { timeZone: zone }),
      feeds: ['/rss/'],
    },
    drafts,
    people,
    files,
    notes,
  };
}

const rows = (table: unknown): Row[] => (Array.isArray(table) ? table.map(asRecord) : []);

function readUser(user: Row): DraftPerson[] {
  const name = plain(asText(user['name'])) ?? asText(user['slug']);
  if (name === undefined) return [];
  const biography = plain(asText(user['bio']));
  return [{ key: String(user['id']), name, ...(biography && { biography }) }];
}

interface PostParts {
  source: string;
  timeZone: string;
  authors: string[];
  tags: string[];
}

function readPost(post: Row, { source, timeZone, authors, tags }: PostParts): Draft {
  const slug = asText(post['slug']) ?? '';
  const html = asText(post['html']) === undefined ? renderCards(post) : String(post['html']);
  const published =
    readDate(post['published_at'] ?? post['created_at'], 'UTC') ?? readDate(post['date'], timeZone);
  const standfirst = plain(asText(post['custom_excerpt']));
  const summary = plain(asText(post['meta_description']));
  const src = asText(post['feature_image'] ?? post['image'])?.replace(siteMark, '');
  const alt = plain(asText(post['feature_image_alt']));
  const caption = plain(asText(post['feature_image_caption']));
  const canonical = asText(post['canonical_url']);
  const draft = draftReason(post, published);
  return {
    source,
    digest: digestText(JSON.stringify(post)),
    fields: {
      headline: plain(asText(post['title'])) ?? (slug.replace(/-/g, ' ') || source),
      ...(standfirst && { standfirst }),
      ...(summary && { summary }),
      authors,
      ...(published && { published }),
      tags,
      ...(src && { image: { src, ...(alt && { alt }), ...(caption && { caption }) } }),
      ...(canonical && URL.canParse(canonical) && { canonical }),
      // What Ghost's own feed calls it.
      ...(post['id'] !== undefined && { guid: String(asText(post['comment_id']) ?? post['id']) }),
      ...(draft && { draft }),
      slug,
    },
    body: {
      format: 'html',
      text: html.replace(siteMark, ''),
      dialect: { brackets: 'known', braces: false, components: false },
    },
    addresses: slug === '' ? [] : [`/${slug}/`],
    names: [slug],
    bases: slug === '' ? [] : [`/${slug}/`],
    variables: {},
    notes: [],
  };
}

function draftReason(post: Row, published: string | undefined): string | undefined {
  const status = asText(post['status']) ?? 'published';
  const visibility = asText(post['visibility']) ?? 'public';
  if (status !== 'published' && status !== 'scheduled' && status !== 'sent') return status;
  if (visibility !== 'public') return `for ${visibility} only`;
  return published === undefined ? 'no date' : undefined;
}
