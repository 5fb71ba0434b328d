import { isDraft } from '../../prose/frontmatter.ts';
import {
  checkBrokenArticles,
  checkPublication,
  checkSettingsAnchors,
} from '../../publication/check-publication.ts';
import {
  findMisplacedTexts,
  listArticleSlugs,
  listContentFiles,
  locateSource,
  rememberListings,
} from '../../publication/content-files.ts';
import type { PublicAddresses } from '../../publication/public-addresses.ts';
import { isPublished } from '../../publication/published-piece.ts';
import { UNWRITTEN } from '../../publication/schema.ts';
import { listSoundHistories } from '../../record/read-records.ts';
import { ContentError, type Problem } from '../../runtime/problem.ts';
import { assemblePublication } from '../assemble-publication.ts';
import { type BrokenArticle, readBrokenArticle } from '../broken-article.ts';
import type { CommandContext } from '../command.ts';
import {
  type Collections,
  type OtherArticles,
  readCollections,
  readOtherArticles,
  toCheckedArticle,
} from '../read-collections.ts';
import { readAllRecords } from '../record-files.ts';
import { readUnchangedArticle, type SourceArticle } from '../source-article.ts';

/** The content that is checked: what could be read, and what is wrong with the rest. */
export interface CheckedContent {
  /** The articles that are checked. */
  articles: SourceArticle[];
  /** The articles beside them. */
  others: OtherArticles;
  collections: Collections;
  /** What the schema, the texts, the quotes and the pictures of all of them break. */
  problems: Problem[];
  /** What drafts break, which keeps nobody else from being published. */
  warnings: Problem[];
  /** Articles that could not be read, by slug, with what could be read of them. */
  broken: ReadonlyMap<string, BrokenArticle>;
  /** Number of people, topics and pages that were read. */
  otherFiles: number;
  /** What the record says of all articles, the broken records with what is wrong in them. */
  records: ReturnType<typeof readAllRecords>;
  /** True if people, topics, pages and the other articles are not checked themselves. */
  isPart: boolean;
}

/**
 * Reads everything, or the named articles with what they are checked against.
 *
 * @throws CommandRefusal if there is no article of a given name.
 */
export function readContent(given: CommandContext, named: readonly string[] = []): CheckedContent {
  const context = { ...given, files: rememberListings(given.files) };
  const isPart = named.length > 0;
  const slugs = isPart ? named : listArticleSlugs(context.files);
  const articles: SourceArticle[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const broken = new Map<string, BrokenArticle>();
  for (const slug of slugs) {
    try {
      articles.push(readUnchangedArticle(context, slug));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      const source = context.files.read(locateSource(slug)) ?? '';
      if (isDraft(source)) warnings.push(...error.problems);
      else problems.push(...error.problems);
      broken.set(slug, readBrokenArticle(context, slug, error));
    }
  }
  const { problems: collectionProblems, ...collections } = readCollections(context);
  if (!isPart) problems.push(...collectionProblems, ...findMisplacedTexts(context.files, context.folder));
  const others = readOtherArticles(context, articles);
  const kinds = ['people', 'topics', 'pages'] as const;
  const otherFiles = kinds.flatMap((kind) => listContentFiles(context.files, kind)).length;
  const records = readAllRecords(context);
  return { articles, others, collections, problems, warnings, broken, otherFiles, records, isPart };
}

/** What does not fit together: unknown names, clashing addresses, links that lead nowhere. */
export interface PublicationFindings {
  /** In what readers see: it keeps the site from being built. */
  problems: Problem[];
  /** In drafts and in articles that are still to come: it will keep them from appearing. */
  warnings: Problem[];
  /** Every address of the site; undefined where something that may have one could not be read, or was not. */
  addresses: PublicAddresses | undefined;
}

export function checkTogether(context: CommandContext, content: CheckedContent): PublicationFindings {
  const { articles, others, collections, isPart } = content;
  const histories = listSoundHistories(content);
  const unreadable = [...content.broken.values()].flatMap(({ slug, path }) =>
    path === undefined ? [] : [{ slug, path }],
  );
  const assemble = (checked: readonly SourceArticle[]) => {
    const unchecked = articles.filter((article) => !checked.includes(article)).map(({ data }) => data);
    return assemblePublication(context, {
      ...{ collections, histories, unreadable },
      articles: [...checked.map(toCheckedArticle), ...others.articles],
      waiting: [...unchecked, ...others.waiting],
    });
  };
  const appeared = articles.filter(({ data }) => isPublished(data, context.now));
  const published = assemble(appeared);
  const waiting = new Set(articles.filter((article) => !appeared.includes(article)).map(({ file }) => file));
  const own = new Set(articles.map(({ file }) => file));
  const broken = [...content.broken.values()];
  const checkBroken = (isWaiting: boolean) => {
    const own = broken.filter((article) => article.isWaiting === isWaiting);
    return own.length === 0 ? [] : checkBrokenArticles(published, own);
  };
  return {
    problems: [
      ...checkPublication(published).filter(({ file }) => !isPart || own.has(file)),
      ...checkBroken(false),
    ],
    warnings: [
      ...checkBroken(true),
      ...articles.filter(({ file }) => waiting.has(file)).flatMap(findUnwrittenFields),
      ...(isPart ? [] : checkSettingsAnchors(published)),
      ...(waiting.size === 0
        ? []
        : checkPublication(assemble(articles)).filter(({ file }) => waiting.has(file))),
    ],
    addresses: isPart || broken.length > 0 ? undefined : published.addresses,
  };
}

function findUnwrittenFields({ data, lines, file }: SourceArticle): Problem[] {
  const fields = (['standfirst', 'disclosure'] as const).filter((field) => data[field] === UNWRITTEN);
  return fields.map((field) => ({ file, line: lines[field], field, message: 'is still to be written' }));
}
