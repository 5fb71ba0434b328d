import { cachedCard } from './card-cache.ts';
import { drawElsewhere } from './drawing-pool.ts';
import type { Picture } from './card-image.ts';

/** A card as the PNG file of an endpoint, drawn only when it is new. */
export const cardFile = async (picture: Picture): Promise<Response> =>
  new Response(new Uint8Array(await cachedCard(picture, drawElsewhere)), {
    headers: { 'content-type': 'image/png' },
  });
