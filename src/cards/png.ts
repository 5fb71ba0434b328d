import { Resvg } from '@resvg/resvg-js';
import { getTheme } from '../settings/theme.ts';
import { getCardColours } from './drawing.ts';
import { encodeIndexedPng } from './indexed-png.ts';

/**
 * Returns a card's SVG as PNG. The SVG contains outlines and no text, so no font of the machine is looked
 * for.
 */
export function renderPng(svg: string): Buffer {
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return encodeIndexedPng(picture, [...Object.values(getCardColours()), ...listIconColours()]);
}

/** The colours of the publication's own icon, as far as it writes them as `#rrggbb`: they stay exactly as they are. */
const listIconColours = (): string[] => (getTheme().icon ?? '').toLowerCase().match(/#[0-9a-f]{6}\b/g) ?? [];
