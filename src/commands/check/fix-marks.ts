import { collectionReaders } from '../../publication/load/collection-readers.ts';
import { isSameText, listPublishedText } from '../../record/published-text.ts';
import { locateRecord } from '../../record/record-file.ts';
import { ContentError } from '../../runtime/problem.ts';
import { site } from '../../site.ts';
import type { CommandContext } from '../command.ts';
import type { FileChange } from '../journal.ts';
import { readSourceArticle, type SourceArticle, toPublishedArticle } from '../source-article.ts';
import type { CheckedContent } from './read-content.ts';
import { isSameBody } from './same-body.ts';
import { curlMarks, findMarks, type WrittenMark } from './straight-marks.ts';

/** A file's straight marks, and the change that curls them. */
export interface FixedFile {
  /** Below the content folder. */
  path: string;
  /** Those that a machine must leave to the editor have nothing in their place. */
  marks: WrittenMark[];
  fix?: FileChange;
  /** True for an article that has a record: readers may have read it as it is. */
  isPublished: boolean;
}

/** Finds the straight marks of the people, topics and pages that are checked. */
export function fixOtherFiles(
  context: CommandContext,
  { collections, isPart }: Pick<CheckedContent, 'collections' | 'isPart'>,
): FixedFile[] {
  if (isPart) return [];
  const { people, topics, pages } = collections;
  const fields = [
    ...people.map(({ id }) => `people/${id}.yaml`),
    ...topics.map(({ id }) => `topics/${id}.yaml`),
  ];
  return [
    ...fields.map((path) => fixFile(context, { path }, () => true)),
    ...pages.map(({ id }) => fixPage(context, `pages/${id}.mdx`)),
  ];
}

/** Finds the straight marks of an article. */
export function fixArticle(context: CommandContext, { slug, path, data }: SourceArticle): FixedFile {
  const read = (source: string) => readSourceArticle(context, slug, source);
  const isPublished = context.files.exists(locateRecord(slug));
  const fixed = fixFile(context, { path, language: data.language }, (before, after) => {
    const [one, other] = [read(before), read(after)];
    const ids = ({ body }: typeof one) => [...body.passages, ...body.quotes].map(({ id }) => id).join();
    const [was, is] = [one, other].map((article) => listPublishedText(toPublishedArticle(article)));
    const isSame = was !== undefined && is !== undefined && isSameText(was, is);
    return isSame && isSameBody(one.body, other.body) && (!isPublished || ids(one) === ids(other));
  });
  return { ...fixed, isPublished };
}

function fixPage(context: CommandContext, path: string): FixedFile {
  const read = (source: string) => collectionReaders.pages(source, path).body;
  return fixFile(context, { path }, (before, after) => isSameBody(read(before), read(after)));
}

/** A file whose marks are looked at. */
interface MarkedFile {
  /** Below the content folder. */
  path: string;
  /** BCP 47 tag of its prose; that of the publication if left out. */
  language?: string | undefined;
}

/** Returns true if one version of a file can take the place of another. */
type Comparison = (before: string, after: string) => boolean;

function fixFile(
  context: CommandContext,
  { path, language = site.language }: MarkedFile,
  isSame: Comparison,
): FixedFile {
  const source = context.files.read(path);
  if (source === undefined) throw new Error(`${path} was read a moment ago and is not there now`);
  const all = findMarks(source, language);
  const harmless = chooseHarmless(source, all, isSame);
  const marks = all.map((mark) => (harmless.has(mark) ? mark : withoutCurl(mark)));
  const text = curlMarks(source, marks);
  const isPublished = false;
  return text === source
    ? { path, marks, isPublished }
    : { path, marks, isPublished, fix: { write: path, text } };
}

/** Lines of marks that are tried one by one where all together would change more than typography. */
const MOST_TRIALS = 100;

/** Chooses the marks that can be curled: all of them, or those of each line that change nothing but typography. */
function chooseHarmless(
  source: string,
  marks: readonly WrittenMark[],
  isSame: Comparison,
): ReadonlySet<WrittenMark> {
  const isHarmless = (chosen: readonly WrittenMark[]) => {
    try {
      return isSame(source, curlMarks(source, chosen));
    } catch (error) {
      if (error instanceof ContentError) return false;
      throw error;
    }
  };
  const known = marks.filter(({ curled }) => curled !== undefined);
  if (known.length === 0 || isHarmless(known)) return new Set(known);
  let chosen: WrittenMark[] = [];
  for (const line of [...Map.groupBy(known, (mark) => mark.line).values()].slice(0, MOST_TRIALS)) {
    const more = [...chosen, ...line];
    if (isHarmless(more)) chosen = more;
  }
  return new Set(chosen);
}

function withoutCurl({ curled: _, ...mark }: WrittenMark): WrittenMark {
  return mark;
}
