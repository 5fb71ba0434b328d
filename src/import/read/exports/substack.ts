import { parse } from 'csv-parse/sync';
import type { Element, Root } from 'hast';
import { digestText } from '../../digest-text.ts';
import type { Archive, Draft, OldSite } from '../../draft.ts';
import type { Note } from '../../report/notes.ts';
import { readZipText, serveZip, type ZipFiles } from '../archive-files.ts';
import { readDate } from '../dates.ts';
import { plain } from '../markdown/read-fields.ts';
import { asRecord, asText, isTrue } from '../values.ts';
import {
  findPart,
  type HtmlPage,
  hasClass,
  listParts,
  readPage,
  readWords,
  sliceInner,
} from './html-parts.ts';

import { openSubstackEmbeds } from './substack-embeds.ts';

type Row = Readonly<Record<string, unknown>>;

const listFile = /(?:^|\/)posts\.csv$/;

/** Returns true if a zip is an export of Substack. */
export const isSubstackExport = (files: ZipFiles): boolean =>
  [...files.keys()].some((path) => listFile.test(path));

/** Reads an export of Substack. @param timeZone IANA zone of dates without one. */
export function readSubstack(files: ZipFiles, timeZone: string): Archive {
  const list = [...files.keys()].find((path) => listFile.test(path)) ?? 'posts.csv';
  const folder = list.replace(/posts\.csv$/, '');
  const posts: unknown = parse(readZipText(files, list), {
    columns: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const drafts: Draft[] = [];
  const notes: (Note & { source: string })[] = [];
  for (const post of (Array.isArray(posts) ? posts : []).map(asRecord)) {
    const id = asText(post['post_id']);
    const path = `${folder}posts/${id}.html`;
    const name = `${id} ${asText(post['title']) ?? ''}`;
    if (asText(post['type']) === 'page') {
      notes.push({ kind: 'lost', what: 'page of the old site', how: 'left out', source: name });
      continue;
    }
    if (id !== undefined && files.has(path))
      drafts.push(readPost(post, { id, path, html: readZipText(files, path), timeZone }));
    else
      notes.push({
        kind: 'lost',
        what: 'post without a text',
        how: 'left out',
        source: name,
      });
  }
  return {
    kind: 'a Substack export',
    site: { ...findSite(files), feeds: ['/feed'] },
    drafts,
    people: [],
    files: serveZip(files),
    notes,
  };
}

/** The export does not say where the publication is; its boxes that ask for a subscription do. */
function findSite(files: ZipFiles): Pick<OldSite, 'url'> {
  for (const path of files.keys()) {
    if (!path.endsWith('.html')) continue;
    const [url] = /https:\/\/[\w-]+\.substack\.com(?=\/subscribe\b)/.exec(readZipText(files, path)) ?? [];
    if (url !== undefined) return { url };
  }
  return {};
}

interface PostFile {
  /** `123456.the-slug` */
  id: string;
  path: string;
  html: string;
  timeZone: string;
}

function readPost(post: Row, { id, path, html, timeZone }: PostFile): Draft {
  const slug = id.replace(/^\d+\./, '');
  const standfirst = plain(asText(post['subtitle']));
  const published = readDate(post['post_date'], timeZone) ?? readDate(post['email_sent_at'], timeZone);
  const draft = draftReason(post, published);
  const podcast = asText(post['podcast_url']);
  const embeds = openSubstackEmbeds(html);
  const page = readPage(embeds.html);
  const asking = listParts(page, isAsking);
  const sound = podcast === undefined ? '' : `<audio src="${podcast}"></audio>\n`;
  return {
    source: path,
    digest: digestText(JSON.stringify(post) + html),
    fields: {
      headline: plain(asText(post['title'])) ?? (slug.replace(/-/g, ' ') || id),
      ...(standfirst && { standfirst }),
      authors: [],
      ...(published && { published }),
      tags: [],
      // What Substack's own feed calls it: the address.
      ...(slug !== '' && { guid: `/p/${slug}` }),
      ...(draft && { draft }),
      slug,
    },
    body: {
      format: 'html',
      text:
        sound +
        sliceInner(
          page,
          bodyOf(page),
          listParts(page, (element) => isAsking(element) || isControl(element)),
        ),
      dialect: { brackets: 'known', braces: false, components: false },
    },
    addresses: slug === '' ? [] : [`/p/${slug}`],
    names: [slug],
    bases: ['/p/'],
    variables: {},
    notes: [
      ...embeds.notes,
      ...asking.map(
        (element): Note => ({
          kind: 'lost',
          what: 'box that asks for a subscription',
          how: 'left out',
          text: readWords(element) ?? '',
        }),
      ),
    ],
  };
}

/** Boxes that ask readers to subscribe or to share are the old site’s. */
const isAsking = (element: Element): boolean =>
  [
    'subscription-widget-wrap',
    'subscription-widget-wrap-editor',
    'subscribe-widget',
    'button-wrapper',
    'captioned-button-wrap',
    'community-chat',
  ].some((name) => hasClass(element, name));

/** What enlarges a picture, and draws itself: it has no words. */
const isControl = (element: Element): boolean => hasClass(element, 'image-link-expand');

const bodyOf = (page: HtmlPage): Element | Root =>
  findPart(page, ({ tagName }) => tagName === 'body') ?? page.tree;

function draftReason(post: Row, published: string | undefined): string | undefined {
  if (!isTrue(post['is_published'])) return 'draft';
  const audience = asText(post['audience']) ?? 'everyone';
  if (audience !== 'everyone') return `for ${audience.replace(/_/g, ' ')}`;
  return published === undefined ? 'no date' : undefined;
}
