import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';

const source = `---
headline: Words that stay
standfirst: A piece to be linked to.
authors: [the-editors]
published: 2026-04-23T07:00:00Z
label: editorial
disclosure: none
topics: [web]
---

A promise costs little, and nobody keeps it. Whoever puts up a signpost has altered what strangers will do.[^1]

Here too a promise costs little; but somebody keeps it, year after year, until the record is whole and every link that was ever shared still lands where it did on the first day.

- The well-known rule, which R&D forgot
- Another thing – “quoted”, and kept (for good)

> Addresses do not change: people change them.

This passage will be taken out before long, and says so while it stands.

The last words are for readers who came by an old road and found the place.

[^1]: A note on signposts, whose words stand twice on the page.
`;

/** The address of the article below the site's. */
export const path = '/2026/04/words-that-stay/';

/** A publication of one article with a record, built into `out`; it can be changed and corrected as an editor would. */
export function keptArticle() {
  mkdirSync('.test', { recursive: true });
  const folder = mkdtempSync(join('.test', 'kept-article-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const [content, out] = [join(folder, 'content'), join(folder, 'out')];
  for (const room of ['people', 'topics', 'publication.yaml'])
    cpSync(join('content', room), join(content, room), { recursive: true });
  const file = join(content, 'articles', 'words-that-stay', 'index.mdx');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, source);
  const run = (script: string, now: string, ...words: string[]) =>
    execFileSync(process.execPath, [join('src', script), ...words], {
      env: { ...process.env, VERBATIM_CONTENT: content, SITE_NOW: now },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const build = (now: string) => run('build/build-command.ts', now, '--content', content, '--out', out);
  run('commands/record.ts', '2026-04-24T09:00:00Z', '--adopt', '--yes');
  build('2026-04-24T10:00:00Z');
  return {
    out,
    correct(changes: readonly (readonly [before: string, after: string])[]) {
      let text = readFileSync(file, 'utf8');
      for (const [before, changed] of changes) text = text.replace(before, changed);
      writeFileSync(file, text);
      const note = 'A passage was put right and another taken out.';
      const words = ['words-that-stay', '--kind', 'correction', '--note', note, '--yes'];
      run('commands/correct.ts', '2026-05-01T09:00:00Z', ...words);
      build('2026-05-01T10:00:00Z');
    },
  };
}
