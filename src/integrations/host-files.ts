import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../publication/content-folder.ts';
import { readRecords, soundHistories } from '../record/read-records.ts';
import { redirects, redirectsFile } from '../record/redirects.ts';

/** Writes `_redirects`, which hosts such as Netlify and Cloudflare read: every former address, answered with 301, and
 * withdrawn pieces with 410 where the host can (Netlify). */
export function hostFiles(): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const records = readRecords(contentFolder());
        const histories = soundHistories(records);
        const withdrawn = histories.filter((history) => history.withdrawn).map(({ path }) => path);
        const found = redirects(histories, records.book).redirects;
        await writeFile(new URL('_redirects', dir), redirectsFile(found, withdrawn));
      },
    },
  };
}
