import { getSubtag } from '../../languages/text/language-tag.ts';
import { SUPPLIED_FORMS } from '../../languages/text/supplied-forms.ts';
import type { PreparedArticle } from '../text/prepared-article.ts';
import { splitQuoteWords, type Word } from '../text/quote-words.ts';

/** True if words stand side by side in the article or in its titles, each in this form or another of the same word. */
export function standsIn(article: PreparedArticle, words: readonly Word[]): boolean {
  return findForms(article, words).length > 0;
}

/** True if words stand in the article as a name: with capitals elsewhere than at the beginning of a sentence. */
export function isNameIn(article: PreparedArticle, words: readonly Word[]): boolean {
  return findForms(article, words).some((forms) => forms.every(({ isName }) => isName));
}

interface Form {
  loose: string;
  isName: boolean;
}

/** Every place where the words stand, as the article has them. */
function findForms(article: PreparedArticle, words: readonly Word[]): Form[][] {
  const { length } = words;
  const language = getSubtag(article.language);
  const endings = SUPPLIED_FORMS[language]?.nounEndings?.split(' ');
  return listTexts(article).flatMap((text) =>
    text.flatMap((_, start) => {
      const forms = text.slice(start, start + length);
      const isSame =
        forms.length === length &&
        forms.every(({ loose }, at) => isSameWord(loose, words[at]?.loose, endings));
      return isSame ? [forms] : [];
    }),
  );
}

/** The words of each passage and each title. In a title any capital may be a name's. */
function listTexts(article: PreparedArticle): Form[][] {
  const passages = article.passages.map((_, passage) => {
    const { from, to } = article.wordsOf(passage);
    return article.words.slice(from, to).map(({ exact, loose }, at) => {
      const isName = /^\p{Lu}/u.test(exact) && !mayOpenSentence(article, from + at);
      return { loose, isName };
    });
  });
  const titles = article.titles.map((title) =>
    splitQuoteWords(title).map(({ exact, loose }) => ({ loose, isName: /^\p{Lu}/u.test(exact) })),
  );
  return [...passages, ...titles];
}

/** True where a word may have its capital from the beginning of a sentence. */
function mayOpenSentence(article: PreparedArticle, index: number): boolean {
  if (!article.areNeighbours(index - 1, index)) return true;
  return /[.!?…:]/u.test(article.gapBefore(index)) && !article.isAbbreviation(index - 1);
}

/** Letters that two forms of one word must share, and letters that either may have of its own. Our own figures. */
const SHARED = 4;
const OWN = 3;

/**
 * True for two forms of one noun: tax and tax’s, податок and податку.
 *
 * @param endings Those that the language's nouns take; undefined where only their beginnings can be compared.
 */
function isSameWord(one: string, other: string | undefined, endings?: readonly string[]): boolean {
  if (other === undefined) return false;
  const [a, b] = [one, other].map((word) => word.replace(/’s?$/u, ''));
  if (a === undefined || b === undefined) return false;
  if (a === b) return true;
  if (endings) return endings.some((ending) => a + ending === b || a === b + ending);
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.charAt(shared) === b.charAt(shared)) shared++;
  return shared >= SHARED && a.length - shared <= OWN && b.length - shared <= OWN;
}
