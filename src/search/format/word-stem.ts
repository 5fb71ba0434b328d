import { foldWord } from '../../languages/text/fold-word.ts';

/** Returns what a word has in common with its inflected forms: `govern` for governing and governed. */
export type Stemmer = (word: string) => string;

/** The language of the publication. */
export interface SearchLanguage {
  /** BCP 47 tag. */
  tag: string;
  stem: Stemmer;
}

/** Returns the folded stem of a word. The index and queries must take the same. */
export function stemWord(form: string, { stem }: SearchLanguage): string {
  return foldWord(stem(form.toLowerCase()));
}
