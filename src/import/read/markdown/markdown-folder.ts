import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ignoreMissing } from '../../../runtime/ignore-missing.ts';
import { digestText } from '../../digest-text.ts';
import type { Archive, Draft } from '../../draft.ts';
import type { Note } from '../../report/notes.ts';
import { readDate } from '../dates.ts';
import { type DecodedText, decodeText } from '../decode-text.ts';
import { asText } from '../values.ts';
import { choosePiece } from './choose-pieces.ts';
import { type FolderData, readFolderData } from './folder-data.ts';
import { listArchive, openFolder } from './list-archive.ts';
import { makeOldAddresses, readDayOfAddress } from './old-addresses.ts';
import { dateFields, plain, readFields } from './read-fields.ts';
import { type HeadedText, readHead } from './read-head.ts';
import { readPeople } from './read-people.ts';
import { readSiteConfig, type SiteConfig } from './site-config.ts';

const textFile = /\.(?:md|markdown|mkd|mdx|html?|njk|liquid)$/i;

/** Folders that engines serve as the root of a site. */
const served = [
  '',
  'static',
  'public',
  'assets',
  'src',
  'src/static',
  'source',
  'content',
  'static/images',
  'src/assets',
  'src/public',
  '_assets',
];

/**
 * Reads a folder of Markdown: the source of a Jekyll, Hugo, Eleventy, Zola, Astro, Hexo or Pelican site, a part of one, or texts with heads
 * and no more.
 *
 * @param fallbackZone IANA zone of dates without one, if the site’s settings name none.
 */
export function readMarkdownFolder(source: string, fallbackZone: string): Archive {
  const config = readSiteConfig(source);
  const all = listArchive(config.root);
  const below = relative(config.root, resolve(source)).replaceAll('\\', '/');
  const own =
    below === '' || below.startsWith('..') ? all : all.filter((path) => path.startsWith(`${below}/`));
  const decode = (path: string) => {
    const bytes = ignoreMissing(() => readFileSync(join(config.root, path)));
    return bytes && decodeText(bytes);
  };
  const read = (path: string) => decode(path)?.text;
  const data = readFolderData(all, read);
  const timeZone = config.site.timeZone ?? fallbackZone;
  const found: Found[] = own
    .filter((path) => textFile.test(path))
    .flatMap((path) => {
      const { text = '', encoding } = decode(path) ?? {};
      const headed = readHead(text);
      return headed ? [{ path, text, encoding, headed, config, data: data.for(path), timeZone }] : [];
    });
  const { drafts, notes } = readPieces(found);
  return {
    kind:
      config.engine === 'Markdown'
        ? 'a folder of Markdown'
        : `${config.engine === 'Eleventy' ? 'an' : 'a'} ${config.engine} site`,
    site: { ...config.site, feeds: oldFeeds[config.engine] },
    drafts,
    people: readPeople(all, read),
    files: openFolder(config.root, all, served),
    notes,
  };
}

/** Without a date, a text is a page of the old site; where no text has one, all of them are pieces. */
function readPieces(found: readonly Found[]): Pick<Archive, 'drafts' | 'notes'> {
  const choices = found.map((one) => choosePiece(one.path, one.headed.fields, one.config));
  const wanted = choices.includes('piece') ? 'piece' : 'page';
  const drafts: Draft[] = [];
  const notes: (Note & { source: string })[] = [];
  for (const [index, one] of found.entries()) {
    const { path: source, headed } = one;
    const isEmpty = headed.text.trim() === '' && readFields(headed.fields).headline === '';
    if (choices[index] === wanted && isEmpty)
      notes.push({ kind: 'lost', what: 'record without a title and a text', how: 'left out', source });
    else if (choices[index] === wanted) drafts.push(readDraft(one));
    else if (choices[index] === 'page')
      notes.push({
        kind: 'lost',
        what: 'page of the old site',
        how: 'left out: it has no date, and is no piece',
        source,
      });
  }
  return { drafts, notes };
}

/** Where each engine puts its feeds, as its own templates have it. */
const oldFeeds: Readonly<Record<SiteConfig['engine'], string[]>> = {
  Jekyll: ['/feed.xml'],
  Hugo: ['/index.xml'],
  Eleventy: ['/feed.xml', '/feed/feed.xml'],
  Zola: ['/atom.xml', '/rss.xml'],
  Astro: ['/rss.xml'],
  Hexo: ['/atom.xml'],
  Pelican: ['/feeds/all.atom.xml'],
  Markdown: [],
};

