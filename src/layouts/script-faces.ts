import cyrillicSans from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-500-normal.woff2?url';
import greekSans from '@fontsource/source-sans-3/files/source-sans-3-greek-500-normal.woff2?url';
import cyrillicItalic from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff2?url';
import greekItalic from '@fontsource/source-serif-4/files/source-serif-4-greek-400-italic.woff2?url';
import cyrillicSerif from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import greekSerif from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2?url';
import type { getScript } from '../languages/text/script.ts';
import { renderScriptNearFaces } from './near-faces.ts';

interface Faces {
  serif: string;
  italic: string;
  sans: string;
  /** As Fontsource cuts its files. */
  range: string;
}

const faces: Record<NonNullable<ReturnType<typeof getScript>>, Faces> = {
  cyrillic: {
    serif: cyrillicSerif,
    italic: cyrillicItalic,
    sans: cyrillicSans,
    range: 'U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116',
  },
  greek: {
    serif: greekSerif,
    italic: greekItalic,
    sans: greekSans,
    range: 'U+370-377,U+37A-37F,U+384-38A,U+38C,U+38E-3A1,U+3A3-3FF',
  },
};

/** Returns the typefaces for letters beside Latin ones as CSS: of a page in that script, so that other pages need not carry it. */
export function renderScriptFaces(script: keyof typeof faces): string {
  const { serif, italic, sans, range } = faces[script];
  const face = (family: string, url: string, rest: string) =>
    `@font-face{font-family:"${family}";src:url("${url}") format("woff2");${rest};font-display:swap;unicode-range:${range}}`;
  return (
    // A browser joins faces to a family only where their weights are the same: those of styles/faces.css.
    face('Text Serif', serif, 'font-weight:400 720') +
    face('Text Serif', italic, 'font-style:italic') +
    face('Text Sans', sans, 'font-weight:500') +
    renderScriptNearFaces(script, range)
  );
}
