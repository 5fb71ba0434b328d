import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn } from './files.ts';
import { finishInterrupted } from './journal.ts';

const help = `npm run build [-- options]

Builds the site into dist. If anything is wrong, the last good dist stays as it was.

  --content DIR   build another publication, from a folder of the same shape as content
  --out DIR       put the site there instead of dist
  --help          this text

SITE_NOW=2025-02-14T09:00:00Z builds the site as it stands at that moment; SITE_URL=https://… gives it another address.`;

const { values } = parseArgs({
  options: { content: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
});

if (values.help) {
  console.log(help);
} else {
  const content = resolve(values.content ?? process.env['VERBATIM_CONTENT'] ?? 'content');
  if (!existsSync(`${content}/articles`)) {
    console.error(
      `There is no folder ${content}/articles. Name one that holds articles, people and topics with --content.`,
    );
    process.exitCode = 1;
  } else {
    process.env['VERBATIM_CONTENT'] = content;
    if (finishInterrupted(filesIn(content))) console.log('Finished what an interrupted command had begun.');
    // Not exitCode: after a failure Astro's bundler keeps the process alive.
    process.exit(await buildSite(resolve(values.out ?? 'dist')));
  }
}

/**
 * Builds into a folder of this process's own and puts it in the place of the last good site only when all went well.
 *
 * @returns The exit code: 0 when the site was replaced, 1 when something was wrong and it was not.
 */
async function buildSite(out: string): Promise<number> {
  const staging = resolve('.cache', `staging-${process.pid}`);
  process.env['VERBATIM_OUT'] = staging;
  try {
    const { build } = await import('astro');
    await build({});
    await swapIn(staging, out);
    return 0;
  } catch (error) {
    const isContent = error instanceof Error && error.name === 'ContentError';
    console.error(isContent ? `\n${error.message}` : error);
    console.error(existsSync(out) ? `Nothing was published: ${out} is as it was.` : 'Nothing was published.');
    return 1;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Two renames: at every moment either the old site or the new one is whole on disk. */
async function swapIn(staging: string, out: string): Promise<void> {
  const previous = resolve('.cache', `previous-${process.pid}`);
  await mkdir(resolve(out, '..'), { recursive: true });
  if (existsSync(out)) await rename(out, previous);
  await rename(staging, out);
  await rm(previous, { recursive: true, force: true });
}
