import { readSource } from '../../prose/frontmatter.ts';
import { makeArticlePath } from '../../publication/addresses.ts';
import { type CheckedArticle, checkPublication } from '../../publication/check-publication.ts';
import {
  findMisplacedTexts,
  listArticleSlugs,
  listContentFiles,
  sourcePath,
} from '../../publication/content-files.ts';
import { isPublished } from '../../publication/published-piece.ts';
import { UNWRITTEN } from '../../publication/schema.ts';
import { ContentError, type Problem } from '../../runtime/problem.ts';
import type { CommandContext } from '../command.ts';
import {
  type Collections,
  listOtherArticles,
  readCollections,
  toCheckedArticle,
} from '../read-collections.ts';
import { readAllRecords } from '../record-files.ts';
import { readSourceArticle, type SourceArticle } from '../source-article.ts';

/** The content as it is checked: what could be read, and what is wrong with the rest. */
export interface CheckedContent {
  /** The articles that are checked. */
  manuscripts: SourceArticle[];
  /** Those beside them. */
  others: CheckedArticle[];
  standing: Collections;
  /** Of the schema, the text, the quotes and the pictures. */
  problems: Problem[];
  /** Articles that could not be read, by slug. */
  broken: Set<string>;
  /** How many people, topics and pages were read. */
  otherFiles: number;
  /** True when people, topics, pages and the other articles are not checked themselves. */
  isPart: boolean;
}

/**
 * Reads everything, or the named articles with what stands around them.
 *
 * @throws Refusal when an article of a given name is not there.
 */
export function readContent(desk: CommandContext, named: readonly string[] = []): CheckedContent {
  const isPart = named.length > 0;
  const slugs = isPart ? named : listArticleSlugs(desk.files);
  const manuscripts: SourceArticle[] = [];
  const problems: Problem[] = [];
  const broken = new Set<string>();
  for (const slug of slugs) {
    try {
      manuscripts.push(readSourceArticle(desk, slug));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      broken.add(slug);
    }
  }
  const { problems: standingProblems, ...standing } = readCollections(desk);
  if (!isPart) problems.push(...standingProblems, ...findMisplacedTexts(desk.files, desk.folder));
  const others = listOtherArticles(desk, manuscripts);
  const kinds = ['people', 'topics', 'pages'] as const;
  const otherFiles = kinds.flatMap((kind) => listContentFiles(desk.files, kind)).length;
  return { manuscripts, others, standing, problems, broken, otherFiles, isPart };
}

/** What does not fit together: unknown names, clashing addresses, links that lead nowhere. */
export interface PublicationFindings {
  /** In what readers see; keeps the site from being built. */
  problems: Problem[];
  /** In drafts and in pieces still to come; will keep them from appearing. */
  warnings: Problem[];
}

export function checkTogether(desk: CommandContext, content: CheckedContent): PublicationFindings {
  const { manuscripts, others, standing, isPart } = content;
  const { people, topics, pages } = standing;
  const withdrawn = readAllRecords(desk).flatMap((record) =>
    'flaw' in record || !record.withdrawn ? [] : record.path,
  );
  const answering = new Set([...withdrawn, ...brokenPaths(desk, content)]);
  const check = (articles: readonly SourceArticle[]) =>
    checkPublication([...articles.map(toCheckedArticle), ...others], people, topics, pages, answering);
  const appeared = manuscripts.filter(({ data }) => isPublished(data, desk.now));
  const waiting = new Set(
    manuscripts.filter((manuscript) => !appeared.includes(manuscript)).map(({ file }) => file),
  );
  const own = new Set(manuscripts.map(({ file }) => file));
  return {
    problems: check(appeared).filter(({ file }) => !isPart || own.has(file)),
    warnings: [
      ...manuscripts.filter(({ file }) => waiting.has(file)).flatMap(stillToWrite),
      ...check(manuscripts).filter(({ file }) => waiting.has(file)),
    ],
  };
}

function stillToWrite({ data, lines, file }: SourceArticle): Problem[] {
  const fields = (['standfirst', 'disclosure'] as const).filter((field) => data[field] === UNWRITTEN);
  return fields.map((field) => ({ file, line: lines[field], field, message: 'is still to be written' }));
}

/** Addresses of articles that could not be read: a link to one of them is not what is wrong. */
function brokenPaths({ files }: CommandContext, { broken }: CheckedContent): string[] {
  return [...broken].flatMap((slug) => {
    const { published } = readSource(files.read(sourcePath(slug)) ?? '').data;
    return typeof published === 'string' ? makeArticlePath(published, slug) : [];
  });
}
