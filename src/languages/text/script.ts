import { makeOnce } from './make-once.ts';

/** The scripts beside Latin that our typefaces have, by their ISO 15924 codes: only pages in them load those letters. */
const typefaceScripts = { Cyrl: 'cyrillic', Grek: 'greek' } as const;

/**
 * Returns the script of a language if our typefaces have letters of it beside the Latin ones; otherwise undefined.
 *
 * @param language BCP 47 tag; `uk` is written in Cyrillic letters, `sr-Latn` is not.
 */
export function getScript(language: string): 'cyrillic' | 'greek' | undefined {
  return readWriting(language).script;
}

/**
 * Returns which way the lines of a language run, as the attribute `dir` of a text in it says.
 *
 * @param language BCP 47 tag.
 */
export function getDirection(language: string): 'ltr' | 'rtl' {
  return readWriting(language).direction;
}

interface Writing {
  script: ReturnType<typeof getScript>;
  direction: ReturnType<typeof getDirection>;
}

const readWriting = makeOnce((language): Writing => {
  const locale = new Intl.Locale(language);
  const { script } = locale.maximize();
  return {
    script: script === 'Cyrl' || script === 'Grek' ? typefaceScripts[script] : undefined,
    direction: readTextInfo(locale).direction === 'rtl' ? 'rtl' : 'ltr',
  };
});

/** Node 22 has as a property what has become a method. */
function readTextInfo(locale: Intl.Locale & { textInfo?: Intl.TextInfo }): Intl.TextInfo {
  return locale.textInfo ?? locale.getTextInfo();
}
