import { join } from 'node:path';
import { type Listing, listFolder } from '../runtime/list-folder.ts';
import type { Problem } from '../runtime/problem.ts';
import type { CollectionName } from './load/collection-readers.ts';

/** The content folder, as far as finding what is written in it goes. */
export interface ContentFiles {
  /** Visible files and folders in a folder below it; nothing if there is no such folder. */
  list(folder: string): Listing;
}

/** One thing that is written: an article, a person, a topic or a page. */
export interface ContentFile {
  id: string;
  /** Below the content folder, with forward slashes. */
  path: string;
}

/** @param root The content folder. */
export function openContentFiles(root: string): ContentFiles {
  return { list: (folder) => listFolder(join(root, folder)) };
}

/** Where an article is written, below the content folder. */
export const sourcePath = (slug: string) => `articles/${slug}/index.mdx`;

const endings = { people: '.yaml', topics: '.yaml', pages: '.mdx' } as const;

/** Every file of a collection, in the order of names. Only a folder that holds an `index.mdx` is an article. */
export function listContentFiles(content: ContentFiles, collection: CollectionName): ContentFile[] {
  if (collection === 'articles') return listArticleSlugs(content).map((id) => ({ id, path: sourcePath(id) }));
  const ending = endings[collection];
  return content
    .list(collection)
    .files.filter((name) => name.endsWith(ending))
    .map((name) => ({ id: name.slice(0, -ending.length), path: `${collection}/${name}` }));
}

/** The folders of all articles, in the order of names. */
export function listArticleSlugs(content: ContentFiles): string[] {
  return content
    .list('articles')
    .folders.filter((slug) => content.list(`articles/${slug}`).files.includes('index.mdx'));
}

/**
 * Texts among the articles that are read by nothing, because an article is written in an `index.mdx` in a folder of its
 * own. Other files may lie there: pictures of an article, what an operating system leaves, a README.
 *
 * @param folder The content folder as messages name it.
 */
export function findMisplacedTexts(content: ContentFiles, folder: string): Problem[] {
  const { files, folders } = content.list('articles');
  const loose = files
    .filter((name) => /\.mdx?$/i.test(name) && !/^readme\./i.test(name))
    .map((name) => ({
      file: `${folder}/articles/${name}`,
      message: 'is read by nothing: an article is an index.mdx in a folder of its own',
      todo: `move it to ${folder}/${sourcePath(slugFor(name))}`,
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
          : `rename it to ${folder}/${sourcePath(slug)}`,
      }));
  });
  return [...loose, ...misnamed];
}

/** The name of a loose text, if an article can be called so. */
function slugFor(name: string): string {
  const slug = name.replace(/\.mdx?$/i, '');
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug !== 'index' ? slug : '<slug>';
}
