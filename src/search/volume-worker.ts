import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readBody } from '../publication/body-store.ts';
import { placeBytes } from '../publication/place-file.ts';
import { serve } from '../publication/side-worker.ts';
import { indexVolume } from './build-index.ts';
import type { SearchRecord } from './record.ts';
import { type VolumeTask, vocabularyFile } from './volume-store.ts';

/** Indexes a volume apart from the build, while pages are printed. Its folder appears when it is whole. */
serve(async ({ folder, language, isOnly, pieces }: VolumeTask): Promise<void> => {
  const unfinished = `${folder}.${process.pid}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const vocabulary = await indexVolume(recordsOf(pieces), language, isOnly, unfinished);
  placeBytes(JSON.stringify([...vocabulary]), join(unfinished, vocabularyFile));
  renameSync(unfinished, folder);
});

function* recordsOf(pieces: VolumeTask['pieces']): Generator<SearchRecord> {
  for (const { fields, bodyDigest } of pieces) yield { ...fields, passages: readBody(bodyDigest).passages };
}
