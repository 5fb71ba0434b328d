import type { DraftPicture } from '../../draft.ts';
import type { Note } from '../../report/notes.ts';
import { toHtml } from '../exports/write-html.ts';

/** A picture that the export lists, with the post that it was uploaded for. */
export interface Attachment extends DraftPicture {
  id: string;
  /** Number of a post; `0` if it belongs to none. */
  parent: string;
  order: number;
}

const gallery = /\[gallery\b([^\]]*)\]/g;

/**
 * Puts the pictures that WordPress draws in the place of `[gallery]`: those it names by their numbers, or all that were
 * uploaded for the post. A gallery whose pictures the export does not list stays.
 *
 * @param id Number of the post.
 */
export function openGalleries(
  text: string,
  id: string | undefined,
  attachments: ReadonlyMap<string, Attachment>,
): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  const opened = text.replace(gallery, (whole, attributes: string) => {
    const pictures = findPictures(attributes, id, attachments);
    if (pictures.length === 0) return whole;
    notes.push({ kind: 'changed', what: 'gallery', how: 'its pictures, one after another', text: whole });
    return `\n\n${pictures.map(writeFigure).join('\n\n')}\n\n`;
  });
  return { text: opened, notes };
}

function findPictures(
  attributes: string,
  id: string | undefined,
  attachments: ReadonlyMap<string, Attachment>,
): Attachment[] {
  const listed = readNumbers(attributes, 'ids|include');
  if (listed.length > 0) return listed.flatMap((number) => attachments.get(number) ?? []);
  const excluded = readNumbers(attributes, 'exclude');
  const [owner = id] = readNumbers(attributes, 'id');
  return [...attachments.values()]
    .filter((picture) => picture.parent === owner && isPicture(picture) && !excluded.includes(picture.id))
    .sort((one, other) => one.order - other.order);
}

const isPicture = ({ src }: Attachment): boolean => /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i.test(src);

function readNumbers(attributes: string, names: string): string[] {
  const [, written = ''] = new RegExp(`\\b(?:${names})\\s*=\\s*["'“”]?([\\d\\s,]+)`).exec(attributes) ?? [];
  return written.match(/\d+/g) ?? [];
}

function writeFigure({ src, alt, caption }: Attachment): string {
  const picture = toHtml('img', '', { src, alt });
  return toHtml('figure', {
    html: caption === undefined ? picture : picture + toHtml('figcaption', caption),
  });
}
