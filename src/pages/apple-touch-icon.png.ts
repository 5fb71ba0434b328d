import { cardFile } from '../cards/card-file.ts';
import { iconPicture } from '../cards/card-image.ts';

export const GET = () => cardFile(iconPicture(180));
