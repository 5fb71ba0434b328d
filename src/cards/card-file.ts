import { cachedCard } from './card-cache.ts';
import { png } from './png.ts';

/** A card's SVG as the PNG file of an endpoint, drawn only when it is new. */
export const cardFile = async (svg: string): Promise<Response> =>
  new Response(new Uint8Array(await cachedCard(svg, png)), { headers: { 'content-type': 'image/png' } });
