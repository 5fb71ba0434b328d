import { cachedCard } from './card-cache.ts';
import { drawElsewhere } from './drawing-pool.ts';

/** A card's SVG as the PNG file of an endpoint, drawn only when it is new. */
export const cardFile = async (svg: string): Promise<Response> =>
  new Response(new Uint8Array(await cachedCard(svg, drawElsewhere)), {
    headers: { 'content-type': 'image/png' },
  });
