/** The stemmer of the publication's language; see `stemmers.ts`. */
declare module 'publication-stemmer' {
  export function stemmer(word: string): string;
}
