import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { BuildFigures } from './build-figures.ts';

const row = 34;
const bar = { start: 236, width: 380, height: 16 };
const style = `text { font: 14px system-ui, sans-serif; fill: #1f1d1a } .seconds { font-weight: 600 }
rect { fill: #b9b2a6 } .ours { fill: #9a1b1e }
@media (prefers-color-scheme: dark) { text { fill: #ece8e1 } rect { fill: #6d675d } .ours { fill: #ff9b92 } }`;

/** The seconds that builds take as bars on one scale, as SVG for light and dark pages. */
export function buildChart({ articles, ours, hugo, eleventy, stock }: BuildFigures): string {
  const measured: [name: string, seconds: number | undefined, isOurs: boolean][] = [
    ['Verbatim, nothing changed', ours?.nothing, true],
    ['Verbatim, a word changed', ours?.edit, true],
    ['Verbatim, a headline changed', ours?.headline, true],
    ['Verbatim, from nothing', ours?.cold, true],
    ['Hugo', hugo?.cold, false],
    ['Eleventy and Pagefind', eleventy?.cold, false],
    ['Stock Astro and Pagefind', stock?.cold, false],
  ];
  const bars = measured.flatMap(([name, seconds, isOurs]) =>
    seconds === undefined ? [] : [{ name, seconds, isOurs }],
  );
  const longest = Math.max(...bars.map(({ seconds }) => seconds));
  const height = row * bars.length + 8;
  const width = bar.start + bar.width + 84;
  const title = `Seconds to build ${articles.toLocaleString('en')} articles: ${bars
    .map(({ name, seconds }) => `${name} ${seconds.toFixed(1)}`)
    .join(', ')}`;
  const drawn = bars.flatMap(({ name, seconds, isOurs }, index) => {
    const y = index * row + 8;
    const length = Math.max(2, Math.round((bar.width * seconds) / longest));
    return [
      x('text', { x: bar.start - 12, y: y + 13, 'text-anchor': 'end' }, name),
      x('rect', { class: isOurs ? 'ours' : 'other', x: bar.start, y, width: length, height: bar.height }),
      x('text', { class: 'seconds', x: bar.start + length + 8, y: y + 13 }, `${seconds.toFixed(1)} s`),
    ];
  });
  const size = { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' };
  const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, [
    x('title', title),
    x('style', style),
    ...drawn,
  ]);
  return `${toXml(svg)}\n`;
}
