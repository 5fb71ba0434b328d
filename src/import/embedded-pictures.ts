import { digestText } from './digest-text.ts';
import type { Archive } from './draft.ts';

const embedded = /data:image\/(png|jpe?g|gif|webp|avif|svg\+xml);base64,([A-Za-z0-9+/=\s]+?)(?=["'>)\s]|$)/g;

/** Takes pictures that are written into texts out of them, so that each is a file like any other. */
export function takeEmbeddedPictures(archive: Archive): Archive {
  const pictures = new Map<string, Uint8Array>();
  const drafts = archive.drafts.map((draft) => {
    if (!draft.body.text.includes('data:image/')) return draft;
    const text = draft.body.text.replace(embedded, (_, kind: string, data: string) => {
      const ending = kind.replace('jpeg', 'jpg').replace('svg+xml', 'svg');
      const path = `embedded/picture-${digestText(data).slice(0, 8)}.${ending}`;
      pictures.set(path, Buffer.from(data, 'base64'));
      return `/${path}`;
    });
    return { ...draft, body: { ...draft.body, text } };
  });
  if (pictures.size === 0) return archive;
  const { files } = archive;
  return {
    ...archive,
    drafts,
    files: {
      paths: new Set([...files.paths, ...pictures.keys()]),
      roots: [...files.roots, ''],
      read: (path) => pictures.get(path) ?? files.read(path),
    },
  };
}
