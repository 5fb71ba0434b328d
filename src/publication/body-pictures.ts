import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';

/**
 * Returns the address of a picture for machines, at most 1,200 pixels wide. Large previews ask for that
 * width: https://developers.google.com/search/docs/appearance/google-discover
 */
export async function resizeForMachines(src: ImageMetadata): Promise<string> {
  return (await getImage({ src, ...(src.format !== 'svg' && { width: Math.min(1200, src.width) }) })).src;
}

/**
 * Widths in which a picture is offered, in CSS pixels: the text column on a phone, on a desktop, and twice
 * that.
 */
const widths = [360, 720, 1440];
const column = '(min-width: 48em) 42rem, 100vw';

/** Renders the HTML attributes of each picture of a body: sources, sizes, loading. */
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
