import { TextError } from '../prose/faults.ts';
import { readSource } from '../prose/frontmatter.ts';
import { render } from '../prose/render.ts';
import { createEmptyRendering, type Rendered } from '../prose/rendered.ts';
import { makePagePath, splitArticlePath } from '../publication/addresses.ts';
import type { WrittenLink } from '../publication/check-links.ts';
import type { CheckedArticle } from '../publication/checked-article.ts';
import { listArticleSlugs, locateSource, readListed } from '../publication/content-files.ts';
import { collectionReaders } from '../publication/load/collection-readers.ts';
import type { KnownArticle } from '../publication/load/known-articles.ts';
import { listNamedPictures } from '../publication/load/picture-problems.ts';
import { articleFieldsSchema } from '../publication/load/read-article.ts';
import { readCollection } from '../publication/load/read-collection.ts';
import { readRecordedHeadings } from '../publication/load/recorded-headings.ts';
import type { Person, StaticPage, Topic } from '../publication/model.ts';
import { isPublished, locateArticle } from '../publication/published-piece.ts';
import type { ArticleData } from '../publication/schema.ts';
import { toPerson, toTopic } from '../publication/subjects.ts';
import { listPersonLinks } from '../publication/written-links.ts';
import { locateRecord } from '../record/record-file.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import type { CommandContext } from './command.ts';
import { readRecordedPath } from './record-files.ts';
import { checkPictures, type SourceArticle } from './source-article.ts';

/** The publication around an article: the other articles, and people, topics and pages. */
export interface WholePublication extends Collections, OtherArticles {}

/** People, topics and pages. */
export interface Collections {
  people: Omit<Person, 'portrait'>[];
  topics: Topic[];
  pages: StaticPage[];
  /** The links that people's files name. */
  personLinks: WrittenLink[];
}

/** The articles beside those that a command works on. */
export interface OtherArticles {
  /** Those that readers can see. */
  articles: CheckedArticle[];
  /** Drafts, and articles dated in the future. */
  waiting: Pick<ArticleData, 'authors' | 'topics'>[];
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
  return { ...collections, ...readOtherArticles(context, article ? [article] : []) };
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
    personLinks: people.entries.flatMap(({ id, data: { links }, file, lines }) =>
      listPersonLinks({ id, links, file, lines }),
    ),
    problems: [...people.problems, ...topics.problems, ...pages.problems, ...missing],
  };
}

/**
 * Reads the articles beside some others. A public one is rendered only if one of those links to it or to something
 * below it.
 */
export function readOtherArticles(context: CommandContext, own: readonly SourceArticle[]): OtherArticles {
  const linked = new Set(own.flatMap(({ body }) => body.links.map(({ href }) => findArticlePath(href))));
  const slugs = new Set(own.map(({ slug }) => slug));
  const others: OtherArticles = { articles: [], waiting: [] };
  for (const slug of listArticleSlugs(context.files)) {
    if (slugs.has(slug)) continue;
    const known = context.files.findKnown?.(slug);
    const { data, lines, recorded } = known ? readKnownFields(known) : readFields(context, slug);
    if (!data) continue;
    if (!isPublished(data, context.now)) {
      others.waiting.push(data);
      continue;
    }
    const path = locateArticle({ ...data, slug }, recorded);
    const body = linked.has(path) ? renderIfValid(context, slug) : createEmptyRendering();
    const origin = { file: `${context.folder}/${locateSource(slug)}`, lines };
    if (body) others.articles.push({ ...data, slug, path, body, origin });
  }
  return others;
}

const readKnownFields = ({ fields, origin, recorded }: KnownArticle) => ({
  ...{ data: fields, lines: origin.lines, recorded },
});

function readFields({ files }: CommandContext, slug: string) {
  const { data: fields, lines } = readSource(readListed(files, locateSource(slug)));
  return { data: articleFieldsSchema.safeParse(fields).data, lines, recorded: readRecordedPath(files, slug) };
}

/** Returns an article as `checkPublication` expects it. */
export function toCheckedArticle({ data, slug, body, file, lines, address }: SourceArticle): CheckedArticle {
  return { ...data, slug, path: address, body, origin: { file, lines } };
}

/** Returns the path of the article that a link leads to, or to something below it. */
function findArticlePath(href: string): string {
  const path = URL.canParse(href) ? new URL(href).pathname : href;
  const { year, month, slug } = splitArticlePath(path);
  return `/${year}/${month}/${slug}/`;
}

function renderIfValid({ files }: CommandContext, slug: string): Rendered | undefined {
  const source = readListed(files, locateSource(slug));
  const { data, text } = readSource(source);
  const recordedHeadings = readRecordedHeadings(source, () => files.read(locateRecord(slug)));
  try {
    return render(text, data, { recordedHeadings });
  } catch (error) {
    if (error instanceof TextError) return undefined;
    throw error;
  }
}
