import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';

/** Large previews ask for 1,200 pixels: https://developers.google.com/search/docs/appearance/google-discover */
export async function resizeForMachines(src: ImageMetadata): Promise<string> {
  return (await getImage({ src, ...(src.format !== 'svg' && { width: Math.min(1200, src.width) }) })).src;
}

/** Widths a picture is offered in, in CSS pixels: the measure on a phone, on a desktop, and twice that. */
const widths = [360, 720, 1440];
const column = '(min-width: 48em) 42rem, 100vw';

/** What the pictures of a body say of themselves in HTML: sources, sizes. */
export function renderPictureAttributes(pictures: readonly ImageMetadata[]): Promise<string[]> {
  return Promise.all(
    pictures.map(async (picture) => {
      const usable = widths.filter((width) => width <= picture.width);
      const image = await getImage({
        src: picture,
        ...(picture.format !== 'svg' && usable.length > 0 && { widths: usable, sizes: column }),
      });
      const sizes = image.srcSet.attribute ? ` srcset="${image.srcSet.attribute}" sizes="${column}"` : '';
      return `src="${image.src}" width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async"${sizes}`;
    }),
  );
}

/** Puts the real, sized pictures in the place of `data-picture="n"`. */
export function insertPictures(html: string, attributes: readonly string[]): string {
  return attributes.reduce(
    (filled, attribute, index) => filled.replaceAll(`data-picture="${index}"`, () => attribute),
    html,
  );
}
