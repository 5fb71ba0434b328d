import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getProjectRoot, resolveInCache, resolveInEngine, resolveInProject } from './project-root.ts';

/**
 * Returns the path of the project's configuration of Astro, from the project's folder on. A project without one is configured
 * as this repository is, by one line; that is written into the cache.
 */
export function locateConfig(): string {
  const own = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts']
    .map((extension) => `astro.config.${extension}`)
    .find((name) => existsSync(resolveInProject(name)));
  return own ?? writeConfig();
}

function writeConfig(): string {
  const integration = JSON.stringify(pathToFileURL(resolveInEngine('src/integrations/verbatim.ts')).href);
  const folder = resolveInCache('verbatim');
  const file = join(folder, 'astro.config.mjs');
  const text = `import { verbatim } from ${integration};\nexport default { integrations: [verbatim()] };\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  return file.slice(getProjectRoot().length + 1);
}
