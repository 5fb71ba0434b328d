import { median } from './measured-run.ts';
import type { Visit } from './page-visit.ts';

/** One visit of each figure's median. */
export function medians(visits: readonly Visit[]): Visit {
  const of = (name: keyof Visit) => median(visits.map((one) => one[name]));
  return {
    documentBytes: of('documentBytes'),
    allBytes: of('allBytes'),
    requests: of('requests'),
    firstPaint: Math.round(of('firstPaint')),
    largestPaint: Math.round(of('largestPaint')),
    layoutShift: Math.round(of('layoutShift') * 1000) / 1000,
  };
}

/** A line for each page, under a line of headings. */
export function visitTable(figures: Readonly<Record<string, Visit>>): string {
  const lines = Object.entries(figures).map(([name, visited]) => {
    const { documentBytes, allBytes, requests, firstPaint, largestPaint, layoutShift } = visited;
    const bytes = [documentBytes, allBytes, requests].map((count) => count.toLocaleString('en'));
    const paints = [firstPaint, largestPaint].map((milliseconds) => `${milliseconds} ms`);
    return row(name, ...bytes, ...paints, layoutShift.toFixed(3));
  });
  const headings = ['HTML, bytes', 'all, bytes', 'requests', 'first paint', 'largest paint', 'shift'];
  return [row('', ...headings), ...lines].join('\n');
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(10) + cells.map((cell) => cell.padStart(15)).join('');
}
