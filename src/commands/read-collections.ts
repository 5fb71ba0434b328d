import { z } from 'astro/zod';
import { TextError } from '../prose/faults.ts';
import { readSource } from '../prose/frontmatter.ts';
import { render } from '../prose/render.ts';
import type { Rendered } from '../prose/rendered.ts';
import { makeArticlePath, makePagePath, makePersonPath, makeTopicPath } from '../publication/addresses.ts';
import { type CheckedArticle, checkPublication } from '../publication/check-publication.ts';
import { listArticleSlugs, listContentFiles, sourcePath } from '../publication/content-files.ts';
import type { CollectionName } from '../publication/load/collection-readers.ts';
import { readFields, readProse } from '../publication/load/read-entry.ts';
import type { StaticPage, Topic } from '../publication/model.ts';
import { articleSchema, pageSchema, personSchema, topicSchema } from '../publication/schema.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import type { CommandContext } from './command.ts';
import { findMissingPictures, isPublic, type SourceArticle } from './source-article.ts';

/** What an article stands among: the other articles by their frontmatter, and everything else. */
export interface WholePublication extends Collections {
  articles: CheckedArticle[];
}

/** Everything that is no article. */
export interface Collections {
  people: Parameters<typeof checkPublication>[1];
  topics: Topic[];
  pages: StaticPage[];
}

/**
 * Reads what an article is checked against. Other articles are rendered only where this one links to them, so that a
 * command takes seconds among 10,000; what is wrong in them is their own affair.
 *
 * @throws ContentError with all that is wrong with people, topics and pages.
 */
export function readWholePublication(desk: CommandContext, manuscript?: SourceArticle): WholePublication {
  const { problems, ...standing } = readCollections(desk);
  if (problems.length > 0) throw new ContentError(problems);
  const own = manuscript ? [manuscript] : [];
  return { ...standing, articles: listOtherArticles(desk, own) };
}

/** Reads people, topics and pages: those that can be read, and what is wrong with the others. */
export function readCollections(desk: CommandContext): Collections & { problems: Problem[] } {
  const { files, folder } = desk;
  const problems: Problem[] = [];
  const each = <Entry>(kind: CollectionName, read: (id: string, path: string) => Entry): Entry[] =>
    listContentFiles(files, kind).flatMap(({ id, path }) => {
      try {
        return [read(id, path)];
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        problems.push(...error.problems);
        return [];
      }
    });
  const sourceOf = (path: string) => [files.read(path) ?? '', `${folder}/${path}`] as const;
  const people = each('people', (id, path) => {
    const { data, lines } = readFields(...sourceOf(path), personSchema(anyPath));
    const { portrait, ...person } = data;
    if (portrait) problems.push(...findMissingPictures(desk, path, [portrait], lines['portrait']));
    return { ...person, id, path: makePersonPath(id) };
  });
  const topics = each('topics', (id, path) => {
    const { data } = readFields(...sourceOf(path), topicSchema);
    return { ...data, id, path: makeTopicPath(id) };
  });
  const pages = each('pages', (id, path) => {
    const { data, body } = readProse(...sourceOf(path), pageSchema);
    problems.push(...findMissingPictures(desk, path, body.pictures));
    return { ...data, id, path: makePagePath(id), body, file: `${folder}/${path}` };
  });
  return { people, topics, pages, problems };
}

/** The public articles beside some manuscripts; rendered only where one of those links to them. */
export function listOtherArticles(
  desk: CommandContext,
  manuscripts: readonly SourceArticle[],
): CheckedArticle[] {
  const linked = new Set(manuscripts.flatMap(({ body }) => body.links.map(({ href }) => href.split('#')[0])));
  const own = new Set(manuscripts.map(({ slug }) => slug));
  return listArticleSlugs(desk.files)
    .filter((slug) => !own.has(slug))
    .flatMap((slug) => readOther(desk, slug, linked));
}

/** What is wrong with an article among the others: unknown names, a taken address, links that lead nowhere. */
export function findProblems(manuscript: SourceArticle, others: WholePublication): Problem[] {
  const { articles, people, topics, pages } = others;
  return checkPublication([...articles, toCheckedArticle(manuscript)], people, topics, pages).filter(
    (problem) => problem.file === manuscript.file,
  );
}

/** A manuscript as `checkPublication` wants it. */
export function toCheckedArticle({ data, slug, body, file, lines }: SourceArticle): CheckedArticle {
  return { ...data, slug, body, origin: { file, lines } };
}

const anyPath = () => z.string();
const schema = articleSchema(anyPath);

function readOther(
  { files, folder, now }: CommandContext,
  slug: string,
  linked: ReadonlySet<string | undefined>,
): CheckedArticle[] {
  const { data: fields, text, lines } = readSource(files.read(sourcePath(slug)) ?? '');
  const { data } = schema.safeParse(fields);
  if (!data || !isPublic(data, now)) return [];
  const wanted = linked.has(makeArticlePath(data.published ?? '', slug));
  const body = wanted ? rendered(text, fields) : unread;
  return body ? [{ ...data, slug, body, origin: { file: `${folder}/${sourcePath(slug)}`, lines } }] : [];
}

function rendered(text: string, fields: Record<string, unknown>): Rendered | undefined {
  try {
    return render(text, fields);
  } catch (error) {
    if (error instanceof TextError) return undefined;
    throw error;
  }
}

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
