import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { cardFile } from '../cards/card-file.ts';
import { iconPicture } from '../cards/card-image.ts';
import { iconSizes } from '../metadata/site-files.ts';

export const getStaticPaths = () =>
  iconSizes.map((size) => ({ params: { size: String(size) }, props: { size } }));
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => cardFile(iconPicture(props.size));
