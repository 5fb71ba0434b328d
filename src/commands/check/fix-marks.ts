import { readSource } from '../../prose/frontmatter.ts';
import { isSameText, listPublishedText } from '../../record/published-text.ts';
import { ContentError } from '../../runtime/problem.ts';
import { site } from '../../site.ts';
import type { CommandContext } from '../command.ts';
import type { FileChange } from '../journal.ts';
import { recordPath } from '../record-files.ts';
import { readSourceArticle, toPublishedArticle } from '../source-article.ts';
import type { CheckedContent } from './read-content.ts';
import { curlMarks, findMarks, type WrittenMark } from './straight-marks.ts';

/** A file's straight marks, and the change that curls them. */
export interface FixedFile {
  /** Below the content folder. */
  path: string;
  marks: WrittenMark[];
  fix?: FileChange;
}

/** Finds the straight marks of every file that was read and is checked. */
export function fixMarks(
  context: CommandContext,
  { articles, collections, isPart }: CheckedContent,
): FixedFile[] {
  const { people, topics, pages } = collections;
  const others = [
    ...people.map(({ id }) => `people/${id}.yaml`),
    ...topics.map(({ id }) => `topics/${id}.yaml`),
    ...pages.map(({ id }) => `pages/${id}.mdx`),
  ];
  return [
    ...articles.map(({ slug, path }) => fixFile(context, path, slug)),
    ...(isPart ? [] : others.map((path) => fixFile(context, path))),
  ];
}

/** @param slug Of the article that the file is, if it is one. */
function fixFile(context: CommandContext, path: string, slug?: string): FixedFile {
  const source = context.files.read(path);
  if (source === undefined) throw new Error(`${path} was read a moment ago and is not there now`);
  const { language } = slug === undefined ? {} : readSource(source).data;
  const marks = findMarks(source, typeof language === 'string' ? language : site.language);
  const text = curlMarks(source, marks);
  if (text === source) return { path, marks };
  if (slug === undefined || saysTheSame(context, slug, [source, text])) {
    return { path, marks, fix: { write: path, text } };
  }
  return { path, marks: marks.map(({ curled: _, ...mark }) => mark) };
}

/**
 * Returns true if two versions of an article say the same, apart from typography, and have the same published
 * addresses.
 */
function saysTheSame(
  context: CommandContext,
  slug: string,
  [before, after]: readonly [string, string],
): boolean {
  const read = (source: string) => toPublishedArticle(readSourceArticle(context, slug, source));
  try {
    const [one, other] = [read(before), read(after)];
    const ids = ({ body }: typeof one) => [...body.passages, ...body.quotes].map(({ id }) => id).join();
    const keepsAddresses = !context.files.exists(recordPath(slug)) || ids(one) === ids(other);
    return isSameText(listPublishedText(one), listPublishedText(other)) && keepsAddresses;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}
