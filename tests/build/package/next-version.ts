import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listFilesBelow } from '../../../src/runtime/list-files.ts';

/**
 * Packs a project.
 *
 * @param project Its folder.
 * @param folder Where the package goes, absolute.
 * @returns The path of the package, absolute.
 */
export function packProject(project: string, folder: string): string {
  const args = ['src/build/pack/pack-command.ts', folder, '--no-types'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return resolve(project, stdout.trim());
}

/**
 * Packs what the next version of this project could be: it has renamed a setting, records one more field, and prints a kind of
 * page by another layout, from another file. None of the three may be a change that does nothing.
 *
 * @param folder Where the package goes, absolute.
 */
export function packNextVersion(folder: string): string {
  const project = mkdtempSync(join(tmpdir(), 'verbatim-next-'));
  try {
    for (const name of ['src', 'public', 'LICENSE', '.github', 'package.json'])
      cpSync(name, join(project, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
    change(project, 'package.json', /"version": "[^"]+"/, '"version": "0.2.0"');
    renameSetting(project);
    recordMore(project);
    moveLayout(project);
    return packProject(project, folder);
  } finally {
    rmSync(project, { recursive: true });
  }
}

function renameSetting(project: string): void {
  change(project, 'src/settings/settings-schema.ts', '\n  tagline: ', '\n  motto: ');
  changeAll(project, /\bsite\.tagline\b/g, 'site.motto');
  change(
    project,
    'src/settings/renamed-settings.ts',
    /renamedSettings: readonly RenamedSetting\[\] = \[/,
    "$&{ from: 'tagline', to: 'motto', since: '0.2.0' },",
  );
}

/** The moment of publication, which records have only in their heads, becomes a field that they cover. */
function recordMore(project: string): void {
  const entries = readFileSync(join(project, 'src/record/entry.ts'), 'utf8');
  const [, version] = /RECORD_VERSION = (\d+)/.exec(entries) ?? [];
  const next = Number(version) + 1;
  change(project, 'src/record/entry.ts', /RECORD_VERSION = \d+/, `RECORD_VERSION = ${next}`);
  change(
    project,
    'src/record/published-text.ts',
    'return [...listFields(listFirstFields(article)),',
    `$& ...(version >= ${next} ? listFields({ appeared: article.published }) : []),`,
  );
}

function moveLayout(project: string): void {
  const layouts = join(project, 'src/layouts');
  renameSync(join(layouts, 'StaticPage.astro'), join(layouts, 'StandingPage.astro'));
  changeAll(project, /layouts\/StaticPage\.astro/g, 'layouts/StandingPage.astro');
  change(
    project,
    'src/layouts/StandingPage.astro',
    '<article class="row">',
    '<article class="row standing">',
  );
}

function changeAll(project: string, before: RegExp, after: string): void {
  let places = 0;
  for (const file of listFilesBelow(join(project, 'src')).filter((path) => /\.(?:ts|astro)$/.test(path))) {
    const source = readFileSync(file, 'utf8');
    if (source.search(before) < 0) continue;
    writeFileSync(file, source.replace(before, after));
    places += 1;
  }
  if (places === 0) throw new Error(`the next version cannot be made: no file holds ${before}`);
}

function change(project: string, file: string, before: string | RegExp, after: string): void {
  const source = readFileSync(join(project, file), 'utf8');
  const changed = source.replace(before, after);
  if (changed === source) throw new Error(`the next version cannot be made: ${file} holds no ${before}`);
  writeFileSync(join(project, file), changed);
}
