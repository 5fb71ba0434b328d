import { GOVERNING_PATTERNS, type GoverningPatterns } from '../../languages/text/governing-unspaced.ts';
import { getSubtag } from '../../languages/text/language-tag.ts';
import type { PreparedArticle } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import type { DroppedWords } from './clause-scope.ts';
import { listOmissions, type Omission } from './left-out.ts';

const CLAUSE_END = /[、，；：,;:]/u;

/**
 * Returns the words left out that govern the quoted ones in a language without spaces, by patterns; empty in languages without
 * them.
 */
export function findDroppedUnspaced(match: QuoteMatch): DroppedWords[] {
  const name = getSubtag(match.language);
  const patterns = GOVERNING_PATTERNS[name];
  if (!patterns) return [];
  return listOmissions(match).flatMap((omission) => {
    const text = readOmission(omission, match.article).replace(patterns.harmless, '');
    return findIn(text, omission.side, patterns);
  });
}

function findIn(text: string, side: Omission['side'], patterns: GoverningPatterns): DroppedWords[] {
  const clauses = text.split(CLAUSE_END);
  switch (side) {
    case 'before':
      return [
        ...drop('negations', patterns.deniesBefore, clauses.at(-1)),
        ...drop('conditions', patterns.conditions, text),
        ...drop('reports', patterns.reportsBefore, text),
      ];
    case 'after': {
      const [own = '', next = ''] = clauses;
      const rest = own.trim() === '' && patterns.goesOn.test(next) ? next : own;
      return [
        ...drop('negations', patterns.deniesAfter, rest),
        ...drop('conditions', patterns.conditionsAfter, text),
        ...drop('reports', patterns.reportsAfter, text),
      ];
    }
    case 'between':
      return [
        ...drop('negations', patterns.deniesBetween, text),
        ...drop('conditions', patterns.conditions, text),
      ];
  }
}

function drop(kind: DroppedWords['kind'], pattern: RegExp, text = ''): DroppedWords[] {
  const [words] = pattern.exec(text) ?? [];
  return words === undefined ? [] : [{ kind, words, isCertain: true }];
}

/** What stands between the quoted words and the end of their sentence, with its punctuation. */
function readOmission({ side, from, to }: Omission, article: PreparedArticle): string {
  if (from === to) return '';
  const first = article.word(from);
  const last = article.word(to - 1);
  const text = article.textOf(first.passage);
  const start = side === 'before' ? first.start : article.word(from - 1).end;
  const end = side === 'after' ? last.end : article.word(to).start;
  return text.slice(start, end);
}
