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
  /** Addresses by the kind of page: ours, and that of the other generator's page which it is measured against. */
  pages: Readonly<Record<string, readonly [ours: string, theirs: string]>>;
  runs: number;
}

/**
 * Visits each of our pages and the other generator's in turn, so that both meet the same load, and returns a table of medians with
 * the share of each paint.
 */
export async function measureAgainst(comparison: Comparison, browser: Browser): Promise<string> {
  const { content, site, competitor, pages, runs } = comparison;
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-against-'));
  try {
    const theirs = join(folder, competitor);
    await prepare(competitor, content, theirs);
    await buildCold(competitor, theirs);
    const servers = [await serveFolder(site), await serveFolder(join(theirs, 'dist'))];
    const figures: Record<string, Visit> = {};
    const shares: string[] = [];
    for (const [kind, paths] of Object.entries(pages)) {
      const visits: Visit[][] = [[], []];
      // The first visit makes the servers compress.
      for (let run = -1; run < runs; run += 1)
        for (const [index, { address }] of servers.entries()) {
          const one = await visit(browser, address + paths[index]);
          if (run >= 0) visits[index]?.push(one);
        }
      const [ours, other] = visits.map(medians);
      if (!ours || !other) throw new Error('nothing was visited');
      figures[kind] = ours;
      figures[`  ${competitor}`.padEnd(10 + shares.length)] = other;
      const share = (name: 'firstPaint' | 'largestPaint') => (ours[name] / other[name]).toFixed(2);
      shares.push(
        `${kind}: first paint ${share('firstPaint')} of theirs, largest paint ${share('largestPaint')}`,
      );
    }
    for (const server of servers) await server.close();
    return `${visitTable(figures)}\n\n${shares.join('\n')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
