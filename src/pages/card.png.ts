import { cardFile } from '../cards/card-file.ts';
import { sitePicture } from '../cards/card-image.ts';

export const GET = () => cardFile(sitePicture());
