import { Resvg } from '@resvg/resvg-js';
import { colours } from './drawing.ts';
import { encodeIndexedPng } from './indexed-png.ts';

/**
 * Returns a card's SVG as PNG. The SVG contains outlines and no text, so no font of the machine is looked
 * for.
 */
export function renderPng(svg: string): Buffer {
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return encodeIndexedPng(picture, Object.values(colours));
}
