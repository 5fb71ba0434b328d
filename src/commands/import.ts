import { basename, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchOverHttp, fetchPictures } from '../import/links/fetch-pictures.ts';
import { openArchive } from '../import/open-archive.ts';
import { UnreadableSource } from '../import/unreadable-source.ts';
import { applyImport } from '../import/write/apply-import.ts';
import { makeSlug } from '../import/write/latin-names.ts';
import { type ImportPlan, planImport } from '../import/write/plan-import.ts';
import type { PieceStatus } from '../import/write/plan-piece.ts';
import { openContentFiles } from '../publication/content-files.ts';
import { now } from '../runtime/clock.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { explainUncaughtErrors } from '../runtime/explain-error.ts';
import { ContentError } from '../runtime/problem.ts';
import { resolveInCache } from '../runtime/project-root.ts';
import { site } from '../site.ts';
import { curlMarks, findMarks } from './check/straight-marks.ts';

explainUncaughtErrors();

const help = `npm run import -- SOURCE [--into content] [--label opinion] [--author "Jane Doe"] [--topic "Archive"] [--site https://old.example]

Brings an archive or a manuscript in. SOURCE is a folder of Markdown (Jekyll, Hugo, Eleventy, Zola, Astro, or texts with
heads), a WordPress export (.xml), a Ghost export (.json or .zip), a Substack or Medium export (.zip), a Word file (.docx)
or a Google Docs export (.zip, .html, .md). What the site reads as it is comes in letter for letter; the rest is rewritten in
Markdown. Every word of the source is on its page or in import-report.md, which is written beside the articles.

  --into     the publication’s folder, if not content; --content says the same
  --label    the label of every piece, if not the publication’s first
  --author   who signs pieces that name nobody
  --topic    the topic of pieces that have none (Archive)
  --site     the address of the old site, if the archive does not say it: links to pages that stay there lead to it
  --changes  accept or reject: what becomes of tracked changes in Word files
  --curl     set typographic marks for straight ones, by the language of each piece: “ ” ’ – —
  --offline  fetch no pictures from other servers: pieces link to them
  --dry-run  show what would be done and write nothing
  --help     this text

Running it again changes nothing, and goes on where a run was interrupted. What has changed in the source since is brought
in, unless you have edited the piece: then both are shown. Tags become topics as import/…-topics.yaml says, which you may edit.

Ends with exit code 0 if nothing was lost, 2 if something was (the report says what), 1 if nothing could be imported.`;

async function run(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        content: { type: 'string' },
        label: { type: 'string' },
        author: { type: 'string' },
        topic: { type: 'string' },
        site: { type: 'string' },
        changes: { type: 'string' },
        curl: { type: 'boolean' },
        offline: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const [source, ...rest] = positionals;
    if (values.help) {
      console.log(help);
      return 0;
    }
    if (source === undefined || rest.length > 0) {
      console.error(`Name one source.\n\n${help}`);
      return 1;
    }
    const into = values.into ?? values.content;
    if (into !== undefined) process.env['VERBATIM_CONTENT'] = into;
    return await bringIn(source, values);
  } catch (error) {
    const isExpected =
      error instanceof UnreadableSource || error instanceof ContentError || isUsageError(error);
    if (!isExpected || !(error instanceof Error)) throw error;
    console.error(error.message);
    return 1;
  }
}

function isUsageError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

interface Values {
  label?: string | undefined;
  author?: string | undefined;
  topic?: string | undefined;
  site?: string | undefined;
  changes?: string | undefined;
  curl?: boolean | undefined;
  offline?: boolean | undefined;
  'dry-run'?: boolean | undefined;
}

async function bringIn(source: string, values: Values): Promise<number> {
  const root = resolveContentFolder();
  const archive = await openArchive(source, {
    timeZone: site.timeZone,
    changes: readDecision(values.changes),
  });
  if (values.site !== undefined) archive.site.url = values.site.replace(/\/+$/, '');
  console.log(`${source}: ${archive.kind}, ${countPieces(archive.drafts.length)}.`);
  const topic = values.topic ?? 'Archive';
  const plan = await planImport(archive, openContentFiles(root), {
    name: makeSlug(basename(resolve(source)).replace(/\.\w+$/, '')),
    language: site.language,
    now,
    topic: { id: makeSlug(topic), name: topic },
    ...(values.label !== undefined && { label: values.label }),
    ...(values.author !== undefined && { author: values.author }),
    ...(values.curl === true && {
      curl: (file, language) => curlMarks(file, findMarks(file, language)),
    }),
    ...(values.offline !== true && {
      fetchPictures: (addresses) =>
        fetchPictures(addresses, resolveInCache('import-pictures'), fetchOverHttp),
    }),
    progress: showProgress('converted'),
  });
  if (values['dry-run'] === true) {
    console.log(`A dry run: nothing was written. ${summarise(plan)}`);
  } else {
    applyImport(plan, root, showProgress('written'));
    const folder = relative(process.cwd(), root) || '.';
    console.log(
      `${summarise(plan)}\n\nWhat was changed, lost and asked: ${folder}/import-report.md\nTo look at it: npm run check, npm run dev. To put it on record: npm run record -- --adopt`,
    );
  }
  const { lost, unreportedWords } = plan.report.totals;
  return lost + unreportedWords > 0 ? 2 : 0;
}

function readDecision(written: string | undefined): 'accept' | 'reject' | undefined {
  if (written === undefined || written === 'accept' || written === 'reject') return written;
  throw new UnreadableSource(`--changes ${written}: write accept or reject.`);
}

function showProgress(what: string): (done: number, total: number) => void {
  const step = process.stderr.isTTY ? 50 : 1000;
  return (done, total) => {
    if (total < 200 || (done % step !== 0 && done !== total)) return;
    process.stderr.write(
      process.stderr.isTTY
        ? `\r${what}: ${done} of ${total}${done === total ? '\n' : ''}`
        : `${what}: ${done} of ${total}\n`,
    );
  };
}

const statusNames: Readonly<Record<PieceStatus, string>> = {
  new: 'new',
  updated: 'brought up to date',
  same: 'as they were',
  edited: 'left as you edited them',
  conflict: 'changed both here and in the source, and left alone',
  gone: 'left out, since you took them away',
};

const countPieces = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'piece' : 'pieces'}`;

function summarise({ pieces, report }: ImportPlan): string {
  const counts = new Map<PieceStatus, number>();
  for (const { status } of pieces) counts.set(status, (counts.get(status) ?? 0) + 1);
  const done = [...counts].map(([status, count]) => `${count.toLocaleString('en')} ${statusNames[status]}`);
  const conflicts = pieces
    .filter(({ status }) => status === 'conflict')
    .map(({ slug }) => `  conflict: articles/${slug}/index.mdx`);
  const { words, reportedWords, unreportedWords, lost, asked } = report.totals;
  return [
    `${countPieces(pieces.length)}: ${done.join(', ')}.`,
    `${words.toLocaleString('en')} words; ${reportedWords.toLocaleString('en')} are not on a page but in the report, ${unreportedWords.toLocaleString('en')} are unaccounted for.`,
    `${lost.toLocaleString('en')} things left out, ${asked.toLocaleString('en')} kinds of thing to be decided.`,
    ...conflicts,
  ].join('\n');
}

process.exitCode = await run();
