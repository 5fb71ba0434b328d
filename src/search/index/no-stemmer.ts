/** The stemmer of a language for which there is none: every form of a word is a word of its own. */
export function stemmer(word: string): string {
  return word;
}
