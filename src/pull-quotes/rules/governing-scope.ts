import { getEnds, type Match, type Span } from '../text/find-quote.ts';
import { matchPhraseAt, type PhraseList, type Phrases } from '../text/phrases.ts';
import { gapAfter, type Prepared } from '../text/prepared-article.ts';
import { findEnclosingSentence } from '../text/sentence-of-word.ts';

/** Words left out of a sentence that is quoted in part. */
export interface Omission extends Span {
  /** Where they stand: before the quoted words, after them, or between two stretches of them. */
  side: 'before' | 'after' | 'between';
}

export const GOVERNING_KINDS = ['negations', 'conditions', 'hedges', 'limits'] as const;
export type GoverningKind = (typeof GOVERNING_KINDS)[number];

/** What a cut or an omission leaves out of the sentences that are quoted in part; whole sentences govern nothing. */
export function listOmissions(match: Match, article: Prepared): Omission[] {
  const [from, to] = getEnds(match);
  const found: Omission[] = [{ side: 'before', from: findEnclosingSentence(from, article).from, to: from }];
  match.runs.forEach((run, index) => {
    const previous = match.runs[index - 1];
    if (!previous) return;
    const ending = findEnclosingSentence(previous.to - 1, article);
    if (run.from < ending.to) {
      found.push({ side: 'between', from: previous.to, to: run.from });
    } else {
      found.push({ side: 'after', from: previous.to, to: ending.to });
      found.push({ side: 'before', from: findEnclosingSentence(run.from, article).from, to: run.from });
    }
  });
  found.push({ side: 'after', from: to, to: findEnclosingSentence(to - 1, article).to });
  return found.filter((stretch) => stretch.to > stretch.from);
}

/**
 * The words left out that govern the quoted ones, as the article has them; none when there are none. It goes by
 * the distance and the punctuation between the two, not by grammar: it warns, a person judges.
 */
export function findGoverningWords(
  left: Omission,
  kind: GoverningKind,
  phrases: Phrases,
  article: Prepared,
): string | undefined {
  const span = reachOf(left, kind, phrases, article);
  for (const place of placesOf(phrases[kind], span, article)) {
    if (governs(place, left, kind, article)) return textOf(place, article);
  }
  return undefined;
}

/** The part of what is left out from which words of this kind can reach the quoted ones. */
function reachOf(left: Omission, kind: GoverningKind, phrases: Phrases, article: Prepared): Span {
  if (left.side === 'between') return left;
  if (left.side === 'after') {
    let to = left.from;
    while (to < left.to && !/;/u.test(gapAfter(article, to - 1))) to++;
    return { from: left.from, to };
  }
  let from = left.to;
  let subordinate = isListed(phrases.subordinators, left.to, article);
  while (from > left.from) {
    const gap = gapAfter(article, from - 1);
    if (/;/u.test(gap) || isListed(phrases.contrasts, from - 1, article)) break;
    if (kind === 'negations' && !subordinate && /[,:—–()]|\s-/u.test(gap)) break;
    from--;
    subordinate ||= isListed(phrases.subordinators, from, article);
  }
  return { from, to: left.to };
}

function governs(place: Span, left: Omission, kind: GoverningKind, article: Prepared): boolean {
  if (left.side === 'between')
    return kind !== 'limits' || left.to - place.to < NEAR || left.to - left.from < 6;
  if (left.side === 'before') {
    return (
      kind !== 'limits' || (left.to - place.to < NEAR && !isPunctuated(place.to - 1, left.to - 1, article))
    );
  }
  if (kind === 'conditions') return true;
  if (kind === 'hedges') return place.from - left.from < NEAR;
  if (kind === 'limits') return false;
  // "This works | not at all"; and the German "Ich glaube das | Märchen nicht."
  const near = place.from - left.from < 2 && !isPunctuated(left.from - 1, place.from - 1, article);
  const closes =
    /[.,;!?]/u.test(gapAfter(article, place.to - 1)) && !isPunctuated(left.from - 1, place.to - 2, article);
  return near || closes;
}

/** "Most of the | editors agree": a word that narrows stands this near. Our own figure. */
const NEAR = 3;

function placesOf(list: PhraseList, { from, to }: Span, article: Prepared): Span[] {
  const words = article.words.slice(from, to).map(({ loose }) => loose);
  return words.flatMap((_, at) => {
    const length = matchPhraseAt(list, words, at);
    return length > 0 ? [{ from: from + at, to: from + at + length }] : [];
  });
}

function isListed(list: PhraseList, index: number, article: Prepared): boolean {
  return matchPhraseAt(list, [article.words[index]?.loose ?? ''], 0) > 0;
}

/** True when a comma or stronger stands after any of these words, `[first, last]`. */
function isPunctuated(first: number, last: number, article: Prepared): boolean {
  for (let at = first; at <= last; at++) if (/[,;:.!?—–()]/u.test(gapAfter(article, at))) return true;
  return false;
}

function textOf({ from, to }: Span, article: Prepared): string {
  const first = article.words[from];
  const last = article.words[to - 1];
  return first && last ? (article.passages[first.passage]?.text.slice(first.start, last.end) ?? '') : '';
}
