import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ProofFault, Verdict } from './fault.ts';
import { type KeptVersion, readKept } from './kept-lines.ts';
import { openTarget } from './published-files.ts';
import { verifyTarget } from './verify-target.ts';

const help = `Verifies what a publication says of its own record, without its repository.

  node verify.mjs ADDRESS-OR-FOLDER [--since LINE-OR-FOLDER]

  ADDRESS-OR-FOLDER  a page (https://…/2026/11/a-piece/), a site, or the folder of a built site
  --since            what you have kept: a line such as “version 3 · 8f2c91d0”, a reference that has one, a file with such
                     lines, or a copy of the folder record/

A page is compared with the digests of its passages, these with the seals of its record, the last seal with the index. With
something kept, the record of today must begin with it, and no kept piece may be missing. Without, an earlier version that
was changed together with everything made from it cannot be told from a true one.`;

/**
 * Verifies what the command line names, and prints what does not hold.
 *
 * @returns The exit code: 1 if something does not hold or nothing could be verified.
 */
export async function verifyArguments(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { since: { type: 'string', multiple: true }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [name, ...rest] = positionals;
  if (values.help || name === undefined || rest.length > 0) {
    console.log(help);
    return values.help ? 0 : 1;
  }
  const kept = (values.since ?? []).flatMap(openKept);
  if (values.since && kept.length === 0) {
    console.error(
      `${values.since.join(', ')}: names no version, such as “version 3 · 8f2c91d0”, and is no folder that has one.`,
    );
    return 1;
  }
  const target = await openTarget(name).catch((error: Error) => {
    console.error(`${name} cannot be reached: ${error.message}`);
    return undefined;
  });
  if (!target) {
    console.error(`${name} has no record: there is no record/index.txt at the root of its site.`);
    return 1;
  }
  const verdict = await verifyTarget(target, kept);
  console.log(formatVerdict(verdict, kept));
  return verdict.faults.length === 0 ? 0 : 1;
}

/** Reads what `--since` names: a folder, a file, or the line itself. */
export function openKept(since: string): KeptVersion[] {
  const stat = statSync(since, { throwIfNoEntry: false });
  if (stat?.isFile()) return readKept(readFileSync(since, 'utf8'), since);
  if (!stat?.isDirectory()) return readKept(since, 'your line');
  const folder = statSync(join(since, 'record'), { throwIfNoEntry: false })?.isDirectory()
    ? join(since, 'record')
    : since;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readKept(readFileSync(join(folder, file), 'utf8'), join(folder, file)));
}

function formatVerdict({ faults, unknown, pieces }: Verdict, kept: readonly KeptVersion[]): string {
  const print = ({ place, message }: ProofFault) => `${place}: ${message}`;
  const since =
    kept.length > 0
      ? `, and with ${kept.length === 1 ? 'the version' : `the ${kept.length} versions`} you kept`
      : '; nothing was given that was kept, so this says nothing of earlier versions';
  return [
    ...faults.map(print),
    ...unknown.map((one) => `cannot tell: ${print(one)}`),
    faults.length === 0
      ? `${pieces === 1 ? '1 piece agrees' : `${pieces} pieces agree`} with the published record${since}.`
      : `${faults.length === 1 ? '1 thing does' : `${faults.length} things do`} not hold (${pieces === 1 ? '1 piece' : `${pieces} pieces`} verified).`,
  ].join('\n');
}
