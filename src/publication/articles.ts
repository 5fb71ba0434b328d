import { type CollectionEntry, getEntry } from 'astro:content';
import { join } from 'node:path';
import type { History } from '../record/history.ts';
import { now } from '../runtime/clock.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { memoize } from '../runtime/memoize.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { requireEntry } from '../runtime/require-entry.ts';
import { showsDrafts, site } from '../site.ts';
import { splitArticlePath } from './addresses.ts';
import { buildContext, buildContexts, findRelated } from './article-context.ts';
import { sortNewestFirst } from './article-order.ts';
import { renderPictureAttributes, resizeForMachines } from './body-pictures.ts';
import { type ArticlePictures, type ArticleSurroundings, buildArticle } from './build-article.ts';
import { CachedBody } from './cache/body-cache.ts';
import { makeArticleKey } from './cache/page-cache-key.ts';
import { recallRelated } from './cache/related-cache.ts';
import { findValidUntil, validUntilChannel } from './cache/valid-until.ts';
import { type CheckedPublication, checkArticle, checkPublication } from './check-publication.ts';
import type { CheckedArticle } from './checked-article.ts';
import { loadPeople, loadPersonLinks, loadStaticPages, loadTopics } from './collections.ts';
import { DeskCheck } from './desk-check.ts';
import { collectNotices, warningsChannel } from './editor-notices.ts';
import { KeptAddresses } from './kept-addresses.ts';
import { KeptArticles } from './kept-articles.ts';
import { dropKeptArticles } from './kept-pages.ts';
import type { Article, Person, Topic } from './model.ts';
import { PictureDigester } from './picture-digests.ts';
import { findPublicAddresses, type PublicAddresses } from './public-addresses.ts';
import { listOwnFiles, listPublicFiles } from './public-files.ts';
import { isPublished, locateArticle } from './published-piece.ts';
import { findDifferences, findRecordProblems, loadRecord } from './published-record.ts';
import { TermCounts } from './related.ts';
import { keepUntilSaved, noteSave } from './saved-changes.ts';
import { readStoredArticles, type StoredArticle } from './stored-articles.ts';
import { selectPublicSubjects } from './subjects.ts';
import { hasUnreadArticles } from './unread-articles.ts';
import { listSettingsLinks } from './written-links.ts';

/** The publication as pages, feeds, cards and search show it. */
export interface LoadedPublication {
  /** Newest first. */
  articles: Article[];
  /** Those that have a page; see `selectPublicSubjects`. Sorted by name. */
  people: Person[];
  topics: Topic[];
  addresses: PublicAddresses;
  /** In the development server: what an article's page says to its editor. */
  findNotices?: (article: Article) => string[];
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
  if (import.meta.env.DEV) return loadSaved();
  loaded ??= readPublication();
  return loaded;
}

const readSaved = keepUntilSaved('all', readPublication);

/** Loads it as it was saved last. */
async function loadSaved(): Promise<LoadedPublication> {
  try {
    return await readSaved();
  } catch (error) {
    noteSave('text');
    throw error;
  }
}

/** What need not be found again while only texts are saved. */
const openWorkshop = keepUntilSaved('others', () => ({
  kept: new KeptArticles(),
  addresses: new KeptAddresses(),
  publicAddresses: new KeptAddresses(),
  files: listOwnFiles(),
  others: new Set(listPublicFiles()),
  digester: new PictureDigester(),
  terms: new TermCounts(),
}));
const deskCheck = new DeskCheck();

/** Loads the articles that feeds, sitemaps and machines are told of: none that is a draft or waits for its date. */
export async function loadPublishedArticles(): Promise<Article[]> {
  return selectPublished(await loadArticles());
}

const selectPublished = memoize((articles: readonly Article[]) =>
  articles.filter((article) => isPublished(article, now)),
);

/** Loads every article that a reader may see, newest first. */
export async function loadArticles(): Promise<Article[]> {
  return (await loadPublication()).articles;
}

