import { readListed } from '../../publication/content-files.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { CommandContext } from '../command.ts';
import type { SourceArticle } from '../source-article.ts';
import { createKindMarker } from './collect-problems.ts';
import { findCutValuesIn } from './cut-values.ts';
import { type FixedFile, fixArticle } from './fix-marks.ts';
import { warnOfStraightMarks } from './straight-marks.ts';
import { findLongHeadline, findLongSummary } from './summary-length.ts';
import { findWordlessCards } from './wordless-cards.ts';

/**
 * Finds what to look at again in an article, as far as its text, its record's being there, the settings and our code decide about it:
 * what is found is remembered by these (`KnownWarnings`).
 *
 * @param marks Its straight marks as they will be, where they are known already.
 */
export function findArticleWarnings(
  context: CommandContext,
  article: SourceArticle,
  { path, marks }: Pick<FixedFile, 'path' | 'marks'> = fixArticle(context, article),
): Problem[] {
  const { file, body } = article;
  return [
    ...findCutValuesIn(file, readListed(context.files, path)).map(createKindMarker('field')),
    ...body.warnings.map((warning) => ({ file, kind: 'text' as const, ...warning })),
    ...findLongHeadline(article).map(createKindMarker('field')),
    ...findLongSummary(article).map(createKindMarker('field')),
    ...findWordlessCards(article).map(createKindMarker('picture')),
    ...warnOfStraightMarks(file, marks).map(createKindMarker('mark')),
  ];
}
