import { makeOnce } from './make-once.ts';

/** Whether a text is a well-formed language tag (BCP 47), such as `uk` or `pt-BR`. */
export function isLanguageTag(tag: string): boolean {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    // Languages have two or three letters; RFC 5646, 2.2.1, keeps longer ones for what was never registered, like `english`.
    return new Intl.Locale(canonical).language.length <= 3;
  } catch {
    return false;
  }
}

/** Returns the language of a tag (BCP 47) without its script, country and the rest: `pt` of `pt-BR`. */
export const getSubtag = makeOnce((tag) => new Intl.Locale(tag).language);

/** Returns the tag that somebody means who writes a language’s name, in English or its own, or `en_GB`; or undefined. */
export function suggestLanguageTag(written: string): string | undefined {
  const tidied = written.trim().replaceAll('_', '-');
  if (isLanguageTag(tidied)) return tidied;
  const name = tidied.toLowerCase();
  return LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).find((tag) =>
    [tag, 'en'].some((shownIn) => nameLanguage(tag, shownIn)?.toLowerCase() === name),
  );
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

const nameLanguage = (tag: string, shownIn: string): string | undefined =>
  new Intl.DisplayNames([shownIn], { type: 'language', fallback: 'none' }).of(tag);
