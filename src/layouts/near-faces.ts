/** The letters that a face of the platform is measured on. */
type Letters = 'latin' | 'capitals' | 'space' | 'cyrillic' | 'greek';

/** What stands among Cyrillic letters and is as much as a sixth wider than they are where the platform's face is Times or Arial. */
type WideLetters = 'cyrillicCapitals' | 'guillemets' | 'dashes';

interface NearFace {
  family: string;
  /** The names that platforms know it by. */
  local: readonly string[];
  /** Its weight or slope, as CSS says it. */
  is: string;
  /** How tall our own letters stand and how deep they hang, in hundredths of an em. */
  height: readonly [ascent: number, descent: number];
  /**
   * Per cent by which its letters are made larger, so that a text is as long as in ours: widths of texts of each language with
   * the spaces and signs between its letters, set by HarfBuzz in both.
   */
  size: Readonly<Record<Letters, number> & Partial<Record<WideLetters, number>>>;
}

const serif = [103.66, 33.46] as const;
const sans = [102.28, 39.96] as const;

/**
 * Faces that platforms have, one for each weight and slope: those of desks and iOS with their twins of Linux, then those of Android.
 * Without a bold of its own, every headline would be set in the regular until ours comes.
 */
const nearFaces: readonly NearFace[] = [
  {
    family: 'Near Serif',
    local: ['Times New Roman', 'Liberation Serif', 'Tinos'],
    is: '',
    height: serif,
    size: {
      ...{ latin: 118.2, capitals: 104.5, space: 94.8, cyrillic: 120.8, greek: 114.6 },
      ...{ cyrillicCapitals: 104.4, guillemets: 109.2, dashes: 91 },
    },
  },
  {
    family: 'Near Serif',
    local: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
    is: 'font-weight:600 720;',
    height: serif,
    size: {
      ...{ latin: 113.6, capitals: 105.1, space: 90, cyrillic: 116.6, greek: 112.2 },
      ...{ cyrillicCapitals: 98.9, guillemets: 116.9, dashes: 93.1 },
    },
  },
  {
    family: 'Near Serif',
    local: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'],
    is: 'font-style:italic;',
    height: serif,
    size: {
      ...{ latin: 107.6, capitals: 105.7, space: 90.8, cyrillic: 112.2, greek: 111.5 },
      ...{ cyrillicCapitals: 101.2, guillemets: 114.2, dashes: 96.5 },
    },
  },
  {
    family: 'Near Sans',
    local: ['Arial', 'Liberation Sans', 'Arimo'],
    is: '',
    height: sans,
    size: {
      ...{ latin: 95, capitals: 88.3, space: 71.9, cyrillic: 98.3, greek: 96.9 },
      ...{ cyrillicCapitals: 89.6, guillemets: 81.5, dashes: 83.5 },
    },
  },
  {
    family: 'Near Noto',
    local: ['Noto Serif', 'NotoSerif', 'NotoSerif-Regular'],
    is: '',
    height: serif,
    size: { latin: 99.1, capitals: 97.5, space: 91.2, cyrillic: 98.8, greek: 99.7 },
  },
  {
    family: 'Near Noto',
    local: ['Noto Serif Bold', 'NotoSerif-Bold'],
    is: 'font-weight:600 720;',
    height: serif,
    size: { latin: 95.3, capitals: 97.9, space: 86.5, cyrillic: 98.2, greek: 96.6 },
  },
  {
    family: 'Near Noto',
    local: ['Noto Serif Italic', 'NotoSerif-Italic'],
    is: 'font-style:italic;',
    height: serif,
    size: { latin: 93.3, capitals: 95.6, space: 87.3, cyrillic: 95.6, greek: 94.7 },
  },
  {
    family: 'Near Roboto',
    local: ['Roboto', 'Roboto-Regular'],
    is: '',
    height: sans,
    size: { latin: 95.2, capitals: 89.9, space: 80.6, cyrillic: 94.6, greek: 92.6 },
  },
];

/** Capitals and figures, which Times draws wider than we do while its small letters are narrower: a date would break elsewhere. */
const CAPITALS = 'U+30-39,U+41-5A';

/** Later faces come first where ranges meet, so that these follow that of the script. */
const wideLetters: readonly (readonly [WideLetters, range: string])[] = [
  ['cyrillicCapitals', 'U+400-42F,U+490'],
  ['guillemets', 'U+AB,U+BB'],
  ['dashes', 'U+2013-2014'],
];

/**
 * Returns, as CSS, for each weight and slope a face of the platform with the widths and the height of ours: whichever comes, no line
 * moves, so that nothing is preloaded and text is there at first paint.
 */
export const renderLatinNearFaces = (): string =>
  renderNearFaces('latin') + renderNearFaces('capitals', CAPITALS);

/**
 * Returns the same for the letters of another script, and for the space between them: it is in the file of the Latin letters, which
 * comes sooner or later than theirs, so that each has to be as wide as ours by itself.
 *
 * @param range The letters, as `unicode-range` lists them.
 */
export const renderScriptNearFaces = (script: 'cyrillic' | 'greek', range: string): string =>
  renderNearFaces(script, range) +
  renderNearFaces('space', 'U+20') +
  (script === 'cyrillic' ? wideLetters.map(([letters, own]) => renderNearFaces(letters, own)).join('') : '');

const renderNearFaces = (letters: Letters | WideLetters, range?: string): string =>
  nearFaces
    // What Android has draws capitals much as we do.
    .filter(({ size }) => letters !== 'capitals' || Math.abs(size.latin - size.capitals) > 5)
    .map(({ family, local, is, height, size }) => {
      const scale = size[letters];
      if (scale === undefined) return '';
      const [ascent, descent] = height.map((part) => `${Number(((part * 100) / scale).toFixed(1))}%`);
      const names = local.map((name) => `local("${name}")`).join();
      const only = range ? `unicode-range:${range};` : '';
      return `@font-face{font-family:"${family}";src:${names};${is}${only}size-adjust:${scale}%;ascent-override:${ascent};descent-override:${descent}}`;
    })
    .join('');
