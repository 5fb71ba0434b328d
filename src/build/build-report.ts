import type { BuildProgress } from '../runtime/progress.ts';

/** What a build did, for the table that ends it. */
export interface BuildReport {
  /** Texts read, articles indexed, pages rendered, pages kept: what each is called, and how many. */
  counts: ReadonlyMap<string, number>;
  /** Files put in or taken out of the site. */
  changed: number;
  files: number;
  /** Parts of the build with the milliseconds that each took, in order. */
  parts: readonly { name: string; took: number }[];
}

/** The table that a build ends with. */
export function formatBuildTable({ counts, changed, files, parts }: BuildReport): string {
  const total = parts.reduce((sum, { took }) => sum + took, 0);
  const rows = [
    ...parts.map(({ name, took }) => [name, seconds(took)]),
    ['in all', seconds(total)],
    ...Array.from(counts, ([what, count]) => [what, number(count)]),
    ['files changed', number(changed)],
    ['files in the site', number(files)],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  const figures = Math.max(...rows.map(([, figure = '']) => figure.length));
  return rows
    .map(([name = '', figure = '']) => `  ${name.padEnd(width)}  ${figure.padStart(figures)}`)
    .join('\n');
}

/** A bar that moves on a terminal; elsewhere a line at every tenth. Steps of fewer than 200 things are over too soon. */
export function createProgressBar(stream: { isTTY?: boolean; write(text: string): unknown }) {
  const tenths = new Map<string, number>();
  return ({ what, done, total }: BuildProgress) => {
    if (total < 200) return;
    if (stream.isTTY) {
      if (done % 20 !== 0 && done !== total) return;
      const filled = Math.round((30 * done) / total);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(30 - filled)}`;
      const line = `  ${bar} ${number(done)} of ${number(total)} ${what}`;
      // Two steps may run at once and share the line.
      stream.write(`\r${line.padEnd(72)}${done === total ? '\n' : ''}`);
      return;
    }
    const reached = Math.floor((10 * done) / total);
    if (reached <= (tenths.get(what) ?? 0)) return;
    tenths.set(what, reached);
    stream.write(`  ${number(done)} of ${number(total)} ${what}\n`);
  };
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const number = (count: number) => count.toLocaleString('en');
