import { cardFile } from '../cards/card-file.ts';
import { iconPicture } from '../cards/picture.ts';

export const GET = () => cardFile(iconPicture(180));
