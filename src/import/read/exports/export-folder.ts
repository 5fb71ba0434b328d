import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Archive } from '../../draft.ts';
import { isMediumExport, readMedium } from './medium.ts';
import { isSubstackExport, readSubstack } from './substack.ts';

/** Reads a folder that a Substack or Medium export was unpacked into; undefined if it is none. */
export function openExportFolder(folder: string, timeZone: string): Archive | undefined {
  if (!existsSync(join(folder, 'posts')) || existsSync(join(folder, 'package.json'))) return undefined;
  const paths = globSync(['posts.csv', 'posts/*.html'], { cwd: folder }).toSorted();
  const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
  if (isSubstackExport(files)) return readSubstack(files, timeZone);
  return isMediumExport(files) ? readMedium(files, timeZone) : undefined;
}
