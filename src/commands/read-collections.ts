import { z } from 'astro/zod';
import { TextError } from '../prose/faults.ts';
import { readSource } from '../prose/frontmatter.ts';
import { render } from '../prose/render.ts';
import type { Rendered } from '../prose/rendered.ts';
import { makePagePath } from '../publication/addresses.ts';
import { type CheckedArticle, checkPublication } from '../publication/check-publication.ts';
import { listArticleSlugs, sourcePath } from '../publication/content-files.ts';
import { collectionReaders } from '../publication/load/collection-readers.ts';
import { listNamedPictures } from '../publication/load/picture-problems.ts';
import { readCollection } from '../publication/load/read-collection.ts';
import type { StaticPage, Topic } from '../publication/model.ts';
import { isPublished, locateArticle } from '../publication/published-piece.ts';
import { articleSchema } from '../publication/schema.ts';
import { toPerson, toTopic } from '../publication/subjects.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import type { CommandContext } from './command.ts';
import { checkPictures, type SourceArticle } from './source-article.ts';

/** The publication around an article: the other articles, and people, topics and pages. */
export interface WholePublication extends Collections {
  articles: CheckedArticle[];
}

/** People, topics and pages. */
export interface Collections {
  people: Parameters<typeof checkPublication>[1];
  topics: Topic[];
  pages: StaticPage[];
}

/**
 * Reads everything that an article is checked against. Other articles are rendered only if this one links to
 * them, so that a command takes seconds among 10,000; problems in them are not reported.
 *
 * @throws ContentError with everything that is wrong with people, topics and pages.
 */
export function readWholePublication(context: CommandContext, article?: SourceArticle): WholePublication {
  const { problems, ...collections } = readCollections(context);
  if (problems.length > 0) throw new ContentError(problems);
  return { ...collections, articles: listOtherArticles(context, article ? [article] : []) };
}

/** Reads people, topics and pages: those that can be read, and what is wrong with the others. */
export function readCollections(context: CommandContext): Collections & { problems: Problem[] } {
  const source = { content: context.files, folder: context.folder };
  const people = readCollection({ ...source, collection: 'people' }, collectionReaders.people);
  const topics = readCollection({ ...source, collection: 'topics' }, collectionReaders.topics);
  const pages = readCollection({ ...source, collection: 'pages' }, collectionReaders.pages);
  const missing = [
    ...people.entries.flatMap(({ path, data: { portrait }, lines }) =>
      checkPictures(context, path, listNamedPictures({ portrait }, lines)),
    ),
    ...pages.entries.flatMap(({ path, body, lines }) =>
      checkPictures(context, path, listNamedPictures({}, lines, body.pictures)),
    ),
  ];
  return {
    people: people.entries.map(({ id, data: { portrait: _, ...person } }) => toPerson(id, person)),
    topics: topics.entries.map(({ id, data }) => toTopic(id, data)),
    pages: pages.entries.map(({ id, data, body, file }) => ({
      ...data,
      id,
      path: makePagePath(id),
      body,
      file,
    })),
    problems: [...people.problems, ...topics.problems, ...pages.problems, ...missing],
  };
}

/** Lists the public articles beside some others; each is rendered only if one of those links to it. */
export function listOtherArticles(
  context: CommandContext,
  articles: readonly SourceArticle[],
): CheckedArticle[] {
  const linked = new Set(articles.flatMap(({ body }) => body.links.map(({ href }) => href.split('#')[0])));
  const own = new Set(articles.map(({ slug }) => slug));
  return listArticleSlugs(context.files)
    .filter((slug) => !own.has(slug))
    .flatMap((slug) => readOther(context, slug, linked));
}

/**
 * Finds what is wrong with an article among the others: unknown names, a taken address, links that lead
 * nowhere.
 */
export function findProblems(article: SourceArticle, others: WholePublication): Problem[] {
  const { articles, people, topics, pages } = others;
  return checkPublication([...articles, toCheckedArticle(article)], people, topics, pages).filter(
    (problem) => problem.file === article.file,
  );
}

/** Returns an article as `checkPublication` expects it. */
export function toCheckedArticle({ data, slug, body, file, lines }: SourceArticle): CheckedArticle {
  return { ...data, slug, body, origin: { file, lines } };
}

const schema = articleSchema(() => z.string());

function readOther(
  { files, folder, now }: CommandContext,
  slug: string,
  linked: ReadonlySet<string | undefined>,
): CheckedArticle[] {
  const source = files.read(sourcePath(slug));
  if (source === undefined) return [];
  const { data: fields, text, lines } = readSource(source);
  const { data } = schema.safeParse(fields);
  if (!data || !isPublished(data, now)) return [];
  const body = linked.has(locateArticle({ ...data, slug })) ? renderIfValid(text, fields) : unread;
  return body ? [{ ...data, slug, body, origin: { file: `${folder}/${sourcePath(slug)}`, lines } }] : [];
}

function renderIfValid(text: string, fields: Record<string, unknown>): Rendered | undefined {
  try {
    return render(text, fields);
  } catch (error) {
    if (error instanceof TextError) return undefined;
    throw error;
  }
}

/** Stands for the body of an article that is not rendered. */
const unread: Rendered = {
  html: '',
  headings: [],
  passages: [],
  quotes: [],
  links: [],
  pictures: [],
  words: 0,
  warnings: [],
};
