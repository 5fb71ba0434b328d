import { dirname, join } from 'node:path';
import { listFolder } from '../../runtime/list-folder.ts';
import { nameInProject } from '../../runtime/project-root.ts';
import { type CachedArticle, readCachedArticles } from '../cache/article-cache.ts';
import { locateKeptPassages, locateSource } from '../content-files.ts';
import { digestReadingRules, KnownTexts, listArticleFiles } from './known-texts.ts';

/** What the last build read of an article. */
export interface KnownArticle extends CachedArticle {
  /** Its body is cached under this. `body-cache.ts` says that the cache is damaged if it is not there any more. */
  digest: string;
  /** The address in its record, if it has one. */
  recorded?: string | undefined;
}

/**
 * Returns a function that gives what the last build read of an article, if its text, its record and its sources have the stamps
 * that they had then: a command need not read 10,000 articles because one has changed. It gives nothing of an article that a
 * build refused.
 *
 * @param root The content folder, absolute.
 */
export function openKnownArticles(root: string): (slug: string) => KnownArticle | undefined {
  const open = () => {
    // Most articles have no sources. While folders are remembered, what is in none that was listed is not looked for.
    for (const folder of [root, dirname(join(root, locateKeptPassages('')))]) listFolder(folder);
    return { texts: new KnownTexts('articles', digestReadingRules()), articles: readCachedArticles() };
  };
  let opened: ReturnType<typeof open> | undefined;
  return (slug) => {
    opened ??= open();
    const { texts, articles } = opened;
    const stamps = texts.readStamps(listArticleFiles(root, slug));
    const known = texts.recall(nameInProject(join(root, locateSource(slug))), stamps);
    const article = known && articles.get(known.digest);
    return known && article && { ...article, ...known };
  };
}
