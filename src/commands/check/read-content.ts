import { readSource } from '../../prose/frontmatter.ts';
import { type CheckedArticle, checkPublication } from '../../publication/check-publication.ts';
import { articleSlugs, contentFiles, misplacedTexts, sourcePath } from '../../publication/content-files.ts';
import { articlePath } from '../../publication/addresses.ts';
import { ContentError, type Problem } from '../../runtime/problem.ts';
import { unwritten } from '../../publication/schema.ts';
import type { Desk } from '../command.ts';
import { isPublic, type Manuscript, readManuscript } from '../source-article.ts';
import { allRecords } from '../record-files.ts';
import { asChecked, otherArticles, readStanding, type Standing } from '../read-collections.ts';

/** The content as it is checked: what could be read, and what is wrong with the rest. */
export interface Content {
  /** The articles that are checked. */
  manuscripts: Manuscript[];
  /** Those beside them. */
  others: CheckedArticle[];
  standing: Standing;
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
export function readContent(desk: Desk, named: readonly string[] = []): Content {
  const isPart = named.length > 0;
  const slugs = isPart ? named : articleSlugs(desk.files);
  const manuscripts: Manuscript[] = [];
  const problems: Problem[] = [];
  const broken = new Set<string>();
  for (const slug of slugs) {
    try {
      manuscripts.push(readManuscript(desk, slug));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      broken.add(slug);
    }
  }
  const { problems: standingProblems, ...standing } = readStanding(desk);
  if (!isPart) problems.push(...standingProblems, ...misplacedTexts(desk.files, desk.folder));
  const others = otherArticles(desk, manuscripts);
  const kinds = ['people', 'topics', 'pages'] as const;
  const otherFiles = kinds.flatMap((kind) => contentFiles(desk.files, kind)).length;
  return { manuscripts, others, standing, problems, broken, otherFiles, isPart };
}

/** What does not fit together: unknown names, clashing addresses, links that lead nowhere. */
export interface Misfits {
  /** In what readers see; keeps the site from being built. */
  problems: Problem[];
  /** In drafts and in pieces still to come; will keep them from appearing. */
  warnings: Problem[];
}

export function misfits(desk: Desk, content: Content): Misfits {
  const { manuscripts, others, standing, isPart } = content;
  const { people, topics, pages } = standing;
  const withdrawn = allRecords(desk).flatMap((record) =>
    'flaw' in record || !record.withdrawn ? [] : record.path,
  );
  const answering = new Set([...withdrawn, ...brokenPaths(desk, content)]);
  const check = (articles: readonly Manuscript[]) =>
    checkPublication([...articles.map(asChecked), ...others], people, topics, pages, answering);
  const appeared = manuscripts.filter(({ data }) => isPublic(data, desk.now));
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

function stillToWrite({ data, lines, file }: Manuscript): Problem[] {
  const fields = (['standfirst', 'disclosure'] as const).filter((field) => data[field] === unwritten);
  return fields.map((field) => ({ file, line: lines[field], field, message: 'is still to be written' }));
}

/** Addresses of articles that could not be read: a link to one of them is not what is wrong. */
function brokenPaths({ files }: Desk, { broken }: Content): string[] {
  return [...broken].flatMap((slug) => {
    const { published } = readSource(files.read(sourcePath(slug)) ?? '').data;
    return typeof published === 'string' ? articlePath(published, slug) : [];
  });
}
