import type { BuildProgress } from '../runtime/progress.ts';

/** What a build did. */
export interface BuildReport {
  /** How many articles were read and indexed, pages rendered and pages reused, by what each is called. */
  counts: ReadonlyMap<string, number>;
  /** How many files were added to the site, replaced in it or removed from it. */
  changed: number;
  /** How many files the site has. */
  files: number;
  /** The parts of the build in order, with the milliseconds that each took. */
  parts: readonly { name: string; took: number }[];
}

/** Returns the table that a build ends with, several lines without a final line break. */
export function formatBuildTable({ counts, changed, files, parts }: BuildReport): string {
  const total = parts.reduce((sum, { took }) => sum + took, 0);
  const rows = [
    ...parts.map(({ name, took }) => createRow(name, formatSeconds(took))),
    createRow('in all', formatSeconds(total)),
    ...Array.from(counts, ([what, count]) => createRow(what, formatCount(count))),
    createRow('files changed', formatCount(changed)),
    createRow('files in the site', formatCount(files)),
  ];
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const figureWidth = Math.max(...rows.map(({ figure }) => figure.length));
  return rows
    .map(({ name, figure }) => `  ${name.padEnd(nameWidth)}  ${figure.padStart(figureWidth)}`)
    .join('\n');
}

/** Steps of fewer things are over before anybody has read how far they are. */
const FEWEST_SHOWN = 200;

/**
 * Returns a function that prints progress: a moving bar on a terminal, elsewhere a line at every tenth.
 *
 * @param stream Where it prints, such as `process.stdout`.
 */
export function createProgressBar(stream: { isTTY?: boolean; write(text: string): unknown }) {
  const tenths = new Map<string, number>();
  return ({ what, done, total }: BuildProgress) => {
    if (total < FEWEST_SHOWN) return;
    if (stream.isTTY) {
      if (done % 20 !== 0 && done !== total) return;
      const filled = Math.round((30 * done) / total);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(30 - filled)}`;
      const line = `  ${bar} ${formatCount(done)} of ${formatCount(total)} ${what}`;
      // Two steps may run at once and share the line, so that the shorter one has to cover the longer.
      stream.write(`\r${line.padEnd(72)}${done === total ? '\n' : ''}`);
      return;
    }
    const reached = Math.floor((10 * done) / total);
    const printed = tenths.get(what);
    if (reached === 0 || (printed !== undefined && reached <= printed)) return;
    tenths.set(what, reached);
    stream.write(`  ${formatCount(done)} of ${formatCount(total)} ${what}\n`);
  };
}

const createRow = (name: string, figure: string) => ({ name, figure });
const formatSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const formatCount = (count: number) => count.toLocaleString('en');
