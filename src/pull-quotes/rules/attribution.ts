import { getSubtag } from '../../languages/text/language-tag.ts';
import { SUPPLIED_FORMS } from '../../languages/text/supplied-forms.ts';
import { getPhrases, type PhraseKind } from '../text/phrases.ts';
import type { PreparedArticle } from '../text/prepared-article.ts';
import { splitQuoteWords, type Word } from '../text/quote-words.ts';
import { standsIn } from './words-of-article.ts';

/** Words and characters that a name has at most: our own figures, above those of real institutions. */
const MOST_WORDS = 10;
const MOST_CHARACTERS = 100;

/** Small words within names, in the languages of Europe and in Arabic and Hebrew. */
const PARTICLES = new Set(
  `a af al an and auf av ben bin bint d da das de degli dei del della den der des di do dos du e ed el en et for fra fur für ha i ibn im in
   l la las le les lo los of on op or ou s st ter ten the til to tot van vom von vor y z ze zu zum zur із з і й на та у в де и к при св
   δε και ο η οι το τα του της των ter’ ’t`.split(/\s+/u),
);

/** What may follow a comma in a name: Jr., III, MD. */
const SUFFIX = /,\s*(?:[JS]r\.?|[IVX]+|\p{Lu}[\p{L}.]{0,5}\p{Lu}\.?)$/u;

/** Words of a sentence, which make more of an attribution than a name. */
const CLAUSES: readonly PhraseKind[] = ['relatives', 'negations', 'conditions', 'hedges'];

/**
 * True for an attribution that is a name and nothing else: words with capitals and the small words between them, or
 * words that the article calls somebody by ("the baker"). Whatever else it said would be a claim of the editor's.
 */
export function isName(attribution: string, article: PreparedArticle): boolean {
  const name = attribution.replace(SUFFIX, '');
  if (name.length > MOST_CHARACTERS || /[^\p{L}\p{M}\p{N}\s.'’‘ʼ&\u2010‑–-]/u.test(name)) return false;
  const words = splitQuoteWords(name).filter(({ exact }) => exact !== '&');
  if (words.every(({ exact }) => PARTICLES.has(exact)) || words.length > MOST_WORDS) return false;
  if (isClause(words, article.language) || hasDate(words)) return false;
  return words.every(isPartOfName) || standsIn(article, withoutArticle(words));
}

/** Returns the part of an attribution that is a name, to write instead; undefined if none is. */
export function suggestName(attribution: string, article: PreparedArticle): string | undefined {
  const [name = ''] = attribution.split(/[^\p{L}\p{M}\p{N}\s.'’‘ʼ&\u2010‑-]/u);
  const capitals = /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*(?:\s|$))+/u.exec(name.trim());
  return [name.trim(), capitals?.[0].trim() ?? ''].find((part) => part !== '' && isName(part, article));
}

function isPartOfName({ exact }: Word): boolean {
  return (
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(exact) ||
    PARTICLES.has(exact) ||
    /^(?:al|el|d|l|o)[’-]\p{Lu}/u.test(exact)
  );
}

function withoutArticle(words: readonly Word[]): readonly Word[] {
  const [first] = words;
  return first && PARTICLES.has(first.loose) ? words.slice(1) : words;
}

/** "Jane Doe in 1984" */
function hasDate(words: readonly Word[]): boolean {
  return words.some(({ exact }, at) => /^\d{4}$/u.test(exact) && PARTICLES.has(words[at - 1]?.exact ?? ''));
}

function isClause(words: readonly Word[], language: string): boolean {
  const small = words.filter(({ exact, loose }) => exact === loose && !PARTICLES.has(loose));
  const book = getPhrases(language);
  const [first, ...others] = words;
  // "Not Jane Doe"
  if (first && others.length > 0 && book?.has('negations', first.loose)) return true;
  if (book && small.some(({ loose }) => CLAUSES.some((kind) => book.has(kind, loose)))) return true;
  const name = getSubtag(language);
  const verbs = SUPPLIED_FORMS[name]?.verbs ?? [];
  return words.some(({ exact }) => verbs.some((verb) => verb.split(' ').includes(exact)));
}
