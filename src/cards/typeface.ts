import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Buffer as Run, shape } from 'harfbuzzjs';
import { resolveInProject } from '../runtime/project-root.ts';
import { openWoff } from './open-woff.ts';

/** The cuts that cards are set in; the site's own families. */
export type Cut = keyof typeof cuts;

const cuts = {
  text: { family: 'source-serif-4', style: '400-normal' },
  italic: { family: 'source-serif-4', style: '400-italic' },
  display: { family: 'source-serif-4', style: '600-normal' },
  label: { family: 'source-sans-3', style: '600-normal' },
} as const;

/** One glyph on a line: its outline and where it begins, in units of the font. */
export interface Glyph {
  outline: string;
  x: number;
  y: number;
}

/** A line of text as glyphs; `width` in units of the font. */
export interface Line {
  glyphs: Glyph[];
  width: number;
}

/** Units to the em, in both families. */
export const unitsPerEm = 1000;

/** The text as one line, kerned and with its marks placed, by HarfBuzz. `tracking` widens it, in units. */
export function setLine(text: string, cut: Cut, tracking = 0): Line {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { part, face } of runs(text, cut)) {
    run.reset();
    run.addText(part);
    run.guessSegmentProperties();
    shape(face.font, run);
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of run.getGlyphInfosAndPositions()) {
      const outline = outlineOf(face, codepoint);
      if (outline) glyphs.push({ outline, x: width + xOffset, y: yOffset });
      // Marks have no advance of their own and must stay with their letter.
      if (xAdvance > 0) width += xAdvance + tracking;
    }
  }
  return { glyphs, width: Math.max(0, width - tracking) };
}

/** Whether there is a glyph for everything in it: Latin, Cyrillic, Greek and Vietnamese have one. */
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

/** One family comes as a file for each group of scripts; all are opened at the first use. */
function facesOf(cut: Cut): CardFace[] {
  const known = opened.get(cut);
  if (known) return known;
  const { family, style } = cuts[cut];
  // From the project's folder, not this file's: a build moves this file.
  const { resolve } = createRequire(resolveInProject('package.json'));
  const faces = subsets.map((subset) => {
    const path = resolve(`@fontsource/${family}/files/${family}-${subset}-${style}.woff`);
    const face = new Face(new Blob(openWoff(readFileSync(path))));
    return { font: new Font(face), characters: new Set(face.collectUnicodes()), outlines: new Map() };
  });
  opened.set(cut, faces);
  return faces;
}

const has = (face: CardFace, cluster: string): boolean =>
  [...cluster].every((character) => face.characters.has(character.codePointAt(0) ?? 0));

/** Letters with their marks, composed; without what is not printed; a narrow no-break space as a wide one. */
const clustersOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll('\u202f', '\u00a0')
    .match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** Stretches of text that one file can set. */
function runs(text: string, cut: Cut): { part: string; face: CardFace }[] {
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
