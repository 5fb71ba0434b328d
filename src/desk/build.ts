import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';
import { filesIn } from './files.ts';
import { finishInterrupted } from './journal.ts';

const help = `npm run build [-- options]

Builds the site into dist. If anything is wrong, the last good dist stays as it was. What has not changed since the last
build is kept.

  --content DIR   build another publication, from a folder of the same shape as content
  --out DIR       put the site there instead of dist
  --anew          keep nothing of earlier builds but the cards they drew
  --help          this text

SITE_NOW=2025-02-14T09:00:00Z builds the site as it stands at that moment; SITE_URL=https://… gives it another address.`;

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    anew: { type: 'boolean' },
    help: { type: 'boolean' },
  },
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
    if (finishInterrupted(filesIn(content))) console.log('Finished what an interrupted command had begun.');
    // Not exitCode: after a failure Astro's bundler keeps the process alive.
    process.exit(await buildSite(content, resolve(values.out ?? 'dist'), values.anew ?? false));
  }
}
