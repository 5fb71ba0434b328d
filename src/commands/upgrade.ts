import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isUpgradable } from '../record/history.ts';
import { listSoundHistories } from '../record/read-records.ts';
import { now } from '../runtime/clock.ts';
import { makeCommandEnvironment } from '../runtime/command-environment.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { nameInProject, readEngineVersion, resolveInEngine } from '../runtime/project-root.ts';
import { readOptionsOrExit } from '../runtime/read-options.ts';
import { SETTINGS_FILE } from '../settings/read-settings.ts';
import { findOldSettings } from '../settings/renamed-settings.ts';
import { compareSites, type PageChange, type SiteComparison } from './built-site/compare-sites.ts';
import { formatCount, formatReport } from './check/report.ts';
import { openFileStore } from './file-store.ts';
import { readAllRecords } from './record-files.ts';

const help = `npm run upgrade -- --check [options]

Says what this version changes on the pages of a site that an earlier one built: it builds the site again, beside the present
one, and compares them. Nothing else is written.

  --content DIR  the publication’s folder, if not content
  --dir DIR      the site that the earlier version built, if not dist
  --help         this text

Ends with exit code 1 if an address or a link into a page would be lost, or if the site cannot be built.`;

/** Where the site is built again; git knows it as a built folder. */
const OUT = 'dist-upgrade';
/** Addresses that are named for each kind of change. */
const NAMED = 5;

const { values } = readOptionsOrExit({
  options: {
    check: { type: 'boolean' },
    content: { type: 'string' },
    dir: { type: 'string', default: 'dist' },
    help: { type: 'boolean' },
  },
});

/** @returns The exit code. */
function checkUpgrade(): number {
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (!values.check) {
    console.error(
      `The new version is installed already; what it changes is said by npm run upgrade -- --check`,
    );
    return 1;
  }
  if (values.content !== undefined) process.env['VERBATIM_CONTENT'] = values.content;
  const before = resolve(values.dir);
  if (!existsSync(join(before, 'index.html'))) {
    console.error(
      `There is no site in ${values.dir} to compare with. Name the one that the earlier version built with --dir.`,
    );
    return 1;
  }
  if (!buildBeside()) return 1;
  const comparison = compareSites(before, resolve(OUT));
  const { understood } = findOldSettings(join(resolveContentFolder(), SETTINGS_FILE));
  console.log(
    [
      `Version ${readEngineVersion()}:`,
      ...describePages(comparison),
      ...describeLosses(comparison),
      describeRecord(),
      ...formatReport({ problems: [], warnings: understood }),
      `To look at it: npm run preview -- --dir ${OUT}`,
    ].join('\n'),
  );
  return comparison.lost.length + comparison.lostPlaces.length > 0 ? 1 : 0;
}

/** @returns False if the site cannot be built; why has then been said. */
function buildBeside(): boolean {
  const args = [
    resolveInEngine('src/commands/verbatim.mjs'),
    'build',
    '--content',
    resolveContentFolder(),
    '--out',
    OUT,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: makeCommandEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) console.error(stdout + stderr);
  return status === 0;
}

const WHAT: Readonly<Record<PageChange, string>> = {
  words: 'change in words that readers see',
  looks: 'change in how they look',
  machines: 'change in what machines are told',
};

function describePages({ pages, changed, added }: SiteComparison): string[] {
  const kinds = (['words', 'looks', 'machines'] as const).filter((kind) => changed[kind].length > 0);
  const same = pages - kinds.reduce((sum, kind) => sum + changed[kind].length, 0);
  return [
    `  ${formatCount(same, 'page')} of ${pages} stay as they are`,
    ...kinds.map((kind) => `  ${changed[kind].length} ${WHAT[kind]}: ${nameSome(changed[kind])}`),
    ...(added.length > 0 ? [`  new addresses, ${added.length}: ${nameSome(added)}`] : []),
  ];
}

function describeLosses({ lost, lostPlaces }: SiteComparison): string[] {
  if (lost.length + lostPlaces.length === 0) return ['  no address and no link into a page is lost'];
  return [
    ...(lost.length > 0 ? [`  LOST: ${lost.length} addresses: ${nameSome(lost)}`] : []),
    ...(lostPlaces.length > 0 ? [`  LOST: ${lostPlaces.length} places: ${nameSome(lostPlaces)}`] : []),
  ];
}

const nameSome = (addresses: readonly string[]): string =>
  [
    ...addresses.slice(0, NAMED),
    ...(addresses.length > NAMED ? [`and ${addresses.length - NAMED} more`] : []),
  ].join(', ');

function describeRecord(): string {
  const root = resolveContentFolder();
  const context = { files: openFileStore(root), now, folder: nameInProject(root) };
  const old = listSoundHistories({ records: readAllRecords(context) }).filter(isUpgradable);
  return old.length === 0
    ? 'The record stays as it is.'
    : `The record takes a step: ${formatCount(old.length, 'article')} of an earlier version. To take it: npm run record -- --adopt`;
}

process.exitCode = checkUpgrade();
