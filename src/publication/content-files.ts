import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateRecord } from '../record/record-file.ts';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { type Listing, listFolder } from '../runtime/list-folder.ts';
import type { Problem } from '../runtime/problem.ts';
import { findTwins } from '../runtime/spelled-names.ts';
import { isReservedPath, makePagePath, SLUG } from './addresses.ts';
import type { CollectionName } from './load/collection-readers.ts';

/** The content folder, for reading. Paths are below that folder, with forward slashes. */
export interface ContentFiles {
  /** Lists the visible files and folders in a folder. The listing is empty if the folder does not exist. */
  list(folder: string): Listing;
  /** Returns the text of a file, or undefined if the file does not exist. */
  read(path: string): string | undefined;
}

/** The source file of an article, a person, a topic or a page. */
export interface ContentFile {
  id: string;
  /** Below the content folder, with forward slashes. */
  path: string;
}

/** Opens a content folder for reading. */
export function openContentFiles(root: string): ContentFiles {
  return {
    list: (folder) => listFolder(join(root, folder)),
    read: (path) => ignoreMissing(() => readFileSync(join(root, path), 'utf8')),
  };
}

/** Returns the same, with each folder listed once, for as long as nothing is expected to change. */
export function rememberListings<Files extends ContentFiles>(content: Files): Files {
  const listings = new Map<string, Listing>();
  const list = (folder: string) => {
    const listing = listings.get(folder) ?? content.list(folder);
    listings.set(folder, listing);
    return listing;
  };
  return { ...content, list };
}

/**
 * Reads a file that was listed before.
 *
 * @throws Error if it is gone: an empty text in its place would be a wrong answer.
 */
export function readListed(content: ContentFiles, path: string): string {
  const text = content.read(path);
  if (text === undefined) throw new Error(`${path} was just there and is gone; run the command again`);
  return text;
}

/** Returns the path of an article's source, below the content folder. */
export const locateSource = (slug: string) => `articles/${slug}/index.mdx`;

/** The path of what is kept of the sources of an article, below the content folder. */
export const locateKeptPassages = (slug: string) => `sources/${slug}.jsonl`;

const endings = { people: '.yaml', topics: '.yaml', pages: '.mdx' } as const;

/**
 * Lists the source files of a collection by name. A folder is an article only if it contains an `index.mdx`.
 */
export function listContentFiles(content: ContentFiles, collection: CollectionName): ContentFile[] {
  if (collection === 'articles')
    return listArticleSlugs(content).map((id) => ({ id, path: locateSource(id) }));
  const ending = endings[collection];
  return content
    .list(collection)
    .files.filter((name) => name.endsWith(ending))
    .map((name) => ({ id: name.slice(0, -ending.length), path: `${collection}/${name}` }));
}

/**
 * Finds the source file of a collection that has to be read again when a file has changed: itself, or for an article what lies in its
 * folder, its record, and what is kept of its sources.
 *
 * @param changed Below the content folder.
 * @returns Below the content folder; undefined if no file of this collection has anything to do with it.
 */
export function findAffectedFile(
  content: ContentFiles,
  collection: CollectionName,
  changed: string,
): string | undefined {
  const path = changed.replaceAll('\\', '/');
  if (collection !== 'articles') {
    const isOf = (name: string) => name.endsWith(endings[collection]) && path === `${collection}/${name}`;
    return content.list(collection).files.some(isOf) ? path : undefined;
  }
  const [, folder, file = ''] = /^articles\/([^/]+)\/|([^/]+)\.jsonl$/.exec(path) ?? [];
  const slug = folder ?? file;
  const isOf = folder !== undefined || [locateRecord(slug), locateKeptPassages(slug)].includes(path);
  const isArticle =
    isOf && !slug.startsWith('.') && content.list(`articles/${slug}`).files.includes('index.mdx');
  return isArticle ? locateSource(slug) : undefined;
}

/** Lists the names of all article folders, sorted. */
export function listArticleSlugs(content: ContentFiles): string[] {
  return content
    .list('articles')
    .folders.filter((slug) => content.list(`articles/${slug}`).files.includes('index.mdx'));
}

/**
 * Finds texts among the articles that no build reads, because an article is an `index.mdx` in a folder of its
 * own. Other files are allowed there: pictures of an article, files of the operating system, a README.
 *
 * @param folder The content folder as messages name it.
 */
