import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Element } from 'xast';
import type { Archive, ArchiveFiles, Draft, DraftPerson, OldSite } from '../../draft.ts';
import type { Note } from '../../report/notes.ts';
import { noFiles } from '../archive-files.ts';
import { listArchive, openFolder } from '../markdown/list-archive.ts';
import { findElement, listElements, readXml } from '../xml-tree.ts';
import { readAttachments, readPost, readValue } from './read-post.ts';

/** Types of records that are no texts. */
const machinery =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|elementor_library|feedback|shop_\w+|product\w*|wpcf7_\w+|mc4wp-form|ngg_\w+|tablepress_table)$/;

/** Returns true if a text is an export of WordPress (WXR). */
export const isWordPressExport = (text: string): boolean =>
  /<rss\b[^>]*\bxmlns:wp=|<wp:wxr_version>/.test(text.slice(0, 20_000));

/**
 * Reads an export of WordPress.
 *
 * @param files The pictures beside it.
 * @param timeZone IANA zone of dates without one.
 * @throws VFileMessage if it is no XML.
 */
export function readWordPress(text: string, files: ArchiveFiles, timeZone: string): Archive {
  const root = readXml(text);
  const channel = findElement(findElement(root, 'rss') ?? root, 'channel');
  const items = channel ? listElements(channel, 'item') : [];
  const people = channel ? listElements(channel, 'wp:author').flatMap(readAuthor) : [];
  const surroundings = { attachments: readAttachments(items), timeZone, people };
  const drafts: Draft[] = [];
  const notes: (Note & { source: string })[] = [];
  for (const item of items) {
    const type = readValue(item, 'wp:post_type') ?? 'post';
    const status = readValue(item, 'wp:status') ?? 'publish';
    if (machinery.test(type)) continue;
    const source = `${type} ${readValue(item, 'wp:post_id') ?? readValue(item, 'link') ?? drafts.length}`;
    if (type === 'page' || status === 'trash' || status === 'auto-draft') {
      const what = type === 'page' ? 'page of the old site' : 'text in the waste-paper basket';
      const words = readValue(item, 'title') ?? '';
      notes.push({ kind: 'lost', what, how: 'left out', source: `${source} ${words}`.trim() });
    } else drafts.push(readPost(item, source, surroundings));
  }
  return {
    kind: 'a WordPress export',
    site: readSite(channel),
    drafts,
    people,
    files,
    notes,
  };
}

function readSite(channel: Element | undefined): OldSite {
  if (!channel) return { feeds: [] };
  const url = readValue(channel, 'wp:base_blog_url') ?? readValue(channel, 'link');
  const title = readValue(channel, 'title');
  const language = readValue(channel, 'language');
  return {
    ...(url && /^https?:/.test(url) && { url: url.replace(/\/+$/, '') }),
    ...(title && { title }),
    ...(language && { language }),
    feeds: ['/feed/'],
  };
}

function readAuthor(author: Element): DraftPerson[] {
  const key = readValue(author, 'wp:author_login');
  if (key === undefined) return [];
  const parts = ['wp:author_first_name', 'wp:author_last_name'].flatMap(
    (name) => readValue(author, name) ?? [],
  );
  const display = readValue(author, 'wp:author_display_name');
  const name = display !== undefined && display !== key ? display : parts.join(' ') || display || key;
  return [{ key, name }];
}

/** Finds the folder `wp-content` beside an export, if there is one. */
export function findUploads(path: string): ArchiveFiles {
  const folder = dirname(path);
  if (!existsSync(join(folder, 'wp-content'))) return noFiles;
  const paths = listArchive(join(folder, 'wp-content')).map((file) => `wp-content/${file}`);
  return openFolder(folder, paths, ['']);
}
