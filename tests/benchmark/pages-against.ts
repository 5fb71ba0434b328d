import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../src/serve/site-server.ts';
import { buildCold, type Competitor, prepare } from './competitors.ts';
import { type Visit, visit } from './page-visit.ts';
import { medians, visitTable } from './visit-table.ts';

/** What is measured against another generator's page of the same words. */
export interface Comparison {
  /** The content folder that both sites are made of, absolute. */
  content: string;
  /** Our site. */
  site: string;
  competitor: Competitor;
  /** Path of the article on both sites. */
  path: string;
  runs: number;
}

/**
 * Visits our article and the other generator's in turn, so that both meet the same load, and returns a table of medians with the
 * share of each paint.
 */
export async function measureAgainst(comparison: Comparison, browser: Browser): Promise<string> {
  const { content, site, competitor, path, runs } = comparison;
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-against-'));
  try {
    const theirs = join(folder, competitor);
    await prepare(competitor, content, theirs);
    await buildCold(competitor, theirs);
    const servers = [await serveFolder(site), await serveFolder(join(theirs, 'dist'))];
    const visits: Visit[][] = [[], []];
    // The first visit makes the servers compress.
    for (let run = -1; run < runs; run += 1)
      for (const [index, { address }] of servers.entries()) {
        const one = await visit(browser, address + path);
        if (run >= 0) visits[index]?.push(one);
      }
    for (const server of servers) await server.close();
    const [ours, other] = visits.map(medians);
    if (!ours || !other) throw new Error('nothing was visited');
    const share = (name: 'firstPaint' | 'largestPaint') => (ours[name] / other[name]).toFixed(2);
    return `${visitTable({ Ours: ours, [competitor]: other })}\n\nfirst paint ${share('firstPaint')} of theirs, largest paint ${share('largestPaint')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
