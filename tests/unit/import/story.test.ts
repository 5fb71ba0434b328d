import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HeadingLevel, Paragraph } from 'docx';
import { writeManuscript } from './a-manuscript.ts';
import { createContentFolder, readFolder } from './an-import.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The commands of a section of README.md, as written. */
function readCommands(heading: string): string[] {
  const [, section = ''] = readFileSync('README.md', 'utf8').split(`### ${heading}\n`);
  const [own = ''] = section.split(/^#{2,3} /m);
  return [...own.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
}

test('the story “From a Word file to a published piece” ends with a published piece', async (context) => {
  const root = createContentFolder(context);
  const publication = 'tests/fixtures/publication';
  cpSync(join(publication, 'publication.yaml'), join(root, 'publication.yaml'));
  cpSync(join(publication, 'pages'), join(root, 'pages'), { recursive: true });
  cpSync(join(publication, 'people'), join(root, 'people'), { recursive: true });
  const source = await writeManuscript(context, [
    new Paragraph({ text: 'Keep the bridge', heading: HeadingLevel.TITLE }),
    new Paragraph('By Jane Doe'),
    new Paragraph('It carries more than cars.'),
  ]);
  const run = (command: string) => {
    const [, name = '', rest = ''] = /^npm run (\S+) -- (.+)$/.exec(command) ?? [];
    const [, ...script] = scripts[name]?.split(' ') ?? [];
    const words = rest.split(' ').map((word) => (word === 'the-bridge.docx' ? source : word));
    return execFileSync(process.execPath, [...script, ...words], {
      env: { ...process.env, VERBATIM_CONTENT: root },
      encoding: 'utf8',
    });
  };
  const [bringIn, ...others] = readCommands('From a Word file to a published piece');
  assert.equal(bringIn, 'npm run import -- the-bridge.docx');
  run(bringIn);
  const path = join(root, 'articles/keep-the-bridge/index.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('disclosure: …', 'disclosure: none'));
  for (const command of others) run(command);
  const files = readFolder(root);
  assert.match(files['articles/keep-the-bridge/index.mdx'] ?? '', /\npublished: \d{4}-/);
  assert.match(files['record/articles/keep-the-bridge.jsonl'] ?? '', /It carries more than cars\./);
});
