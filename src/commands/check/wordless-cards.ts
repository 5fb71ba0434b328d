import { findUncovered } from '../../cards/card-fonts.ts';
import type { Problem } from '../../runtime/problem.ts';
import { getLabel, site } from '../../site.ts';
import type { SourceArticle } from '../source-article.ts';

/**
 * Returns a warning for an article with a card for sharing that cannot show its words: no typeface of ours has their letters, so the
 * card of the publication takes its place.
 */
export function findWordlessCards({ data, body, lines, file }: SourceArticle): Problem[] {
  const own = findUncovered(`${site.name}${getLabel(data.label).name}${data.headline}`);
  const quoted = body.quotes.map(({ text }) => findUncovered(text)).filter(({ length }) => length > 0);
  if (own.length === 0 && quoted.length === 0) return [];
  const letters = [...new Set([...own, ...quoted.flat()])].slice(0, MOST_NAMED).join(' ');
  const what =
    own.length > 0
      ? 'the cards for sharing show the publication’s name in place of the words'
      : `the cards of ${quoted.length} of its quotes show the publication’s name in place of the words`;
  return [
    {
      file,
      line: lines['headline'],
      message: `${what}: no typeface for cards has ${letters}`,
      todo: 'nothing, if that will do; cards can be set in Latin, Cyrillic, Greek, Arabic, Hebrew and Japanese',
    },
  ];
}

/** So many letters tell an editor which they are. */
const MOST_NAMED = 8;
