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

/** A file's straight marks, and the file without them. */
export interface FixedArticle {
  /** Below the content folder. */
  path: string;
  marks: WrittenMark[];
  fix?: FileChange;
}

/** The straight marks of every file that was read and is checked. */
export function fixMarks(
  desk: CommandContext,
  { manuscripts, standing, isPart }: CheckedContent,
): FixedArticle[] {
  const { people, topics, pages } = standing;
  const others = [
    ...people.map(({ id }) => `people/${id}.yaml`),
    ...topics.map(({ id }) => `topics/${id}.yaml`),
    ...pages.map(({ id }) => `pages/${id}.mdx`),
  ];
  return [
    ...manuscripts.map(({ slug, path }) => dress(desk, path, slug)),
    ...(isPart ? [] : others.map((path) => dress(desk, path))),
  ];
}

function dress(desk: CommandContext, path: string, slug?: string): FixedArticle {
  const source = desk.files.read(path) ?? '';
  const { language } = slug === undefined ? {} : readSource(source).data;
  const marks = findMarks(source, typeof language === 'string' ? language : site.language);
  const text = curlMarks(source, marks);
  if (text === source) return { path, marks };
  if (slug === undefined || saysTheSame(desk, slug, source, text)) {
    return { path, marks, fix: { write: path, text } };
  }
  return { path, marks: marks.map(({ curled: _, ...mark }) => mark) };
}

/** True when an article says what it said, typography set aside, and no address that it has promised changes. */
function saysTheSame(desk: CommandContext, slug: string, before: string, after: string): boolean {
  try {
    const [one, other] = [before, after].map((source) =>
      toPublishedArticle(readSourceArticle(desk, slug, source)),
    );
    if (!one || !other) return false;
    const ids = ({ body }: typeof one) => [...body.passages, ...body.quotes].map(({ id }) => id).join();
    const keepsAddresses = !desk.files.exists(recordPath(slug)) || ids(one) === ids(other);
    return isSameText(listPublishedText(one), listPublishedText(other)) && keepsAddresses;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}
