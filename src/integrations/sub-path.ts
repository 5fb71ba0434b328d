import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFilesBelow } from '../runtime/list-files.ts';
import { holdsAddresses, rewriteBase } from './rewrite-base.ts';

/**
 * Lets a site stand under a path of its host, such as `https://example.org/opinion/`, and keeps a preview out of search
 * engines. Both are done to the files of the built site; the development server shows the site at `/`.
 *
 * @param base The path, from slash to slash; `/` changes nothing.
 * @param isPreview True if hosts are to say `noindex` of everything.
 */
export function subPath(base: string, isPreview: boolean): AstroIntegration {
  return {
    name: 'sub-path',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const define = { SITE_BASE: JSON.stringify(command === 'build' ? base : '/') };
        updateConfig({ vite: { define } });
      },
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        if (isPreview) {
          const headers = join(site, '_headers');
          writeFileSync(
            headers,
            readFileSync(headers, 'utf8').replace(/^\/\*$/m, '/*\n  X-Robots-Tag: noindex'),
          );
        }
        if (base === '/') return;
        for (const path of listFilesBelow(site.replace(/\/$/, ''))) {
          const file = path.slice(site.length);
          if (!holdsAddresses(file)) continue;
          const text = readFileSync(path, 'utf8');
          const changed = rewriteBase(file, text, base);
          if (changed !== text) writeFileSync(path, changed);
        }
      },
    },
  };
}
