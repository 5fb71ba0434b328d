import { build } from 'esbuild';
import { resolveInEngine } from '../runtime/project-root.ts';

/**
 * Puts the program by which readers verify a page into one file, which needs nothing but Node.
 *
 * @throws Error if a file of it cannot be read or is malformed.
 */
export async function bundleVerifier(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolveInEngine('src/record/proof/verifier.ts')],
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20', minify: true },
    legalComments: 'none',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('the verifier was not built');
  return file.text;
}
