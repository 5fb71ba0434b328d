import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { respondWithCard } from '../cards/card-file.ts';
import { createIcon } from '../cards/card-image.ts';
import { iconSizes } from '../metadata/site-files.ts';

export const getStaticPaths = () =>
  iconSizes.map((size) => ({ params: { size: String(size) }, props: { size } }));
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => respondWithCard(createIcon(props.size));
