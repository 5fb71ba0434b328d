import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { join } from 'node:path';
import type { History } from '../record/history.ts';
import { now } from '../runtime/clock.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { requireEntry } from '../runtime/require-entry.ts';
import { showsDrafts, site } from '../site.ts';
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
import type { CheckedArticle } from './checked-article.ts';
import { loadPeople, loadPersonLinks, loadStaticPages, loadTopics } from './collections.ts';
import { collectNotices, warningsChannel } from './editor-notices.ts';
import { dropKeptPages } from './kept-pages.ts';
import type { Article, Person, Topic } from './model.ts';
import { PictureDigester } from './picture-digests.ts';
import { findPublicAddresses, type PublicAddresses } from './public-addresses.ts';
import { listOwnFiles, listPublicFiles } from './public-files.ts';
import { isPublished, locateArticle } from './published-piece.ts';
import { findRecordProblems, loadRecord } from './published-record.ts';
import { selectPublicSubjects } from './subjects.ts';
import { listSettingsLinks } from './written-links.ts';

/** The publication as pages, feeds, cards and search show it. */
export interface LoadedPublication {
  /** Newest first. */
  articles: Article[];
  /** Those that have a page; see `selectPublicSubjects`. Sorted by name. */
  people: Person[];
  topics: Topic[];
  addresses: PublicAddresses;
}

let loaded: Promise<LoadedPublication> | undefined;

/**
 * Loads everything that a reader may see. A production build leaves out drafts and articles dated in the future; the
 * development server shows them, marked.
 *
 * @throws ContentError if the publication does not fit together: unknown names, clashing addresses, links that lead
 *   nowhere, differences from the record.
 */
export function loadPublication(): Promise<LoadedPublication> {
  if (import.meta.env.DEV) return readPublication();
  loaded ??= readPublication();
  return loaded;
}

/** Loads the articles that feeds, sitemaps and machines are told of: none that is a draft or waits for its date. */
export async function loadPublishedArticles(): Promise<Article[]> {
  const articles = await loadArticles();
  const known = published.get(articles) ?? articles.filter((article) => isPublished(article, now));
  published.set(articles, known);
  return known;
}

/** Every feed asks for them. */
const published = new WeakMap<readonly Article[], Article[]>();

/** Loads every article that a reader may see, newest first. */
export async function loadArticles(): Promise<Article[]> {
  return (await loadPublication()).articles;
}

