import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';

/** Large previews ask for 1,200 pixels: https://developers.google.com/search/docs/appearance/google-discover */
export async function forMachines(src: ImageMetadata): Promise<string> {
  return (await getImage({ src, ...(src.format !== 'svg' && { width: Math.min(1200, src.width) }) })).src;
}

/** Widths a picture is offered in, in CSS pixels: the measure on a phone, on a desktop, and twice that. */
const widths = [360, 720, 1440];
const column = '(min-width: 48em) 42rem, 100vw';

/** Puts the real, sized pictures in the place of `data-picture="n"`. */
export async function withPictures(html: string, pictures: readonly ImageMetadata[]): Promise<string> {
  let filled = html;
  for (const [index, picture] of pictures.entries()) {
    const usable = widths.filter((width) => width <= picture.width);
    const image = await getImage({
      src: picture,
      ...(picture.format !== 'svg' && usable.length > 0 && { widths: usable, sizes: column }),
    });
    const sizes = image.srcSet.attribute ? ` srcset="${image.srcSet.attribute}" sizes="${column}"` : '';
    filled = filled.replaceAll(
      `data-picture="${index}"`,
      `src="${image.src}" width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async"${sizes}`,
    );
  }
  return filled;
}
