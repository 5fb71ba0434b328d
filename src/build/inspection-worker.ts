import { serveTasks } from '../runtime/worker-pool.ts';
import { findDifferences, readManifest, type SiteDifferences } from './current-site.ts';
import type { OutputDirectory } from './output-directory.ts';

/** The site to be looked at. */
export type InspectionTask = Pick<OutputDirectory, 'out' | 'manifests'>;

/** Looks at every file of the published site on a thread: there are ten for each article, while the build looks at its inputs. */
serveTasks(({ out, manifests }: InspectionTask): SiteDifferences => {
  const manifest = readManifest(out, { manifests });
  return manifest ? findDifferences(out, manifest) : { changed: [], strays: [] };
});
