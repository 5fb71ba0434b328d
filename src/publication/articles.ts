import { type CollectionEntry, getCollection } from 'astro:content';
import { now } from '../runtime/clock.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { requireEntry } from '../runtime/require-entry.ts';
import { splitArticlePath } from './addresses.ts';
import { buildContexts } from './article-context.ts';
import { sortNewestFirst } from './article-order.ts';
import { renderPictureAttributes, resizeForMachines } from './body-pictures.ts';
import { type ArticlePictures, buildArticle } from './build-article.ts';
import { type CachedArticle, readCachedArticles } from './cache/article-cache.ts';
import { CachedBody } from './cache/body-cache.ts';
import { makeArticleKey } from './cache/page-cache-key.ts';
import { findValidUntil, validUntilChannel } from './cache/valid-until.ts';
import { checkPublication } from './check-publication.ts';
import { loadPeople, loadStaticPages, loadTopics } from './collections.ts';
import { collectNotices } from './editor-notices.ts';
import type { Article } from './model.ts';
import { isPublished } from './published-piece.ts';
import { findRecordProblems, listWithdrawnPaths, loadRecord } from './published-record.ts';

let built: Promise<Article[]> | undefined;

/**
 * Loads every article that a reader may see, newest first. A production build leaves out drafts and articles
 * dated in the future; the development server shows them, marked.
 *
 * @throws ContentError if articles do not fit together: unknown names, clashing addresses, links that lead
 *   nowhere.
 */
export function loadArticles(): Promise<Article[]> {
  if (import.meta.env.DEV) return readArticles();
  built ??= readArticles();
  return built;
}

async function readArticles(): Promise<Article[]> {
  const isWriting = import.meta.env.DEV;
  const cache = readCachedArticles(isWriting);
  const all = (await getCollection('articles')).map((entry) => ({ entry, cached: findCached(entry, cache) }));
  const shown = all.filter(({ cached: { fields } }) => isWriting || isPublished(fields, now));
  const dates = all.map(({ cached: { fields } }) => fields.published);
  validUntilChannel.publish(findValidUntil(dates, now));
  const [people, topics, pages] = await Promise.all([loadPeople(), loadTopics(), loadStaticPages()]);
  const problems = checkPublication(
    shown.map(({ entry: { id, digest }, cached: { fields, body, origin } }) => ({
      slug: id,
      ...fields,
      origin,
      body: new CachedBody(String(digest), body, ({ html }) => html),
    })),
    people,
    topics,
    pages,
    listWithdrawnPaths(),
  );
  reportProblems(problems);
  const { histories, digests: recordDigests } = loadRecord();
  const surroundings = {
    people: new Map(people.map((person) => [person.id, person])),
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    ...{ histories, recordDigests, now, isWriting },
  };
  const articles = await Promise.all(
    shown.map(async ({ entry, cached }) => {
      const pictures = await makePictures(entry);
      return buildArticle({ slug: entry.id, digest: String(entry.digest), cached, pictures }, surroundings);
    }),
  );
  const differences = await findRecordProblems(articles.filter((article) => isPublished(article, now)));
  reportProblems(differences);
  if (isWriting) {
    for (const article of articles) {
      article.notices = collectNotices(article.slug, [...problems, ...differences], article.body.warnings);
    }
  }
  return sortNewestFirst(articles);
}

async function makePictures({
  data: { pictures, image },
}: CollectionEntry<'articles'>): Promise<ArticlePictures> {
  return {
    attributes: await renderPictureAttributes(pictures),
    sources: pictures.map(({ src }) => src),
    lead: image && { src: image.src, forMachines: await resizeForMachines(image.src) },
  };
}

function findCached(
  { id, digest }: CollectionEntry<'articles'>,
  cache: ReadonlyMap<string, CachedArticle>,
): CachedArticle {
  const article = cache.get(String(digest));
  if (!article) throw new Error(`the text of ${id} is not cached any more; start again`);
  return article;
}

/** Stops a build; the development server prints the problems and continues. */
function reportProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const error = new ContentError(problems);
  if (!import.meta.env.DEV) throw error;
  console.error(error.message);
}

let pages: ReturnType<typeof readPages> | undefined;

/** Loads the page of every article: its address and what it shows. */
export async function loadArticlePages() {
  if (import.meta.env.DEV) return readPages();
  pages ??= readPages();
  // Every route needs a list of its own, because Astro writes into the list which page has which address.
  return [...(await pages)];
}

async function readPages() {
  const articles = await loadArticles();
  const contexts = buildContexts(articles);
  return articles.map((article) => {
    const context = requireEntry(contexts, article.slug, 'context of an article');
    return {
      params: splitArticlePath(article.path),
      props: { article, context },
      cacheKey: makeArticleKey(article, context),
    };
  });
}
