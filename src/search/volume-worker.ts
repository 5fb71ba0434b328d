import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readBody } from '../publication/body-store.ts';
import { placeBytes } from '../publication/place-file.ts';
import { indexVolume } from './build-index.ts';
import type { SearchRecord } from './record.ts';
import { type VolumeTask, vocabularyFile } from './volume-store.ts';

/** Indexes volumes on a thread of its own, while pages are printed. A volume's folder appears when it is whole. */
const tasks: readonly VolumeTask[] = workerData;
let done = 0;

for (const { folder, language, isOnly, pieces } of tasks) {
  const { files, vocabulary } = await indexVolume(recordsOf(pieces), language, isOnly);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const { path, content } of files) placeBytes(content, join(unfinished, path));
  placeBytes(JSON.stringify([...vocabulary]), join(unfinished, vocabularyFile));
  renameSync(unfinished, folder);
  done += pieces.length;
  parentPort?.postMessage(done);
}

function* recordsOf(pieces: VolumeTask['pieces']): Generator<SearchRecord> {
  for (const { fields, bodyDigest } of pieces) yield { ...fields, passages: readBody(bodyDigest).passages };
}
