import { isPublished } from '../../publication/published-piece.ts';
import type { Problem, ProblemKind } from '../../runtime/problem.ts';
import { checkOwnPhrases } from '../../settings/own-phrases.ts';
import { checkTheme } from '../../settings/theme.ts';
import { checkThemePictures } from '../../settings/theme-files.ts';
import { site } from '../../site.ts';
import type { CommandContext } from '../command.ts';
import { verifyPublication } from '../verify-publication.ts';
import type { CheckedContent, PublicationFindings } from './read-content.ts';
import { removeDuplicates } from './report.ts';

/**
 * Lists everything that keeps a site from being built: what cannot be read, what does not fit together, and what differs
 * from the record.
 *
 * @param folder The content folder, absolute.
 * @param together What `checkTogether` found in the same content.
 */
export function collectProblems(
  context: CommandContext,
  content: CheckedContent,
  { folder, together }: { folder: string; together: Pick<PublicationFindings, 'problems' | 'addresses'> },
): Problem[] {
  const { articles, collections, broken, records, isPart } = content;
  const waiting = articles.filter(({ data }) => !isPublished(data, context.now)).map(({ data }) => data);
  const isChecked = (slug: string) =>
    isPart ? articles.some((article) => article.slug === slug) : !broken.has(slug);
  const differences = verifyPublication(context, {
    articles: articles.filter(({ data }) => isPublished(data, context.now)),
    // An address is known to be lost only if everything that has an address could be read.
    ...(!isPart && content.problems.length === 0 && { site: { collections, waiting } }),
    only: isChecked,
    records,
    addresses: together.addresses,
    whole: !isPart && broken.size === 0,
  });
  return removeDuplicates([
    ...(isPart
      ? []
      : [...checkTheme(folder), ...checkThemePictures(folder), ...checkOwnPhrases(folder, site.language)].map(
          createKindMarker('field'),
        )),
    ...content.problems,
    ...together.problems,
    ...differences.map(createKindMarker('record')),
  ]);
}

/** Returns a function that says of a problem what it is about, unless it says so itself. */
export const createKindMarker =
  (kind: ProblemKind) =>
  (problem: Problem): Problem => ({ kind, ...problem });
