import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addReleaseDigests } from '../publication/release-digests.ts';
import { LAST_SITE } from '../runtime/output-mark.ts';

/** Adds to each plain text the digests of what this release made of its piece. It comes last, when no file is changed any more. */
export function releaseFiles(): AstroIntegration {
  return {
    name: 'release-files',
    hooks: {
      'astro:build:done': ({ dir }) =>
        addReleaseDigests({ folder: fileURLToPath(dir), last: process.env[LAST_SITE] }),
    },
  };
}
