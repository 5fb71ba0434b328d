import type { Stats } from 'node:fs';

/**
 * Returns the stamp of a file or a folder: what it is known by without being read. Of its two times that of the last change (`ctime`)
 * cannot be set by hand. The one change that leaves it as it is comes within one tick of the file system's clock; see `isSettled`.
 */
export const formatStamp = ({ ino, size, mtimeMs, ctimeMs }: Stats): string =>
  `${ino} ${size} ${mtimeMs} ${ctimeMs}`;

/**
 * Returns true if a file was not written so shortly before `instant` that a second write could leave its stamp as it is. A tick is
 * 4 ms on ext4, and APFS counts nanoseconds. A time in whole seconds is a sign of a file system that counts in steps of two
 * seconds, as FAT does.
 *
 * @param changed Its `ctimeMs`: milliseconds since 1970.
 * @param instant Milliseconds since 1970.
 */
export const isSettled = (changed: number, instant: number): boolean =>
  changed + (changed % 1000 === 0 ? 2000 : 20) < instant;
