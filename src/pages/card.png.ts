import { cardFile } from '../cards/card-file.ts';
import { sitePicture } from '../cards/picture.ts';

export const GET = () => cardFile(sitePicture());
