import type { Element } from 'xast';
import { digestText } from '../../digest-text.ts';
import type { Draft, DraftPerson, DraftPicture } from '../../draft.ts';
import { pathOf } from '../../links/link-index.ts';
import type { Note } from '../../report/notes.ts';
import { readDate } from '../dates.ts';
import { plain } from '../markdown/read-fields.ts';
import { asText } from '../values.ts';
import { findElement, listElements, readText } from '../xml-tree.ts';
import { addParagraphs } from './auto-paragraphs.ts';
import { type Attachment, openGalleries } from './galleries.ts';

/** Returns the text of an element without spaces around it; undefined if there is none. */
export const readValue = (item: Element, name: string): string | undefined =>
  asText(readText(findElement(item, name)));

/** What the posts of an export share. */
export interface PostSurroundings {
  attachments: ReadonlyMap<string, Attachment>;
  timeZone: string;
  people: readonly DraftPerson[];
}

/** Reads what the export says of its pictures. */
export function readAttachments(items: readonly Element[]): Map<string, Attachment> {
  return new Map(
    items.flatMap((item) => {
      const id = readValue(item, 'wp:post_id');
      const src = readValue(item, 'wp:attachment_url');
      if (id === undefined || src === undefined) return [];
      const alt = plain(readMeta(item).get('_wp_attachment_image_alt'));
      const caption = plain(readValue(item, 'excerpt:encoded'));
      const parent = readValue(item, 'wp:post_parent') ?? '0';
      const order = Number(readValue(item, 'wp:menu_order') ?? 0);
      return [[id, { id, parent, order, src, ...(alt && { alt }), ...(caption && { caption }) }] as const];
    }),
  );
}

/** Reads one post. @param source Names it in this run and the next. */
export function readPost(
  item: Element,
  source: string,
  { attachments, timeZone, people }: PostSurroundings,
): Draft {
  const id = readValue(item, 'wp:post_id');
  const { text: written, notes } = openGalleries(
    readText(findElement(item, 'content:encoded')),
    id,
    attachments,
  );
  const text = isOfBlocks(written) ? written.replace(blockMark, '') : addParagraphs(written);
  const meta = readMeta(item);
  const link = readValue(item, 'link');
  const guid = readValue(item, 'guid');
  const status = readValue(item, 'wp:status') ?? 'publish';
  const published = findPostDate(item, timeZone);
  const draft = draftReason(item, status, published);
  const standfirst = plain(readText(findElement(item, 'excerpt:encoded')));
  const summary = plain(meta.get('_yoast_wpseo_metadesc') ?? meta.get('rank_math_description'));
  const image = attachments.get(meta.get('_thumbnail_id') ?? '');
  const slug = decodeSlug(readValue(item, 'wp:post_name')) ?? '';
  const addresses = [link, guid]
    .filter((address) => address !== undefined && /^https?:/.test(address))
    .map((address) => pathOf(String(address)));
  return {
    source,
    digest: digestText(readText(item)),
    fields: {
      headline: plain(readText(findElement(item, 'title'))) ?? (slug.replace(/-/g, ' ') || source),
      ...(standfirst && { standfirst }),
      ...(summary && { summary }),
      authors: readAuthors(item, people),
      ...(published && { published }),
      tags: readTags(item),
      ...(image && { image: pictureOf(image) }),
      ...(guid && { guid }),
      ...(draft && { draft }),
      slug,
    },
    body: { format: 'html', text, dialect: { brackets: 'all', braces: false, components: false } },
    addresses: [...new Set([...addresses, ...(id ? [`/?p=${id}`] : [])])],
    names: [source],
    bases: addresses.slice(0, 1),
    variables: {},
    notes: [...notes, ...noteComments(item)],
  };
}

/** Marks of the block editor say how a block is set, and hold no words. */
const blockMark = /<!--\s*\/?wp:[\s\S]*?-->\n?/g;

/** A text of the block editor has its paragraphs marked. */
const isOfBlocks = (text: string): boolean => /<!--\s*wp:/.test(text) || /^\s*<p[\s>]/.test(text);

function readMeta(item: Element): Map<string, string> {
  return new Map(
    listElements(item, 'wp:postmeta').map((meta) => [
      readValue(meta, 'wp:meta_key') ?? '',
      readText(findElement(meta, 'wp:meta_value')).trim(),
    ]),
  );
}

/** The instant in universal time, if WordPress noted it: drafts have none. */
function findPostDate(item: Element, timeZone: string): string | undefined {
  const known = (name: string) => {
    const value = readValue(item, name);
    return value === undefined || value.startsWith('0000') ? undefined : value;
  };
  const universal = known('wp:post_date_gmt');
  if (universal !== undefined) return readDate(`${universal} UTC`, 'UTC');
  return readDate(known('pubDate'), timeZone) ?? readDate(known('wp:post_date'), timeZone);
}

function draftReason(item: Element, status: string, published: string | undefined): string | undefined {
  if (readValue(item, 'wp:post_password') !== undefined) return 'behind a password';
  if (status !== 'publish' && status !== 'future' && status !== 'inherit') return status;
  return published === undefined ? 'no date' : undefined;
}

/** The plug-in Co-Authors Plus lists authors as categories, its guests by a name of their own. */
function readAuthors(item: Element, people: readonly DraftPerson[]): string[] {
  const together = listElements(item, 'category')
    .filter(({ attributes }) => attributes['domain'] === 'author')
    .map((category) => {
      const login = String(category.attributes['nicename'] ?? '').replace(/^cap-/, '');
      return (
        people.find(({ key }) => key.toLowerCase() === login.toLowerCase())?.key ??
        plain(readText(category)) ??
        login
      );
    })
    .filter((name) => name !== '');
  const creator = readValue(item, 'dc:creator');
  if (together.length > 0) return [...new Set(together)];
  return creator === undefined ? [] : [creator];
}

function readTags(item: Element): string[] {
  const tags = listElements(item, 'category')
    .filter(({ attributes }) => /^(?:category|post_tag)$/.test(String(attributes['domain'] ?? 'category')))
    .flatMap((category) => plain(readText(category)) ?? [])
    // What belongs to nothing.
    .filter((tag) => !/^(?:uncategori[sz]ed|allgemein|non classé|sin categoría)$/i.test(tag));
  return [...new Set(tags)];
}

const pictureOf = ({ src, alt, caption }: Attachment): DraftPicture => ({
  src,
  ...(alt && { alt }),
  ...(caption && { caption }),
});

function noteComments(item: Element): Note[] {
  const { length } = listElements(item, 'wp:comment');
  if (length === 0) return [];
  return [{ kind: 'lost', what: 'comments of readers', how: 'left out', text: String(length) }];
}

function decodeSlug(slug: string | undefined): string | undefined {
  if (slug === undefined) return undefined;
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
