import { type CollectionEntry, getCollection } from 'astro:content';
import { now } from '../runtime/clock.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { splitArticlePath } from './addresses.ts';
import { anchorFormerIds } from './anchor-former-ids.ts';
import { findLatestMaterialChange } from './announced-changes.ts';
import { buildContexts } from './article-context.ts';
import { insertPictures, renderPictureAttributes, resizeForMachines } from './body-pictures.ts';
import { type CachedArticle, readCachedArticles } from './cache/article-cache.ts';
import { CachedBody } from './cache/body-cache.ts';
import { makeArticleKey } from './cache/page-cache-key.ts';
import { findValidUntil, validUntilChannel } from './cache/valid-until.ts';
import { checkPublication } from './check-publication.ts';
import { loadPeople, loadStaticPages, loadTopics } from './collections.ts';
import { collectNotices } from './editor-notices.ts';
import type { Article, ArticleContext, Person, Topic } from './model.ts';
import { isPublished, toPublishedPiece } from './published-piece.ts';
import { findRecordProblems, type LoadedRecord, listWithdrawnPaths, loadRecord } from './published-record.ts';
import { buildRevisionSpans } from './revision-spans.ts';

let built: Promise<Article[]> | undefined;

/**
 * Every article a reader may see, newest first. Drafts and pieces dated in the future are left out of a production build
 * and shown, marked, while writing.
 *
 * @throws ContentError when articles do not fit together: unknown names, clashing addresses, links that lead nowhere.
 */
export function loadArticles(): Promise<Article[]> {
  if (import.meta.env.DEV) return readArticles();
  built ??= readArticles();
  return built;
}

async function readArticles(): Promise<Article[]> {
  const kept = readCachedArticles(import.meta.env.DEV);
  const all = (await getCollection('articles')).map((entry) => ({ entry, ...keptOf(entry, kept) }));
  const shown = all.filter(({ fields }) => import.meta.env.DEV || isPublished(fields, now));
  validUntilChannel.publish(
    findValidUntil(
      all.map(({ fields }) => fields.published),
      now,
    ),
  );
  const people = new Map((await loadPeople()).map((person) => [person.id, person]));
  const topics = new Map((await loadTopics()).map((topic) => [topic.id, topic]));
  const problems = checkPublication(
    shown.map(({ entry: { id, digest }, fields, body, origin }) => ({
      slug: id,
      ...fields,
      origin,
      body: new CachedBody(String(digest), body, ({ html }) => html),
    })),
    [...people.values()],
    [...topics.values()],
    await loadStaticPages(),
    listWithdrawnPaths(),
  );
  refuse(problems);
  const record = loadRecord();
  const articles = await Promise.all(shown.map((article) => articleOf(article, people, topics, record)));
  const promises = await findRecordProblems(articles.filter((article) => isPublished(article, now)));
  refuse(promises);
  if (import.meta.env.DEV) {
    for (const article of articles) {
      article.notices = collectNotices(article.slug, [...problems, ...promises], article.body.warnings);
    }
  }
  articles.sort(
    (one, other) => Date.parse(other.published) - Date.parse(one.published) || compare(one, other),
  );
  return articles;
}

interface ReadArticle extends CachedArticle {
  entry: CollectionEntry<'articles'>;
}

async function articleOf(
  { entry, fields, origin, body: known }: ReadArticle,
  people: ReadonlyMap<string, Person>,
  topics: ReadonlyMap<string, Topic>,
  { histories, digests }: LoadedRecord,
): Promise<Article> {
  const piece = toPublishedPiece(entry.id, fields, now);
  const { image } = fields;
  const history = histories.get(entry.id);
  // A text that stands as it was first published has no former ids; that it does, the record is held against in a build.
  const revised = import.meta.env.DEV || history?.isRevised ? history : undefined;
  const { pictures, image: lead } = entry.data;
  const attributes = await renderPictureAttributes(pictures);
  const body = new CachedBody(String(entry.digest), known, (rendered) =>
    insertPictures(anchorFormerIds(rendered, revised).html, attributes),
  );
  return {
    ...piece,
    authors: fields.authors.flatMap((id) => people.get(id) ?? []),
    topics: fields.topics.flatMap((id) => topics.get(id) ?? []),
    image: image && lead && { ...image, src: lead.src },
    modified: findLatestMaterialChange(piece.published, piece.updates),
    picture: lead && (await resizeForMachines(lead.src)),
    body,
    bodyDigest: String(entry.digest),
    terms: known.terms,
    get removed() {
      return revised ? anchorFormerIds(body.asRendered, revised).removed : [];
    },
    // To find what a change did word by word takes long, and only the article's own page prints it.
    get revisions() {
      return buildRevisionSpans(revised);
    },
    lines: origin.lines,
    digest: [entry.digest, digests.get(entry.id), ...pictures.map(({ src }) => src)].join(' '),
    file: origin.file,
    notices: [],
  };
}

function keptOf(
  { id, digest }: CollectionEntry<'articles'>,
  kept: ReadonlyMap<string, CachedArticle>,
): CachedArticle {
  const article = kept.get(String(digest));
  if (!article) throw new Error(`the text of ${id} is not kept any more; start again`);
  return article;
}

/** Stops a build; while writing, says so and goes on. */
function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const error = new ContentError(problems);
  if (!import.meta.env.DEV) throw error;
  console.error(error.message);
}

/** Of pieces that appeared at one instant, the later part of a series stands first, as if it were newer. */
function compare(one: Article, other: Article): number {
  const parts = (other.series?.number ?? 0) - (one.series?.number ?? 0);
  if (parts !== 0) return parts;
  return one.slug < other.slug ? -1 : 1;
}

let pages: ReturnType<typeof readPages> | undefined;

/** The article pages' addresses and what each shows. */
export async function loadArticlePages() {
  if (import.meta.env.DEV) return readPages();
  pages ??= readPages();
  // A list of its own for every route: Astro notes in the list itself which of its pages has which address.
  return [...(await pages)];
}

async function readPages() {
  const articles = await loadArticles();
  const context = buildContexts(articles);
  return articles.map((article) => {
    const around: ArticleContext = context.get(article.slug) ?? { replies: [], series: [], related: [] };
    return {
      params: splitArticlePath(article.path),
      props: { article, context: around },
      cacheKey: makeArticleKey(article, around),
    };
  });
}