async function readPublication(): Promise<LoadedPublication> {
  const isWriting = import.meta.env.DEV || showsDrafts();
  const cache = readCachedArticles(import.meta.env.DEV);
  const all = (await getCollection('articles')).map((entry) => ({ entry, cached: findCached(entry, cache) }));
  const shown = all.filter(({ cached: { fields } }) => isWriting || isPublished(fields, now));
  const waiting = all.filter((article) => !shown.includes(article)).map(({ cached: { fields } }) => fields);
  const dates = all.map(({ cached: { fields } }) => fields.published);
  validUntilChannel.publish(findValidUntil(dates, now));
  const [everybody, everything, pages] = await Promise.all([loadPeople(), loadTopics(), loadStaticPages()]);
  const { histories, subjects: subjectRecords, digests: recordDigests, book } = loadRecord();
  const subjectHistories = [...subjectRecords.values()];
  const checked = shown.map(({ entry, cached }) => toCheckedArticle(entry, cached, histories));
  const use = (kind: 'authors' | 'topics') => ({
    published: new Set(checked.flatMap((article) => article[kind])),
    waiting: new Set(waiting.flatMap((fields) => fields[kind])),
    recorded: book.addresses,
  });
  const people = selectPublicSubjects(everybody, use('authors'));
  const topics = selectPublicSubjects(everything, use('topics'));
  const files = listOwnFiles();
  const findAddresses = (articles: readonly CheckedArticle[]) =>
    findPublicAddresses({
      ...{ people, topics, pages, articles, book, subjectHistories, files },
      histories: [...histories.values()],
    });
  const addresses = findAddresses(checked);
  const problems = checkPublication({
    ...{ articles: checked, pages, addresses },
    histories: new Map([...histories, ...subjectRecords]),
    names: { authors: everybody.map(({ id }) => id), topics: everything.map(({ id }) => id), unread: [] },
    personLinks: await loadPersonLinks(),
    settingsLinks: listSettingsLinks(site, nameSettingsFile()),
    others: new Set(listPublicFiles()),
  });
  reportProblems(problems);
  const surroundings = {
    people: new Map(everybody.map((person) => [person.id, person])),
    topics: new Map(everything.map((topic) => [topic.id, topic])),
    ...{ histories, recordDigests, now, isWriting },
  };
  const digester = new PictureDigester();
  const articles = await Promise.all(
    shown.map(async ({ entry, cached }) => {
      const { fields, body } = cached;
      const paths = { lead: fields.image?.src, body: body.pictures.map(({ path }) => path) };
      const pictures = { ...(await makePictures(entry)), digests: digester.digest(entry.id, paths) };
      return buildArticle({ slug: entry.id, digest: String(entry.digest), cached, pictures }, surroundings);
    }),
  );
  digester.save();
  const differences = findRecordProblems(
    articles.filter((article) => isPublished(article, now)),
    isWriting ? findAddresses(checked.filter((article) => isPublished(article, now))) : addresses,
    { people, topics, pages },
  );
  reportProblems(differences);
  warningsChannel.publish(
    checked.flatMap(({ origin, body }) =>
      body.warnings.map((warning) => ({ file: origin.file, ...warning })),
    ),
  );
  if (isWriting) {
    for (const article of articles) {
      article.notices = collectNotices(article.slug, [...problems, ...differences], article.body.warnings);
    }
  }
  return { articles: sortNewestFirst(articles), people, topics, addresses };
}

function toCheckedArticle(
  { id, digest }: CollectionEntry<'articles'>,
  { fields, body, origin }: CachedArticle,
  histories: ReadonlyMap<string, History>,
): CheckedArticle {
  return {
    ...fields,
    slug: id,
    path: locateArticle({ ...fields, slug: id }, histories.get(id)?.path),
    origin,
    body: new CachedBody(String(digest), body, ({ html }) => html),
  };
}

const nameSettingsFile = () => nameInProject(join(resolveContentFolder(), 'publication.yaml'));

async function makePictures({
  data: { pictures, image },
}: CollectionEntry<'articles'>): Promise<ArticlePictures> {
  // Most articles have none, and to wait for nothing ten thousand times takes a while.
  if (pictures.length === 0 && !image) return { attributes: [], sources: [] };
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

/** Stops a build; the development server, and a preview of drafts, print the problems and continue. */
function reportProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const error = new ContentError(problems);
  if (!import.meta.env.DEV && !showsDrafts()) throw error;
  console.error(error.message);
}

let pages: ReturnType<typeof readPages> | undefined;

/**
 * Loads the page of every article that has to be planned: its address and what it shows.
 *
 * @param file The name of the page's file, below the folder of its article.
 */
export async function loadArticlePages(file: string) {
  if (import.meta.env.DEV) return readPages();
  pages ??= readPages();
  // Every route gets a list of its own, because Astro writes into the list which page has which address.
  return dropKeptPages(await pages, () => file);
}

async function readPages() {
  const articles = await loadArticles();
  const contexts = buildContexts(articles);
  return Promise.all(
    articles.map(async (article) => {
      const context = requireEntry(contexts, article.slug, 'context of an article');
      // Only a draft runs code, so that no built page depends on this.
      const entry = article.body.runsCode ? await getEntry('articles', article.slug) : undefined;
      return {
        params: splitArticlePath(article.path),
        props: { article, context, entry },
        cacheKey: makeArticleKey(article, context),
      };
    }),
  );
}
