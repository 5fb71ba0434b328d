import { setImmediate } from 'node:timers/promises';
import { listFooterLinks } from '../publication/footer-links.ts';
import { now } from '../runtime/clock.ts';
import { getEngineFolder, getProjectRoot } from '../runtime/project-root.ts';
import { createThreadWorker } from '../runtime/worker-pool.ts';
import { readSettings } from '../settings/read-settings.ts';
import { getBasePath, getOwnPhrases, isPreview, showsDrafts } from '../site.ts';
import {
  type CurrentSite,
  describeCurrentSite,
  readManifest,
  type SiteDifferences,
  type SiteFolders,
} from './current-site.ts';
import { digestBuildInputs, type InputState, inspectInputs } from './inputs.ts';
import type { SavedManifest } from './manifest.ts';
import type { OutputDirectory } from './output-directory.ts';

/** What a build finds before it begins. */
export interface FoundState {
  inputs: InputState;
  /** Digest of everything that all pages are made with. */
  edition: string;
  /** When it began to look, in milliseconds since 1970. */
  began: number;
  /** What the last build left, if the site is still as it would be now. */
  upToDate: SavedManifest | undefined;
  /** Returns the published site, as far as it can be reused; undefined if nothing can. */
  readCurrent: () => Promise<CurrentSite | undefined>;
}

/**
 * Looks at everything that a build reads, and at the site that it may reuse: at its files, of which there are ten for each article,
 * on a thread meanwhile.
 *
 * @param content The content folder, absolute.
 * @param isClean True if nothing of an earlier build may be reused.
 */
export async function lookForChanges(
  site: OutputDirectory,
  content: string,
  isClean: boolean,
): Promise<FoundState> {
  const began = Date.now();
  const inspection = isClean ? undefined : inspectOnThread(site);
  // The thread is told of its task before this one begins to look, which it does without a pause.
  await setImmediate();
  const folders = { engine: getEngineFolder(), root: getProjectRoot(), content };
  const inputs = inspectInputs(folders);
  const context = [
    ...[content, readSettings(content), getOwnPhrases(), getBasePath(), isPreview(), showsDrafts()],
    ...[listFooterLinks(), now.getUTCFullYear()],
  ];
  const edition = digestBuildInputs(folders, context, inputs.inContent);
  const manifest = inspection && readManifest(site.out, site);
  const saved = manifest?.edition === edition ? manifest : undefined;
  const readCurrent = async () =>
    saved && inspection ? describeCurrentSite(saved, await inspection) : undefined;
  const isInTime = saved && saved.from <= now.getTime() && now.getTime() < saved.until;
  const isSame = isInTime && saved.inputs === inputs.digest && isWhole(await inspection);
  return { inputs, edition, began, upToDate: isSame ? saved : undefined, readCurrent };
}

const isWhole = (found: SiteDifferences | undefined): boolean =>
  found !== undefined && found.changed.length + found.strays.length === 0;

function inspectOnThread({ out, manifests }: OutputDirectory): Promise<SiteDifferences> {
  const inspector = createThreadWorker<SiteFolders, SiteDifferences>('build/inspection-worker.ts');
  const inspection = inspector.do({ out, manifests }).finally(() => inspector.end());
  // A failure is reported where it is awaited.
  inspection.catch(() => undefined);
  return inspection;
}
