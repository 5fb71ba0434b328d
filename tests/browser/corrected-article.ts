import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { AProject } from '../build/a-project.ts';
import { testSite } from '../build/test-site.ts';

const slug = 'words-that-stay';

/** The address of the article below the site's. */
export const path: string = `/2026/04/${slug}/`;

/**
 * The site under test in a folder of its own, in which one article can be corrected as an editor would.
 *
 * @returns The folder of the site, and what corrects the article and puts the next site into that folder.
 */
export async function openCorrectedSite() {
  const project = AProject.withPublication('record');
  after(() => project.remove());
  const out = join(project.folder, 'out');
  await cp(testSite, out, { recursive: true });
  return {
    out,
    async correct(changes: readonly (readonly [before: string, after: string])[]): Promise<void> {
      for (const [before, changed] of changes)
        project.change(`content/articles/${slug}/index.mdx`, before, changed);
      const note = 'A passage was put right and another taken out.';
      await project.command('correct', slug, '--kind', 'correction', '--note', note, '--yes');
      await project.build('--out', out);
    },
  };
}
