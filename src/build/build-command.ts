import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openFileStore } from '../commands/file-store.ts';
import { finishInterrupted } from '../commands/journal.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { getProjectRoot } from '../runtime/project-root.ts';
import { buildSite } from './build-site.ts';
import { explainUnsafeOutput, resolveRealPath } from './output-safety.ts';

const help = `npm run build [-- options]

Builds the site into dist. If anything is wrong, the last good dist stays as it was. What has not changed since the last
build is reused.

  --content DIR   build another publication, from a folder of the same shape as content
  --out DIR       put the site there instead of dist: into a new folder, an empty one, or one that a build made
  --clean         reuse nothing of earlier builds but the cards they drew
  --help          this text

SITE_NOW=2025-02-14T09:00:00Z builds the site as it stands at that moment; SITE_URL=https://… gives it another address.`;

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    clean: { type: 'boolean', default: false },
    /** An earlier name of `--clean`. */
    anew: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(help);
else await runBuild();

async function runBuild(): Promise<void> {
  const content = values.content ? resolve(values.content) : resolveContentFolder();
  const out = resolveRealPath(resolve(values.out ?? 'dist'));
  const fault =
    explainMissingArticles(content) ??
    explainUnsafeOutput(out, { root: getProjectRoot(), contents: [content, resolveContentFolder()] });
  if (fault) {
    console.error(fault);
    process.exitCode = 1;
    return;
  }
  if (finishInterrupted(openFileStore(content)))
    console.log('Finished what an interrupted command had begun.');
  // Not exitCode: after a failure Astro's bundler keeps the process alive.
  process.exit(await buildSite({ content, out, isClean: values.clean || values.anew }));
}

function explainMissingArticles(content: string): string | undefined {
  if (existsSync(`${content}/articles`)) return undefined;
  return `There is no folder ${content}/articles. Name one that holds articles, people and topics with --content.`;
}
