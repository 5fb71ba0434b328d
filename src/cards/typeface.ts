import createBidi from 'bidi-js';
import { Direction, Buffer as Run, shape } from 'harfbuzzjs';
import { type CardFace, type Cut, getCodePoint, getFaces } from './card-fonts.ts';

/** A glyph on a line: its outline as an SVG path and where it begins, in units of the font. */
interface Glyph {
  outline: string;
  x: number;
  y: number;
}

/** A line of text as glyphs from left to right; `width` is in units of the font. */
export interface Line {
  glyphs: Glyph[];
  width: number;
}

/** How a line is set, where not as usual. */
export interface LineStyle {
  /** Space added after each glyph, in units of the font; letters that join get none. */
  tracking?: number;
  /** Which way the text runs that it is a line of; by default as its own first letter does. */
  direction?: 'ltr' | 'rtl';
}

const bidi = createBidi();

/** Returns which way a text runs: as its first letter does. */
export const getTextDirection = (text: string): 'ltr' | 'rtl' =>
  (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr';

/**
 * Returns the text as one line that HarfBuzz has kerned and joined, whose combining marks it has placed, and whose parts stand in
 * the order in which they are read: a number in an Arabic line from left to right. `openFaces` must have been asked for the text.
 */
export function setLine(text: string, cut: Cut, { tracking = 0, direction }: LineStyle = {}): Line {
  const glyphs: Glyph[] = [];
  let width = 0;
  let added = 0;
  for (const { part, face, level } of orderRuns(splitRuns(text, cut, direction))) {
    run.reset();
    run.addText(part);
    run.guessSegmentProperties();
    run.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
    shape(face.font, run);
    added = JOINED.test(part) ? 0 : tracking;
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of run.getGlyphInfosAndPositions()) {
      const outline = drawOutline(face, codepoint);
      if (outline) glyphs.push({ outline, x: width + xOffset, y: yOffset });
      // Combining marks have no advance of their own and must stay with their letter.
      if (xAdvance > 0) width += xAdvance + added;
    }
  }
  return { glyphs, width: Math.max(0, width - added) };
}

/** Scripts whose letters join: space between them would tear words apart. */
const JOINED = /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Nkoo}\p{sc=Mong}]/u;

/** Returns true if there is a glyph for every character. `openFaces` must have been asked for the text. */
export const canSet = (text: string, cut: Cut): boolean => findUnset(text, cut).length === 0;

/** Returns the letters of a text for which there is no glyph. `openFaces` must have been asked for the text. */
const findUnset = (text: string, cut: Cut): string[] =>
  splitClusters(clean(text)).filter((cluster) => !getFaces(cut).some((face) => has(face, cluster)));

const run = new Run();

/** They ask a letter to join or not, and have no glyph of their own. */
const JOINER = /[\u200c\u200d]/;

const has = (face: CardFace, cluster: string): boolean =>
  Array.from(cluster).every(
    (character) => JOINER.test(character) || face.characters.has(getCodePoint(character)),
  );

/** Returns a text in composed form. Invisible characters are left out, and a narrow no-break space becomes a wide one. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .replaceAll('\u202f', '\u00a0');

/** Returns letters with their combining marks. */
const splitClusters = (text: string): string[] =>
  text.match(/[^\p{M}\u200c\u200d][\p{M}\u200c\u200d]*|[\p{M}\u200c\u200d]+/gu) ?? [];

/** A part of a text that one font file can set in one direction; the level says what it is embedded in (UAX 9). */
interface TextRun {
  part: string;
  face: CardFace;
  level: number;
}

/** Splits a text into the longest runs, in the order in which they are written. */
function splitRuns(text: string, cut: Cut, direction: LineStyle['direction']): TextRun[] {
  const cleaned = clean(text);
  const { levels } = bidi.getEmbeddingLevels(cleaned, direction);
  const faces = getFaces(cut);
  const runs: TextRun[] = [];
  let at = 0;
  for (const cluster of splitClusters(cleaned)) {
    const level = levels[at] ?? 0;
    at += cluster.length;
    const last = runs.at(-1);
    const face = faces.find((candidate) => has(candidate, cluster)) ?? faces[0];
    if (!face) continue;
    if (last?.face === face && last.level === level) last.part += cluster;
    else runs.push({ part: cluster, face, level });
  }
  return runs;
}

/** Returns the runs of a line from left to right: from the highest level down, what is embedded is turned round (UAX 9, L2). */
function orderRuns(runs: readonly TextRun[]): TextRun[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1)
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      if (end === start) continue;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  return ordered;
}

function drawOutline(face: CardFace, glyph: number): string {
  const known = face.outlines.get(glyph);
  if (known !== undefined) return known;
  const outline = face.font.glyphToPath(glyph);
  face.outlines.set(glyph, outline);
  return outline;
}
