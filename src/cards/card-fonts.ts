import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decodeWoff2 from 'woff2-encoder/decompress';
import { resolveInEngine } from '../runtime/project-root.ts';
import { openWoff } from './open-woff.ts';

/** The weights and styles that cards use. */
export type Cut = keyof typeof cuts;

/** Each in our own families; `weight` is that of the families of other scripts, which have no slope. */
const cuts = {
  text: { family: 'source-serif-4', style: '400-normal', weight: 400 },
  italic: { family: 'source-serif-4', style: '400-italic', weight: 400 },
  display: { family: 'source-serif-4', style: '600-normal', weight: 600 },
  label: { family: 'source-sans-3', style: '600-normal', weight: 600 },
} as const;

/** Units of the font in an em, whatever a file counts in. */
export const unitsPerEm = 1000;

/** A font file that has been opened. */
export interface CardFace {
  font: Font;
  characters: ReadonlySet<number>;
  /** Outlines by glyph, as SVG paths. */
  outlines: Map<number, string>;
}

/** The groups of scripts that Fontsource cuts our own families into, a file for each. */
const ownSubsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/**
 * Families for what ours lack, in serifs that go with them: Noto Serif JP is drawn by the same hands as Source Serif. The one for
 * Japanese comes as 121 small files that hold all weights, so that a card opens only those with its characters.
 */
const otherFamilies = [
  { name: '@fontsource/noto-naskh-arabic', subsets: /^arabic$/, isVariable: false },
  { name: '@fontsource/frank-ruhl-libre', subsets: /^hebrew$/, isVariable: false },
  { name: '@fontsource-variable/noto-serif-jp', subsets: /^\[\d+\]$/, isVariable: true },
] as const;

/** The npm packages that bring the fonts of cards. */
export const fontPackages: readonly string[] = [
  '@fontsource/source-serif-4',
  '@fontsource/source-sans-3',
  ...otherFamilies.map(({ name }) => name),
];

const opened = new Map<Cut, CardFace[]>();

/** Returns the faces of a cut that are open: those of our own families, and what `openFaces` has opened. */
export function getFaces(cut: Cut): readonly CardFace[] {
  const known = opened.get(cut);
  if (known) return known;
  const { family, style } = cuts[cut];
  const faces = ownSubsets.map((subset) =>
    openFont(openWoff(readFile(`@fontsource/${family}/files/${family}-${subset}-${style}.woff`))),
  );
  opened.set(cut, faces);
  return faces;
}

/** Opens in every cut the faces that hold characters of some texts; a text that ours can set opens none. */
export async function openFaces(texts: readonly string[]): Promise<void> {
  const points = new Set(Array.from(texts.join(''), getCodePoint));
  for (const cut of ['text', 'italic', 'display', 'label'] as const) {
    const faces = [...getFaces(cut)];
    const lacking = [...points].filter((point) => !faces.some(({ characters }) => characters.has(point)));
    const files = new Set(lacking.flatMap((point) => findFile(point, cuts[cut].weight) ?? []));
    for (const file of files) faces.push(await openOther(file, cuts[cut].weight));
    opened.set(cut, faces);
  }
}

/** Several cuts have one face of another script. */
const others = new Map<string, Promise<CardFace>>();

function openOther(file: string, weight: number): Promise<CardFace> {
  const key = `${file} ${weight}`;
  const known = others.get(key);
  if (known) return known;
  const face = file.endsWith('.woff2')
    ? decodeWoff2(readFile(file)).then((font) => openFont(font, weight))
    : Promise.resolve(openFont(openWoff(readFile(file))));
  others.set(key, face);
  return face;
}

function openFont(bytes: Uint8Array, weight?: number): CardFace {
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  font.setScale(unitsPerEm, unitsPerEm);
  if (weight !== undefined) font.setVariations([new Variation('wght', weight)]);
  return { font, characters: new Set(face.collectUnicodes()), outlines: new Map() };
}

/** Returns the file of another family that holds a character, as a path within a package. */
function findFile(point: number, weight: number): string | undefined {
  for (const { name, isVariable, ranges } of readOtherRanges())
    for (const [subset, within] of ranges) {
      if (!within.some(([first, last]) => point >= first && point <= last)) continue;
      const family = name.replace(/^.*\//, '');
      const part = subset.replace(/[[\]]/g, '');
      const rest = isVariable ? 'wght-normal.woff2' : `${weight}-normal.woff`;
      return `${name}/files/${family}-${part}-${rest}`;
    }
  return undefined;
}

/** Returns the letters of a text that none of our fonts has, by what Fontsource says of them; it opens none but our own. */
export function findUncovered(text: string): string[] {
  const faces = getFaces('text');
  return [...new Set(text.normalize('NFC'))].filter((character) => {
    const point = getCodePoint(character);
    const isKnown = NO_GLYPH.test(character) || faces.some(({ characters }) => characters.has(point));
    return !isKnown && findFile(point, 400) === undefined;
  });
}

/** Characters that show nothing, and marks that a composed letter may still have. */
const NO_GLYPH = /[\p{Cf}\p{Zs}\p{Cc}]/u;

interface OtherRanges {
  name: string;
  isVariable: boolean;
  ranges: [subset: string, within: [first: number, last: number][]][];
}

let otherRanges: OtherRanges[] | undefined;

/** Reads which characters each file of the other families holds, as Fontsource says beside them. */
function readOtherRanges(): OtherRanges[] {
  otherRanges ??= otherFamilies.map(({ name, subsets, isVariable }) => {
    const listed: Record<string, string> = JSON.parse(readFile(`${name}/unicode.json`).toString('utf8'));
    const ranges = Object.entries(listed)
      .filter(([subset]) => subsets.test(subset))
      .map(([subset, text]): OtherRanges['ranges'][number] => [subset, text.split(',').map(readRange)]);
    return { name, isVariable, ranges };
  });
  return otherRanges;
}

/** Reads `U+600-6FF` or `U+200`. */
function readRange(text: string): [first: number, last: number] {
  const [first = '', last = first] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

const readFile = (path: string): Buffer =>
  readFileSync(createRequire(resolveInEngine('package.json')).resolve(path));

/** Returns the code point of a character. @throws RangeError if it is empty. */
export function getCodePoint(character: string): number {
  const codePoint = character.codePointAt(0);
  if (codePoint === undefined) throw new RangeError('an empty text has no code point');
  return codePoint;
}
