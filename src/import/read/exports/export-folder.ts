import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Archive } from '../../draft.ts';
import { isMediumExport, readMedium } from './medium.ts';
import { isSubstackExport, readSubstack } from './substack.ts';

/** Reads a folder that a Substack or Medium export was unpacked into; undefined if it is none. */
export function openExportFolder(folder: string, timeZone: string): Archive | undefined {
  if (existsSync(join(folder, 'package.json'))) return undefined;
  if (!existsSync(join(folder, 'posts'))) return openLooseStories(folder, timeZone);
  const paths = globSync(['posts.csv', 'posts/*.html'], { cwd: folder }).toSorted();
  const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
  if (isSubstackExport(files)) return readSubstack(files, timeZone);
  return isMediumExport(files) ? readMedium(files, timeZone) : undefined;
}

/** Stories of Medium that somebody took out of the folder that they were exported in. */
function openLooseStories(folder: string, timeZone: string): Archive | undefined {
  const files = new Map(
    globSync(['*.html'], { cwd: folder })
      .toSorted()
      .map((path) => [`posts/${path}`, readFileSync(join(folder, path))] as const)
      .filter(([, bytes]) => /Exported from <a [^>]*medium\.com/.test(bytes.toString())),
  );
  return files.size > 0 ? readMedium(files, timeZone) : undefined;
}
