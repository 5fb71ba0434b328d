import { respondWithCard } from '../cards/card-file.ts';
import { createIcon } from '../cards/card-image.ts';

export const GET = () => respondWithCard(createIcon(180));
