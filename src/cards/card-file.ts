import { readOrDrawCard } from './card-cache.ts';
import type { CardImage } from './card-image.ts';
import { drawInWorker } from './drawing-pool.ts';

/** Returns a card as the PNG response of an endpoint, from the cache where it is there. */
export const respondWithCard = async (picture: CardImage): Promise<Response> =>
  new Response(new Uint8Array(await readOrDrawCard(picture, drawInWorker)), {
    headers: { 'content-type': 'image/png' },
  });
