import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AProject } from '../build/a-project.ts';
import { buildChart } from './build-chart.ts';
import { type BuildFigures, ratios } from './build-figures.ts';
import { buildCold, type Competitor, competitors, prepare } from './competitors.ts';
import { measureOurs, verify } from './measure-ours.ts';
import { median, peakOf, type Run, several } from './measured-run.ts';

const help = `npm run bench:build -- [options]

Builds a made-up archive with Verbatim: from nothing, after a word and after a headline was changed and the change recorded,
and unchanged; and the same texts with other generators. Prints medians and ratios. Figures mean something only on a machine
that does nothing else.

  --articles N       how many (10000)
  --runs N           how often each is measured (3)
  --against LIST     hugo, eleventy, stock, or several with commas; stock is Astro with glob() and @astrojs/mdx. Feeds are
                     off in the others, pages and lists are as in ours, pictures are resized in stock; stock and Eleventy
                     end with Pagefind's own command. Ours also makes feeds, citations, cards, sitemaps, pages of quotes,
                     and holds every text against its record.
  --verify           compare the site after all changes with one built from nothing, byte for byte
  --json FILE        write the figures as JSON
  --chart FILE       draw them as SVG
  --help             this text`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    against: { type: 'string', default: '' },
    verify: { type: 'boolean', default: false },
    json: { type: 'string' },
    chart: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const articles = Number(values.articles);
const runs = Number(values.runs);
const asked = values.against.split(',').filter(Boolean);
const unknown = asked.find((name) => !competitors.some((one) => one === name));
if (unknown) {
  console.error(`There is no ${unknown} to build against; there are ${competitors.join(', ')}.`);
  process.exit(1);
}
const load = loadavg()[0] ?? 0;
console.log(
  `${articles} articles, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load.toFixed(2)} at the start`,
);
if (load > 0.5) console.log('Other programs are running: take the ratios for what they are.');

const rows: [name: string, seconds: number, peakMB: number | undefined][] = [];
const project = await AProject.with(articles);
const figures: BuildFigures = { articles };
try {
  for (const competitor of competitors.filter((name) => asked.includes(name))) {
    figures[competitor] = await measureCompetitor(competitor);
  }
  figures.ours = await measureOurs(project, articles, runs, note);
  if (values.verify) console.log(await verify(project));
  report();
} finally {
  project.remove();
}

function report(): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`\n${''.padEnd(width)}   seconds   peak MB`);
  for (const [name, seconds, peakMB] of rows) {
    console.log(
      `${name.padEnd(width)}  ${seconds.toFixed(2).padStart(8)}  ${String(peakMB ?? '').padStart(8)}`,
    );
  }
  for (const [name, ratio] of ratios(figures))
    console.log(`${name.padEnd(width)}  ${ratio.toFixed(2).padStart(8)}`);
  console.log(JSON.stringify(figures));
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify(figures, null, 2)}\n`);
  if (values.chart) writeFileSync(resolve(values.chart), buildChart(figures));
}

async function measureCompetitor(competitor: Competitor) {
  const folder = join(project.folder, 'competitors', competitor);
  mkdirSync(folder, { recursive: true });
  await prepare(competitor, join(project.folder, 'content'), folder);
  const taken = await several(runs, () => buildCold(competitor, folder));
  return { cold: note(`${competitor}, cold (${taken[0]?.output})`, taken), peakMB: peakOf(taken) };
}

function note(name: string, taken: readonly Run[]): number {
  const seconds = Math.round(100 * median(taken.map((run) => run.seconds))) / 100;
  rows.push([name, seconds, peakOf(taken)]);
  console.log(`${name}: ${taken.map((run) => run.seconds.toFixed(2)).join(', ')} s`);
  return seconds;
}
