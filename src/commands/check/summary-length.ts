import { LONGEST_HEADLINE } from '../../publication/schema.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { SourceArticle } from '../source-article.ts';

/**
 * Characters. Search engines and previews show the beginning of a description, some 160 characters on a
 * desktop (https://developers.google.com/search/docs/appearance/snippet gives no figure: it is cut to the
 * width of the device); twice that is never shown whole.
 */
const MOST = 320;

/** Returns a warning for the headline of an imported article that search engines will cut; others are refused. */
export function findLongHeadline({ data, lines, file }: SourceArticle): Problem[] {
  const { length } = data.headline;
  if (length <= LONGEST_HEADLINE) return [];
  const message = `has ${length} characters; search engines cut it after ${LONGEST_HEADLINE}`;
  return [{ file, line: lines['headline'], field: 'headline', message }];
}

/** Returns a warning for a description for machines that no machine will show whole. */
export function findLongSummary({ data, lines, file }: SourceArticle): Problem[] {
  const field = data.summary === undefined ? 'standfirst' : 'summary';
  const length = (data.summary ?? data.standfirst ?? '').length;
  if (length <= MOST) return [];
  const todo =
    field === 'summary'
      ? 'say it in 160 characters'
      : 'shorten it, or give search engines and previews a summary of 160 characters: summary: …';
  return [
    {
      file,
      line: lines[field],
      field,
      message: `has ${length} characters; search engines and previews cut it long before its end`,
      todo,
    },
  ];
}
