import { join } from 'node:path';
import { PictureDigester } from '../picture-digests.ts';
import { CheckedPictures } from './checked-pictures.ts';

/**
 * Returns a function that gives the digest of an article's picture that the last build found sound, if the file has the stamp that
 * it had then: a command need not read every picture to know that none has changed.
 *
 * @param root The content folder, absolute. Folders are named by their paths below it, pictures as they are written.
 */
export function openKnownPictures(root: string): (folder: string, picture: string) => string | undefined {
  let opened: { checked: CheckedPictures; digester: PictureDigester } | undefined;
  return (folder, picture) => {
    opened ??= { checked: new CheckedPictures('articles'), digester: new PictureDigester() };
    const { checked, digester } = opened;
    const isSound = checked.isKnown(join(root, folder), picture);
    return isSound ? digester.recall(join(root, folder, picture)) : undefined;
  };
}
