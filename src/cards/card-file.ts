import { readOrDrawCard } from './card-cache.ts';
import type { CardImage } from './card-image.ts';
import { drawInWorker } from './drawing-pool.ts';

/** A card as the PNG file of an endpoint, drawn only when it is new. */
export const respondWithCard = async (picture: CardImage): Promise<Response> =>
  new Response(new Uint8Array(await readOrDrawCard(picture, drawInWorker)), {
    headers: { 'content-type': 'image/png' },
  });
