import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AProject } from '../build/a-project.ts';
import { buildCold, type Competitor, competitors, prepare } from './competitors.ts';
import { makeArticles } from './make-corpus.ts';
import { median, type Run } from './measured-run.ts';

const help = `npm run bench:build -- [options]

Builds a made-up archive with Verbatim: from nothing, after a word and after a headline was changed, and unchanged; and the
same texts with other generators. Prints medians. Figures mean something only on a machine that does nothing else.

  --articles N       how many (10000)
  --runs N           how often each is measured (3)
  --against LIST     hugo, eleventy, stock, or several with commas; stock is Astro with glob() and @astrojs/mdx. Feeds are
                     off in the others, pages and lists are as in ours, pictures are resized in stock; stock and Eleventy
                     end with Pagefind's own command. Ours also makes feeds, citations, sitemaps and pages of quotes.
  --verify           compare the site after all changes with one built from nothing, byte for byte
  --json FILE        write the figures as JSON
  --help             this text`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    against: { type: 'string', default: '' },
    verify: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const articles = Number(values.articles);
const runs = Number(values.runs);
const against = values.against
  .split(',')
  .filter((name): name is Competitor => competitors.some((one) => one === name));
const load = loadavg()[0] ?? 0;
console.log(
  `${articles} articles, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load.toFixed(2)} at the start`,
);
if (load > 0.5) console.log('Other programs are running: take the ratios for what they are.');

const figures: Record<string, unknown> = { articles };
const rows: [name: string, seconds: number, peakMB: number | undefined][] = [];
const project = await AProject.with(articles);
try {
  figures['ours'] = await measureOurs(project);
  for (const competitor of against) {
    const folder = join(project.folder, 'competitors', competitor);
    mkdirSync(folder, { recursive: true });
    await prepare(competitor, join(project.folder, 'content'), folder);
    const taken = await several(runs, () => buildCold(competitor, folder));
    const cold = note(`${competitor}, cold (${taken[0]?.output})`, taken);
    figures[competitor] = { cold, peakMB: peakOf(taken) };
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  project.remove();
}
const width = Math.max(...rows.map(([name]) => name.length));
console.log(`\n${''.padEnd(width)}   seconds   peak MB`);
for (const [name, seconds, peakMB] of rows) {
  console.log(
    `${name.padEnd(width)}  ${seconds.toFixed(2).padStart(8)}  ${String(peakMB ?? '').padStart(8)}`,
  );
}
console.log(JSON.stringify(figures));
if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify(figures, null, 2)}\n`);

async function measureOurs(ours: AProject): Promise<Record<string, number | undefined>> {
  const slugs = [...makeArticles(articles)].map(({ slug }) => slug);
  const file = (index: number) => `content/articles/${slugs[index % slugs.length]}/index.mdx`;
  const first = await ours.measure();
  rows.push(['ours, first build with all cards to draw', first.seconds, first.peakMB]);
  const cold = await several(runs, async () => {
    for (const made of ['astro', 'bodies', 'sites'])
      rmSync(join(ours.folder, '.cache', made), { recursive: true, force: true });
    rmSync(join(ours.folder, 'dist'), { recursive: true, force: true });
    return ours.measure();
  });
  const edit = await several(runs, (run) => {
    ours.change(file(Math.floor(articles / 2) + 101 * run), / the /, ' that ');
    return ours.measure();
  });
  const headline = await several(runs, (run) => {
    ours.change(file(Math.floor(articles / 3) + 103 * run), /^headline: The/m, 'headline: That');
    return ours.measure();
  });
  const nothing = await several(runs, () => ours.measure());
  console.log(`ours, after one edit:\n${edit.at(-1)?.output}\nours, cold:\n${cold.at(-1)?.output}`);
  if (values.verify) await verify(ours);
  return {
    cold: note('ours, cold, cards known', cold),
    edit: note('ours, a word changed', edit),
    headline: note('ours, a headline changed', headline),
    nothing: note('ours, nothing changed', nothing),
    peakMB: peakOf([...cold, ...edit]),
    firstWithCards: first.seconds,
  };
}

async function verify(ours: AProject): Promise<void> {
  await ours.build('--anew', '--out', 'clean');
  const [kept, clean] = [ours.site(), ours.site('clean')];
  const differing = [...new Set([...kept.keys(), ...clean.keys()])].filter(
    (name) => kept.get(name) !== clean.get(name),
  );
  if (differing.length > 0)
    throw new Error(`Not as a clean build makes them: ${differing.slice(0, 20).join(', ')}`);
  console.log(`Verified: ${clean.size} files are byte for byte those of a clean build.`);
}

async function several(count: number, run: (number: number) => Promise<Run>): Promise<Run[]> {
  const taken: Run[] = [];
  for (let number = 0; number < count; number += 1) taken.push(await run(number));
  return taken;
}

function note(name: string, taken: readonly Run[]): number {
  const seconds = Math.round(100 * median(taken.map((run) => run.seconds))) / 100;
  rows.push([name, seconds, peakOf(taken)]);
  return seconds;
}

function peakOf(taken: readonly Run[]): number | undefined {
  const peaks = taken.flatMap(({ peakMB }) => peakMB ?? []);
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}
