import { respondWithCard } from '../cards/card-file.ts';
import { createSiteCard } from '../cards/card-image.ts';

export const GET = () => respondWithCard(createSiteCard());
