import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readBody } from '../../publication/cache/body-cache.ts';
import { placeBytes } from '../../runtime/write-file.ts';
import { serve } from '../../runtime/worker-pool.ts';
import { indexVolume } from './build-search-index.ts';
import type { SearchRecord } from './search-document.ts';
import { type VolumeTask, vocabularyFile } from './shard-cache.ts';

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
