import { getPhrases, type PhraseBook } from '../text/phrases.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { BREAK, type DroppedWords, GOVERNING_KINDS, opensLimit } from './clause-scope.ts';
import { listOmissions } from './left-out.ts';
import { ScopeAfter } from './scope-after.ts';
import { ScopeBefore } from './scope-before.ts';
import { ScopeBetween } from './scope-between.ts';
import { findDroppedUnspaced } from './unspaced-scope.ts';

const SCOPES = { before: ScopeBefore, after: ScopeAfter, between: ScopeBetween };

/** Returns the words left out that govern the quoted ones, by the lists or the patterns of the passage's language. */
export function findDropped(match: QuoteMatch): DroppedWords[] {
  const phrases = getPhrases(match.language);
  return phrases ? findDroppedWords(match, phrases) : findDroppedUnspaced(match);
}

/**
 * Returns the words left out that govern the quoted ones, the first of each kind in each omission. It goes by lists of
 * words, by clauses as punctuation and conjunctions show them, and by distance. Empty in a language without lists.
 */
function findDroppedWords(match: QuoteMatch, phrases: PhraseBook): DroppedWords[] {
  const dropped = listOmissions(match).flatMap((omission) => {
    const scope = new SCOPES[omission.side](omission, match, phrases);
    if (scope.left.length === 0) return [];
    return GOVERNING_KINDS.flatMap((kind) => {
      const places = scope.find(kind);
      const place = places.find(({ isCertain }) => isCertain) ?? places[0];
      return place ? [{ kind, words: scope.left.text(place), isCertain: place.isCertain }] : [];
    });
  });
  return [...dropped, ...findCutPhrases(match, phrases), ...findDenialBehind(match, phrases)];
}

/** "The tax works. | That is a lie.": only a person can say whether the next sentence denies all that is quoted. */
function findDenialBehind({ span, article }: QuoteMatch, phrases: PhraseBook): DroppedWords[] {
  const end = article.sentenceAround(span.to - 1).to;
  if (span.to !== end || !article.areNeighbours(end - 1, end)) return [];
  const next = article.sentenceAround(end);
  const length = phrases.matchAt('appositions', article.looseWords(next), 0);
  if (length === 0) return [];
  return [{ kind: 'negations', words: article.text({ from: end, to: end + length }), isCertain: false }];
}

/** Words on either side of a cut among which a phrase is looked for that the cut divides. */
const LONGEST_PHRASE = 6;

/** Returns denials and conditions that the quotation has half of: "far | from", "as | long as". */
function findCutPhrases({ edges, article }: QuoteMatch, phrases: PhraseBook): DroppedWords[] {
  return edges.flatMap((edge) => {
    if (!article.areNeighbours(edge - 1, edge)) return [];
    const sentence = article.sentenceAround(edge);
    const from = Math.max(sentence.from, edge - LONGEST_PHRASE);
    const words = article.looseWords({ from, to: Math.min(sentence.to, edge + LONGEST_PHRASE) });
    const cut = edge - from;
    const isPast = words.some((word) => phrases.has('pasts', word));
    return (['negations', 'conditions', 'settings'] as const).flatMap((list): DroppedWords[] => {
      const divided = phrases.findAll(list, words).find((place) => place.from < cut && place.to > cut);
      if (!divided) return [];
      const place = { from: from + divided.from, to: from + divided.to };
      const isBehindBreak = BREAK.test(article.gapBefore(place.to - 1));
      const limits = !isPast && opensLimit(article.word(place.to - 1).loose, isBehindBreak, phrases);
      if (list === 'settings' && !limits) return [];
      const kind = list === 'settings' ? 'conditions' : list;
      return [{ kind, words: article.text(place), isCertain: true }];
    });
  });
}
