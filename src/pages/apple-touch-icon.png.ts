import { cardFile } from '../cards/card-file.ts';
import { icon } from '../cards/icon.ts';

export const GET = () => cardFile(icon(180));
