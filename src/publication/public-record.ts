import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { History } from '../record/history.ts';
import { isPublicRecord, type PresentPassage, publishChain } from '../record/proof/public-chain.ts';
import { type PublicIndex, writePublicIndex } from '../record/proof/public-index.ts';
import { locateSubjectRecord } from '../record/published-subject.ts';
import { locateRecord } from '../record/record-file.ts';
import { now } from '../runtime/clock.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { loadRecord } from './published-record.ts';

/**
 * Returns the published chain of an article's record; empty if it has no record that readers can verify.
 *
 * @param present Its text as the page prints it; left out of one that is withdrawn.
 */
export function readPublicChain(slug: string, present: readonly PresentPassage[] = []): string[] {
  const history = loadRecord().histories.get(slug);
  if (!history || !isPublic(history)) return [];
  return publishChain(readFileSync(join(resolveContentFolder(), locateRecord(slug)), 'utf8'), present);
}

/** Returns the files of the published index by their names, such as `2026-11.txt`, and the chains of what stands around the articles. */
export function loadPublicIndex(): PublicIndex {
  const { histories, subjects } = loadRecord();
  const around = [...subjects].filter(([, history]) => isPublic(history));
  const chains = around.map(([name, { path }]) => ({
    path,
    chain: publishChain(readFileSync(join(resolveContentFolder(), locateSubjectRecord(name)), 'utf8')),
  }));
  return writePublicIndex(
    [...histories.values()].filter(isPublic),
    around.map(([, one]) => one),
    chains,
  );
}

const isPublic = (history: History): boolean => isPublicRecord(history, now);
