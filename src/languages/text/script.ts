/** The scripts beside Latin that our typefaces hold, by their ISO 15924 codes: only pages in them load those letters. */
const held = { Cyrl: 'cyrillic', Grek: 'greek' } as const;

/** @param language BCP 47 tag; `uk` is written in Cyrillic letters, `sr-Latn` is not. */
export function getScript(language: string): 'cyrillic' | 'greek' | undefined {
  return writingOf(language).script;
}

/** Which way a language's lines run: what `dir` says of a text in it. */
export function getDirection(language: string): 'ltr' | 'rtl' {
  return writingOf(language).direction;
}

interface Writing {
  script: ReturnType<typeof getScript>;
  direction: ReturnType<typeof getDirection>;
}

/** Every page asks, and there are few languages. */
const known = new Map<string, Writing>();

function writingOf(language: string): Writing {
  const asked = known.get(language);
  if (asked) return asked;
  const locale = new Intl.Locale(language);
  const { script } = locale.maximize();
  const writing: Writing = {
    script: script === 'Cyrl' || script === 'Grek' ? held[script] : undefined,
    direction: locale.getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
  };
  known.set(language, writing);
  return writing;
}
