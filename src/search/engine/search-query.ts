import { isFunctionWord, splitQueryWords } from './query-words.ts';

/** What a reader asked for. */
export interface Query {
  /** Each must be in the text word for word: what was typed between quotation marks. */
  phrases: string[];
  /** Words that say what it is about, each once, in the order typed. */
  words: string[];
}

/**
 * Characters of a query that are read: nobody remembers more of a sentence, and a pasted chapter must not load the whole
 * index.
 */
const longest = 1000;

/**
 * Reads what was typed. Function words are left out unless there is nothing else; words between quotation marks
 * (straight or curly, “…”, «…», „…“) are a phrase.
 *
 * @param typed Anything at all: markup, control characters and lone surrogates are text like any other.
 * @param language BCP 47 tag of the publication.
 */
export function readQuery(typed: string, language: string): Query {
  const text = typed.slice(0, longest).toWellFormed();
  const phrases: string[] = [];
  const rest = text.replaceAll(/["“”„«»]([^"“”„«»]+)["“”„«»]/gu, (_, phrase: string) => {
    const words = splitQueryWords(phrase, language);
    if (words.length > 0) phrases.push(words.join(' '));
    return ' ';
  });
  const typedWords = [...new Set(splitQueryWords(rest, language))];
  const contentWords = typedWords.filter((word) => !isFunctionWord(word, language));
  return { phrases, words: contentWords.length > 0 || phrases.length > 0 ? contentWords : typedWords };
}
