import { asText } from '../values.ts';
import { readSettings } from './site-config.ts';

/** What Eleventy’s data files say of all texts in a folder. */
export interface FolderData {
  fields: Readonly<Record<string, unknown>>;
  /** The pattern of their addresses. */
  permalink: string | undefined;
}

const dataFile = /(?:^|\/)([^/]+)\/\1(?:\.11tydata)?\.(?:json|js|cjs|mjs)$/;

/** Reads `posts/posts.json` and `posts/posts.11tydata.js`; a script is searched for a permalink and is not run. */
export function readFolderData(
  paths: readonly string[],
  read: (path: string) => string | undefined,
): { for(path: string): FolderData } {
  const folders = new Map<string, FolderData>();
  for (const path of paths) {
    if (!dataFile.test(path)) continue;
    const text = read(path) ?? '';
    const fields = path.endsWith('.json') ? readSettings(path, text) : {};
    const inScript = /\bpermalink:\s*(["'`])(.*?)\1/.exec(text)?.[2];
    // Tags of a folder name collections of the machinery.
    const { tags: _, layout: __, permalink, ...rest } = fields;
    folders.set(path.replace(/[^/]*$/, ''), { fields: rest, permalink: asText(permalink) ?? inScript });
  }
  const none: FolderData = { fields: {}, permalink: undefined };
  return {
    for(path) {
      const holding = [...folders.keys()]
        .filter((folder) => path.startsWith(folder))
        .sort((one, other) => other.length - one.length);
      return folders.get(holding[0] ?? '') ?? none;
    },
  };
}
