import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readBody } from '../publication/body-store.ts';
import { indexVolume } from './build-index.ts';
import { type VolumeTask, vocabularyFile } from './volume-store.ts';

/** Indexes volumes on a thread of its own, while pages are printed. A volume's folder appears when it is whole. */
const tasks: readonly VolumeTask[] = workerData;
let done = 0;

for (const { folder, language, isOnly, pieces } of tasks) {
  const records = pieces.map(({ fields, bodyDigest }) => ({
    ...fields,
    passages: readBody(bodyDigest).passages,
  }));
  const { files, vocabulary } = await indexVolume(records, language, isOnly);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const made = new Set<string>();
  for (const { path, content } of [
    ...files,
    { path: vocabularyFile, content: JSON.stringify([...vocabulary]) },
  ]) {
    const target = join(unfinished, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, content);
  }
  renameSync(unfinished, folder);
  done += pieces.length;
  parentPort?.postMessage(done);
}