async function readPublication(): Promise<LoadedPublication> {
  const isWriting = import.meta.env.DEV || showsDrafts();
  const isPartlyRead = hasUnreadArticles();
  const all = await readStoredArticles();
  const isShown = ({ cached: { fields } }: StoredArticle) => isWriting || isPublished(fields, now);
  const shown = all.filter(isShown);
  const waiting = all.filter((article) => !isShown(article)).map(({ cached: { fields } }) => fields);
  const dates = all.map(({ cached: { fields } }) => fields.published);
  validUntilChannel.publish(findValidUntil(dates, now));
  const [everybody, everything, pages] = await Promise.all([loadPeople(), loadTopics(), loadStaticPages()]);
  const { histories, subjects: subjectRecords, digests: recordDigests, book } = loadRecord();
  const subjectHistories = [...subjectRecords.values()];
  const { kept, files, others, addresses: everyAddress, publicAddresses } = openWorkshop();
  const checked = shown.map(
    (article) => kept.recall(article)?.checked ?? toCheckedArticle(article, histories),
  );
  const use = (kind: 'authors' | 'topics') => ({
    published: new Set(checked.flatMap((article) => article[kind])),
    waiting: new Set(waiting.flatMap((fields) => fields[kind])),
    recorded: book.addresses,
  });
  const people = selectPublicSubjects(everybody, use('authors'));
  const topics = selectPublicSubjects(everything, use('topics'));
  const findAddresses = (articles: readonly CheckedArticle[]) =>
    findPublicAddresses({
      ...{ people, topics, pages, articles, book, subjectHistories, files },
      histories: [...histories.values()],
    });
  const addresses = everyAddress.find(checked, findAddresses);
  const publication: CheckedPublication = {
    ...{ articles: checked, pages, addresses, others },
    histories: new Map([...histories, ...subjectRecords]),
    names: { authors: everybody.map(({ id }) => id), topics: everything.map(({ id }) => id), unread: [] },
    personLinks: await loadPersonLinks(),
    settingsLinks: listSettingsLinks(site, nameSettingsFile()),
  };
  const problems = import.meta.env.DEV ? [] : checkPublication(publication);
  reportProblems(problems);
  const surroundings = {
    people: new Map(everybody.map((person) => [person.id, person])),
    topics: new Map(everything.map((topic) => [topic.id, topic])),
    ...{ histories, recordDigests, now, isWriting },
  };
  const built = await buildArticles(shown, surroundings);
  if (import.meta.env.DEV) kept.note(shown, checked, built);
  const articles = sortNewestFirst(built);
  const compare = () =>
    findRecordProblems(
      built.filter((article) => isPublished(article, now)),
      isWriting
        ? publicAddresses.find(
            checked.filter((article) => isPublished(article, now)),
            findAddresses,
          )
        : addresses,
      { people, topics, pages },
    );
  if (import.meta.env.DEV) {
    if (isPartlyRead) return { articles, people, topics, addresses };
    const bySlug = new Map(checked.map((article) => [article.slug, article]));
    const findNotices = deskCheck.begin({
      checkArticle: (article) => [
        ...checkArticle(publication, requireEntry(bySlug, article.slug, 'article')),
        ...findDifferences(article),
      ],
      checkAll: () => [...checkPublication(publication), ...compare()],
    });
    return { articles, people, topics, addresses, findNotices };
  }
  const differences = compare();
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
  return { articles, people, topics, addresses };
}

async function buildArticles(
  shown: readonly StoredArticle[],
  surroundings: ArticleSurroundings,
): Promise<Article[]> {
  const { kept, digester } = openWorkshop();
  const articles = await Promise.all(
    shown.map(async ({ entry, cached }) => {
      const known = kept.recall({ entry, cached });
      if (known) return known.article;
      const { fields, body } = cached;
      const paths = { lead: fields.image?.src, body: body.pictures.map(({ path }) => path) };
      const pictures = { ...(await makePictures(entry)), digests: digester.digest(entry.id, paths) };
      return buildArticle({ slug: entry.id, digest: String(entry.digest), cached, pictures }, surroundings);
    }),
  );
  digester.save();
  return articles;
}

function toCheckedArticle(
  { entry: { id, digest }, cached: { fields, body, origin } }: StoredArticle,
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

/** Stops a build; the development server, and a preview of drafts, print the problems and continue. */
function reportProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const error = new ContentError(problems);
  if (!import.meta.env.DEV && !showsDrafts()) throw error;
  console.error(error.message);
}

let planned: ReturnType<typeof readPages> | undefined;

/** Plans the pages of the articles that are not kept as they are in the last site: their addresses and what they show. */
function planPages(): ReturnType<typeof readPages> {
  planned ??= readPages().then(dropKeptArticles);
  return planned;
}

/** Loads the page of every article that has to be planned. */
export async function loadArticlePages() {
  if (import.meta.env.DEV) return readSavedPages();
  // Every route gets a list of its own, because Astro writes into the list which page has which address.
  return [...(await planPages())];
}

/** Loads the articles whose pages have to be planned, with everything below their addresses. */
export async function loadPlannedArticles(): Promise<Article[]> {
  if (import.meta.env.DEV) return loadArticles();
  return (await planPages()).map(({ props }) => props.article);
}

/** Plans all pages, and finds what one shows when it is asked for. */
async function readSavedPages() {
  const { articles, findNotices } = await loadPublication();
  return Promise.all(
    articles.map(async (article) => ({
      params: splitArticlePath(article.path),
      props: {
        get article() {
          article.notices = findNotices?.(article) ?? [];
          return article;
        },
        get context() {
          return buildContext(article, articles, openWorkshop().terms);
        },
        entry: article.body.runsCode ? await getEntry('articles', article.slug) : undefined,
      },
    })),
  );
}

async function readPages() {
  const articles = await loadArticles();
  const contexts = buildContexts(articles, recallRelated(articles, findRelated));
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