export function findMisplacedTexts(files: ContentFiles, folder: string): Problem[] {
  const content = rememberListings(files);
  const { files: found, folders } = content.list('articles');
  const loose = found
    .filter((name) => /\.mdx?$/i.test(name) && !/^readme\./i.test(name))
    .map((name) => ({
      file: `${folder}/articles/${name}`,
      message: 'is read by nothing: an article is an index.mdx in a folder of its own',
      todo: `move it to ${folder}/${locateSource(suggestSlug(name))}`,
    }));
  const misnamed = folders.flatMap((slug) => {
    const own = content.list(`articles/${slug}`).files;
    const hasText = own.includes('index.mdx');
    return own
      .filter((name) => /^index\.mdx?$/i.test(name) && name !== 'index.mdx')
      .map((name) => ({
        file: `${folder}/articles/${slug}/${name}`,
        message: `is read by nothing: an article’s text is in index.mdx${hasText ? ', which is there too' : ''}`,
        todo: hasText
          ? 'keep one of the two, under the name index.mdx'
          : `rename it to ${folder}/${locateSource(slug)}`,
      }));
  });
  const nested = folders.flatMap((outer) =>
    content
      .list(`articles/${outer}`)
      .folders.filter((slug) => content.list(`articles/${outer}/${slug}`).files.includes('index.mdx'))
      .map((slug) => ({
        file: `${folder}/articles/${outer}/${slug}/index.mdx`,
        message: 'is read by nothing: the folder of an article stands right in articles',
        todo: `move it to ${folder}/${locateSource(slug)}`,
      })),
  );
  return [
    ...loose,
    ...misnamed,
    ...nested,
    ...findMisnamedOthers(content, folder),
    ...findBadNames(content, folder),
    ...findTwinNames(content, folder),
  ];
}

/** Finds files and folders of which some disks keep only one, because they take their names for the same. */
function findTwinNames(content: ContentFiles, folder: string, below = ''): Problem[] {
  const { files, folders } = content.list(below);
  const at = (name: string) => (below === '' ? name : `${below}/${name}`);
  const own = findTwins([...files, ...folders]).map(({ name, other, looksAlike }) => ({
    file: `${folder}/${at(name)}`,
    message: looksAlike
      ? 'has a name that another file beside it has too, only that accents are written in other characters; many disks keep one of them'
      : `is called like ${other} beside it, only with other capitals; many disks keep one of them`,
    todo: 'rename one of the two, or delete it',
  }));
  const inside = below === '' ? folders.filter((name) => WITH_NAMES.includes(name)) : folders;
  return [...own, ...inside.flatMap((name) => findTwinNames(content, folder, at(name)))];
}

/** Folders whose names editors give. */
const WITH_NAMES = ['articles', 'people', 'topics', 'pages', 'public', 'theme'];

/** Finds people, topics and pages that are not read because of the ending of their names. */
function findMisnamedOthers(content: ContentFiles, folder: string): Problem[] {
  return (['people', 'topics', 'pages'] as const).flatMap((collection) => {
    const ending = endings[collection];
    return content
      .list(collection)
      .files.filter(
        (name) => !name.endsWith(ending) && /\.(?:ya?ml|json|mdx?)$/i.test(name) && !/^readme\./i.test(name),
      )
      .map((name) => ({
        file: `${folder}/${collection}/${name}`,
        message: `is read by nothing: what is in ${collection} ends with ${ending}`,
        todo: `rename it to ${folder}/${collection}/${name.replace(/\.\w+$/, ending)}`,
      }));
  });
}

/** Letters. File systems allow names of 255 bytes, and an article's name is also that of its record and of a file being written. */
const LONGEST = 200;

/** Returns why a name cannot become an address, and a name that can; undefined for a good name. */
export function describeBadName(name: string): string | undefined {
  if (name.length > LONGEST)
    return `“${name.slice(0, 20)}…” becomes an address and has ${name.length} letters; it can have ${LONGEST}`;
  if (/^(?:con|prn|aux|nul|(?:com|lpt)\d)$/.test(name))
    return `“${name}” is a name that Windows keeps for itself, so that nobody can work on it there; choose another, like the-${name}`;
  if (SLUG.test(name)) return undefined;
  const good = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `“${name}” becomes an address, so it must be lower-case letters, figures and single hyphens, like ${good || 'my-piece'}`;
}

/** Says why a static page cannot have this name, or returns undefined. */
function describeReservedName(id: string): string | undefined {
  const path = makePagePath(id);
  if (!isReservedPath(path)) return undefined;
  return `would stand at ${path}, which is not free: the site has a page of its own there; name the file otherwise`;
}

/** Finds names that cannot become addresses. An article that was published under such a name keeps it. */
function findBadNames(content: ContentFiles, folder: string): Problem[] {
  const recorded = new Set(content.list('record/articles').files);
  const collections = ['articles', 'people', 'topics', 'pages'] as const;
  return collections.flatMap((collection) =>
    listContentFiles(content, collection).flatMap(({ id, path }) => {
      const message = describeBadName(id) ?? (collection === 'pages' ? describeReservedName(id) : undefined);
      return message === undefined || recorded.has(`${id}.jsonl`)
        ? []
        : [{ file: `${folder}/${path}`, message }];
    }),
  );
}

/** Returns the slug that a loose text would have as an article, or a placeholder if its name is no slug. */
function suggestSlug(name: string): string {
  const slug = name.replace(/\.mdx?$/i, '');
  return SLUG.test(slug) && slug !== 'index' ? slug : '<slug>';
}