/** What feed readers know a piece by: its address, which Jekyll writes without its ending. */
function findGuid({ engine, site }: SiteConfig, address: string | undefined): string | undefined {
  if (site.url === undefined || address === undefined || engine === 'Markdown') return undefined;
  return site.url + (engine === 'Jekyll' ? address.replace(/\/$|\.html$/, '') : address);
}

interface Found {
  path: string;
  text: string;
  encoding: DecodedText['encoding'];
  headed: HeadedText;
  config: SiteConfig;
  data: FolderData;
  timeZone: string;
}

const datedName = /^(\d{4}-\d{1,2}-\d{1,2})[-_]+/;

function readDraft({ path, text, encoding, headed, config, data, timeZone }: Found): Draft {
  const fields = { ...data.fields, ...headed.fields };
  const file = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const folder = path.includes('/') ? path.replace(/\/[^/]*$/, '') : '';
  const isBundle = /^_?index$/i.test(file);
  const bare = (isBundle ? folder.replace(/^.*\//, '') : file).replace(/\.[a-z]{2}(?:-[a-z]{2})?$/i, '');
  const name = bare.replace(datedName, '') || bare;
  const published = findDate(fields, bare, path, timeZone);
  const read = readFields(fields);
  const notes: Note[] = headed.isBroken
    ? [{ kind: 'changed', what: 'head that breaks the rules of its format', how: 'read line by line' }]
    : [];
  if (encoding) notes.push({ kind: 'changed', what: `file in ${encoding}`, how: 'read as such' });
  const title = read.headline || (plain(firstHeading(headed.text)) ?? spell(name));
  const contentPath = path.replace(/^(?:.*\/)?content\/(?=.)/, (prefix) =>
    config.engine === 'Hugo' || config.engine === 'Zola' ? '' : prefix,
  );
  const addresses = makeOldAddresses(
    { path: contentPath, fields, date: published, title, name, permalink: data.permalink },
    config,
  );
  const draft =
    read.draft ??
    (/(?:^|\/)_?drafts\//.test(path) ? 'draft' : published === undefined ? 'no date' : undefined);
  const guid = read.guid ?? findGuid(config, addresses[0]);
  const language = read.language ?? /\.([a-z]{2})\.\w+$/.exec(path)?.[1] ?? config.site.language;
  return {
    source: path,
    digest: digestText(text),
    fields: {
      ...read,
      headline: title,
      ...(published && { published }),
      ...(guid && { guid }),
      ...(language && { language }),
      ...(draft && { draft }),
      slug: asText(fields['slug']) ?? name,
    },
    body: {
      format: /\.(?:md|markdown|mkd|mdx)$/i.test(path) ? 'markdown' : 'html',
      text: headed.text,
      dialect: { brackets: 'known', braces: true, components: path.endsWith('.mdx') },
    },
    addresses,
    names: [path, `${folder}/${bare}`, bare, ...(isBundle ? [folder] : [])],
    bases: [folder, ...addresses.slice(0, 1).map((address) => address.replace(/[^/]*$/, ''))],
    variables: variablesOf(fields, config),
    notes,
  };
}

function findDate(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  path: string,
  timeZone: string,
): string | undefined {
  const time = /^\d{1,2}:\d{2}(?::\d{2})?$/.exec(String(fields['time'] ?? ''))?.[0];
  for (const field of dateFields) {
    const value = fields[field];
    const isBare = typeof value === 'string' && /^\d{4}-\d{1,2}-\d{1,2}$/.test(value.trim());
    const date = readDate(isBare && time ? `${value} ${time}` : value, timeZone);
    if (date !== undefined) return date;
  }
  const named =
    datedName.exec(name)?.[1] ??
    readDayOfAddress(fields) ??
    /(?:^|\/)(\d{4}\/\d{2}\/\d{2})\//.exec(path)?.[1];
  return readDate(named, timeZone);
}

const firstHeading = (text: string): string | undefined => /^\s*#[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1];

/** A file’s name as words. */
const spell = (name: string): string => {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function variablesOf(
  fields: Readonly<Record<string, unknown>>,
  { settings }: SiteConfig,
): Record<string, string> {
  const flat = (record: Readonly<Record<string, unknown>>, prefix: string): [string, string][] =>
    Object.entries(record).flatMap(([key, value]): [string, string][] => {
      if (typeof value === 'string' || typeof value === 'number')
        return [[`${prefix}${key}`.toLowerCase(), String(value)]];
      return typeof value === 'object' && value !== null && !Array.isArray(value) && prefix.length < 20
        ? flat({ ...value }, `${prefix}${key}.`)
        : [];
    });
  return Object.fromEntries([...flat(settings, 'site.'), ...flat(fields, '')]);
}
