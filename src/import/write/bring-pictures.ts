import { explainUnusablePicture } from '../../publication/load/picture-bytes.ts';
import type { Conversion, DraftResult } from '../convert-draft.ts';
import { convertDrafts } from '../convert-drafts.ts';
import type { Archive } from '../draft.ts';
import { withFetched } from '../links/fetch-pictures.ts';
import type { PictureIndex } from '../links/picture-index.ts';

/** What the pictures of an archive are brought with. */
export interface PictureSources {
  conversion: Conversion;
  /** Fetches pictures from other servers: the path each is kept under, by its address. */
  fetchPictures?: ((addresses: readonly string[]) => Promise<ReadonlyMap<string, string>>) | undefined;
}

/**
 * Fetches the pictures that are on other servers, and finds those that no page can show. The drafts that show one of them
 * are converted again, knowing it.
 *
 * @param results Changed: what becomes of each draft, by its source.
 * @returns What is known of the pictures now.
 */
export async function bringPictures(
  archive: Archive,
  results: Map<string, DraftResult>,
  { conversion, fetchPictures }: PictureSources,
): Promise<PictureIndex> {
  const remote = [...results.values()].flatMap((result) => ('remote' in result ? result.remote : []));
  const fetched =
    fetchPictures && remote.length > 0 ? await fetchPictures(remote) : new Map<string, string>();
  const unusable = findUnusable(archive, [...listPictures(results), ...fetched.values()]);
  const pictures = { ...conversion.pictures, fetched, unusable };
  if (fetched.size + unusable.size === 0) return pictures;
  const again = archive.drafts.filter(({ source }) => {
    const result = results.get(source);
    if (!result || 'failure' in result) return false;
    return (
      result.remote.some((address) => fetched.has(address)) ||
      result.pictures.some(({ path }) => unusable.has(path))
    );
  });
  await convertDrafts(again, { ...conversion, pictures }, (result) => results.set(result.source, result));
  return pictures;
}

const listPictures = (results: ReadonlyMap<string, DraftResult>): string[] =>
  [...results.values()].flatMap((result) =>
    'pictures' in result ? result.pictures.map(({ path }) => path) : [],
  );

function findUnusable(archive: Archive, paths: readonly string[]): Map<string, string> {
  const files = withFetched(archive.files);
  return new Map(
    [...new Set(paths)].flatMap((path) => {
      const bytes = files.read(path);
      const why = bytes ? explainUnusablePicture(bytes, path) : 'cannot be read';
      return why === undefined ? [] : [[path, why] as const];
    }),
  );
}
