import { Resvg } from '@resvg/resvg-js';
import { colours } from './drawing.ts';
import { encodeIndexedPng } from './indexed-png.ts';

/** Draws a card's SVG as PNG. It holds outlines only, so that no font of the machine is looked for. */
export function renderPng(svg: string): Buffer {
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return encodeIndexedPng(picture.pixels, picture.width, picture.height, Object.values(colours));
}
