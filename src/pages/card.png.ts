import { cardFile } from '../cards/card-file.ts';
import { siteCard } from '../cards/site-card.ts';

export const GET = () => cardFile(siteCard());
