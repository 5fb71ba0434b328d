import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AProject } from './a-project.ts';

const FEW = 60;
const MANY = 180;
const YEARS = (MANY - FEW) / 12;

/*
 * An archive that is as hard on its pages as it can be: a month for every piece, all on one topic by one writer, all but
 * the first in answer to the first, every other one a part of one series, each of them corrected.
 */
describe('an archive three times as long', () => {
  let project: AProject;
  let few: Map<string, string>;
  let many: Map<string, string>;

  before(async () => {
    project = await AProject.with(0);
    write(project, 0, FEW);
    await project.build();
    few = pagesOf(project);
    write(project, FEW, MANY);
    await project.build();
    many = pagesOf(project);
  });
  after(() => project.remove());

  test('has no page with more links, but for one a headline in the archive and one a year where years are listed', () => {
    assert.deepEqual(growth(linksIn), [
      // Up to 300 pieces the archive prints every headline; see the unit test of `arrangeArchive` for more.
      ['archive/', MANY - FEW + YEARS],
      ['search/', YEARS],
    ]);
  });

  test('has no page longer by 100 bytes, but for headlines in the archive and years where they are listed', () => {
    const longer = growth(Buffer.byteLength).filter(([, bytes]) => bytes > 100);
    assert.deepEqual(
      longer.map(([kind]) => kind),
      ['archive/', 'search/'],
    );
    const bounds: Record<string, number> = { 'archive/': 600 * (MANY - FEW), 'search/': 200 * YEARS };
    for (const [kind, bytes] of longer) assert.ok(bytes <= (bounds[kind] ?? 0), `${kind} by ${bytes} bytes`);
  });

  test('leads to every reply from the piece and to every correction from the first page of them', () => {
    assert.equal(piecesOn(/^2011\/07\/piece-1\/replies\//), MANY - 1);
    assert.equal(piecesOn(/^corrections\//), MANY);
    assert.match(many.get('2011/07/piece-1/') ?? '', />All 179 replies</);
  });

  /** Kinds of page of which the greatest has more of something than before, and how much more. */
  const growth = (count: (html: string) => number): [kind: string, more: number][] => {
    const before = most(few, count);
    return [...most(many, count)]
      .map(([kind, has]): [string, number] => [kind, has - (before.get(kind) ?? 0)])
      .filter(([, more]) => more > 0);
  };

  /** How many pieces the lists at such addresses lead to, the one they belong to left out. */
  const piecesOn = (addresses: RegExp): number => {
    const lists = [...many].filter(([path]) => addresses.test(path)).map(([, html]) => html);
    const found = lists.flatMap((html) => [...html.matchAll(/<h2[^>]*>\s*<a href="(\/\d[^"]*)"/g)]);
    return new Set(found.map(([, path]) => path)).size;
  };
});

function write({ folder }: AProject, from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    const own = join(folder, 'content/articles', `piece-${index + 1}`);
    mkdirSync(own);
    const fields = {
      headline: `Piece ${index + 1}`,
      standfirst: 'What it says, in short.',
      authors: ['writer-1'],
      topics: ['topic-1'],
      disclosure: 'none',
      published: new Date(Date.UTC(2011, 6 + index, 1)).toISOString(),
      label: index === 0 ? 'opinion' : 'reply',
      ...(index > 0 && { repliesTo: 'piece-1' }),
      ...(index % 2 === 0 && { series: { name: 'One after another', number: index / 2 + 1 } }),
      updates: [{ date: '2026-07-01T09:00:00Z', kind: 'correction', note: 'A year was wrong.' }],
    };
    // YAML takes JSON.
    writeFileSync(join(own, 'index.mdx'), `---\n${JSON.stringify(fields)}\n---\n\nThe words of it.\n`);
  }
}

/** Every page of the built site, by its address. */
function pagesOf({ folder }: AProject): Map<string, string> {
  const dist = join(folder, 'dist');
  return new Map(
    globSync('**/*.html', { cwd: dist }).map((file) => [
      file.replace(/index\.html$/, ''),
      readFileSync(join(dist, file), 'utf8'),
    ]),
  );
}

/** The most that any page of each kind has of something. */
function most(pages: ReadonlyMap<string, string>, count: (html: string) => number): Map<string, number> {
  const found = new Map<string, number>();
  for (const [path, html] of [...pages].sort()) {
    const kind = kindOf(path);
    found.set(kind, Math.max(found.get(kind) ?? 0, count(html)));
  }
  return found;
}

/** `archive/2011/07/` and `archive/2012/01/` are of one kind; so are a list's pages from the second on. */
function kindOf(path: string): string {
  return path
    .replace(/\d{4}\/(?:\d\d\/)?/, (date) => (date.length > 5 ? 'YYYY/MM/' : 'YYYY/'))
    .replace(/piece-\d+/, 'piece')
    .replace(/(topic|writer)-(?!1\/)\d+/, '$1 without pieces')
    .replace(/\/\d+\/$/, '/later pages/');
}

function linksIn(html: string): number {
  return html.match(/<a /g)?.length ?? 0;
}
