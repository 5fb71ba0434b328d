import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Buffer as Run, shape } from 'harfbuzzjs';
import { resolveInEngine } from '../runtime/project-root.ts';
import { openWoff } from './open-woff.ts';

/** The weights and styles that cards use, of the site's own families. */
export type Cut = keyof typeof cuts;

const cuts = {
  text: { family: 'source-serif-4', style: '400-normal' },
  italic: { family: 'source-serif-4', style: '400-italic' },
  display: { family: 'source-serif-4', style: '600-normal' },
  label: { family: 'source-sans-3', style: '600-normal' },
} as const;

/** A glyph on a line: its outline as an SVG path and where it begins, in units of the font. */
interface Glyph {
  outline: string;
  x: number;
  y: number;
}

/** A line of text as glyphs; `width` is in units of the font. */
export interface Line {
  glyphs: Glyph[];
  width: number;
}

/** Units of the font in an em, the same in both families. */
export const unitsPerEm = 1000;

/**
 * Returns the text as one line that HarfBuzz has kerned and whose combining marks it has placed.
 *
 * @param tracking Space added after each glyph, in units of the font.
 */
export function setLine(text: string, cut: Cut, tracking = 0): Line {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { part, face } of splitRuns(text, cut)) {
    run.reset();
    run.addText(part);
    run.guessSegmentProperties();
    shape(face.font, run);
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of run.getGlyphInfosAndPositions()) {
      const outline = outlineOf(face, codepoint);
      if (outline) glyphs.push({ outline, x: width + xOffset, y: yOffset });
      // Combining marks have no advance of their own and must stay with their letter.
      if (xAdvance > 0) width += xAdvance + tracking;
    }
  }
  return { glyphs, width: Math.max(0, width - tracking) };
}

/**
 * Returns true if our fonts have a glyph for every character: they cover Latin, Cyrillic, Greek and
 * Vietnamese.
 */
export const canSet = (text: string, cut: Cut): boolean =>
  clustersOf(text).every((cluster) => facesOf(cut).some((face) => has(face, cluster)));

interface CardFace {
  font: Font;
  characters: Set<number>;
  outlines: Map<number, string>;
}

const run = new Run();
const opened = new Map<Cut, CardFace[]>();
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** Fontsource cuts a family into one file for each group of scripts; all are opened at the first use. */
function facesOf(cut: Cut): CardFace[] {
  const known = opened.get(cut);
  if (known) return known;
  const { family, style } = cuts[cut];
  const { resolve } = createRequire(resolveInEngine('package.json'));
  const faces = subsets.map((subset) => {
    const path = resolve(`@fontsource/${family}/files/${family}-${subset}-${style}.woff`);
    const face = new Face(new Blob(openWoff(readFileSync(path))));
    return { font: new Font(face), characters: new Set(face.collectUnicodes()), outlines: new Map() };
  });
  opened.set(cut, faces);
  return faces;
}

const has = (face: CardFace, cluster: string): boolean =>
  Array.from(cluster, codePointOf).every((codePoint) => face.characters.has(codePoint));

function codePointOf(character: string): number {
  const codePoint = character.codePointAt(0);
  if (codePoint === undefined) throw new RangeError('an empty text has no code point');
  return codePoint;
}

/**
 * Returns letters with their combining marks, in composed form. Invisible characters are left out, and a
 * narrow no-break space becomes a wide one.
 */
const clustersOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll('\u202f', '\u00a0')
    .match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** Splits a text into the longest runs that one font file can set. */
function splitRuns(text: string, cut: Cut): { part: string; face: CardFace }[] {
  const faces = facesOf(cut);
  const parts: { part: string; face: CardFace }[] = [];
  for (const cluster of clustersOf(text)) {
    const last = parts.at(-1);
    const face = faces.find((candidate) => has(candidate, cluster)) ?? faces[0];
    if (!face) continue;
    if (last?.face === face) last.part += cluster;
    else parts.push({ part: cluster, face });
  }
  return parts;
}

function outlineOf(face: CardFace, glyph: number): string {
  const known = face.outlines.get(glyph);
  if (known !== undefined) return known;
  const outline = face.font.glyphToPath(glyph);
  face.outlines.set(glyph, outline);
  return outline;
}
