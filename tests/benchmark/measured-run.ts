import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** How a command went. */
export interface Run {
  seconds: number;
  /** Most memory that it and all it started held at once, in megabytes of 2^20; undefined where /proc is not there. */
  peakMB: number | undefined;
  output: string;
}

/** Runs a command to its end, looking every 100 ms at the memory of it and of all that it starts. */
export function measuredRun(
  command: string,
  options: readonly string[],
  cwd: string,
  env: Record<string, string | undefined> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, options, { cwd, env: { ...process.env, ...env } });
    let output = '';
    let peak = 0;
    const look = setInterval(() => {
      peak = Math.max(peak, memoryOf(child.pid ?? 0));
    }, 100);
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - began) / 1000;
      if (code !== 0)
        reject(new Error(`${command} ${options.join(' ')} ended with ${code}:\n${output.slice(-3000)}`));
      else resolve({ seconds, peakMB: peak > 0 ? Math.round(peak / 1024) : undefined, output });
    });
  });
}

/**
 * Takes files out of a build's sight, to be deleted at the end. Deleted at once they would slow the build
 * that follows by a half: for minutes ext4 gives no freed inode again, and looks past each of 80,000.
 */
export function putAside(folder: string, names: readonly string[], beside = join(folder, 'aside')): void {
  const aside = join(beside, randomUUID());
  mkdirSync(aside, { recursive: true });
  for (const name of names)
    if (existsSync(join(folder, name)))
      renameSync(join(folder, name), join(aside, name.replaceAll('/', '-')));
}

export async function several(count: number, run: (number: number) => Promise<Run>): Promise<Run[]> {
  const taken: Run[] = [];
  for (let number = 0; number < count; number += 1) taken.push(await run(number));
  return taken;
}

export function peakOf(taken: readonly Run[]): number | undefined {
  const peaks = taken.flatMap(({ peakMB }) => peakMB ?? []);
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Kilobytes of a process and its descendants, from Linux's /proc; 0 elsewhere. */
function memoryOf(root: number): number {
  const children = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = readStatus(name);
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
  } catch {
    return 0;
  }
  const sum = (process: number): number =>
    (sizes.get(process) ?? 0) + (children.get(process) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

/** Processes come and go between listing and reading. */
function readStatus(process: string): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8');
  } catch {
    return '';
  }
}
