import { readSource } from '../../prose/frontmatter.ts';
import { ContentError } from '../../runtime/problem.ts';
import { publishedText, sameText } from '../../record/published-text.ts';
import { site } from '../../site.ts';
import type { Desk } from '../command.ts';
import type { Change } from '../journal.ts';
import { asPublished, readManuscript } from '../source-article.ts';
import { recordPath } from '../record-files.ts';
import type { Content } from './read-content.ts';
import { curled, marksIn, type WrittenMark } from './straight-marks.ts';

/** A file's straight marks, and the file without them. */
export interface Dressed {
  /** Below the content folder. */
  path: string;
  marks: WrittenMark[];
  fix?: Change;
}

/** The straight marks of every file that was read and is checked. */
export function dressed(desk: Desk, { manuscripts, standing, isPart }: Content): Dressed[] {
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

function dress(desk: Desk, path: string, slug?: string): Dressed {
  const source = desk.files.read(path) ?? '';
  const { language } = slug === undefined ? {} : readSource(source).data;
  const marks = marksIn(source, typeof language === 'string' ? language : site.language);
  const text = curled(source, marks);
  if (text === source) return { path, marks };
  if (slug === undefined || saysTheSame(desk, slug, source, text)) {
    return { path, marks, fix: { write: path, text } };
  }
  return { path, marks: marks.map(({ curled: _, ...mark }) => mark) };
}

/** True when an article says what it said, typography set aside, and no address that it has promised changes. */
function saysTheSame(desk: Desk, slug: string, before: string, after: string): boolean {
  try {
    const [one, other] = [before, after].map((source) => asPublished(readManuscript(desk, slug, source)));
    if (!one || !other) return false;
    const ids = ({ body }: typeof one) => [...body.passages, ...body.quotes].map(({ id }) => id).join();
    const keepsAddresses = !desk.files.exists(recordPath(slug)) || ids(one) === ids(other);
    return sameText(publishedText(one), publishedText(other)) && keepsAddresses;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}
