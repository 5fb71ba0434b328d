import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { applyMutant, type Mutant } from './mutate.ts';

/** A test file: how long it takes, and which of the mutants it would notice at most, by their numbers. */
export interface TestFile {
  file: string;
  seconds: number;
  reached: number[];
}

/** What became of a mutant. */
export type Fate = 'killed' | 'survived' | 'reached by no test';

/** So many times as long as before a test may take, and so many seconds more, before it is said to hang. */
const SLOWER = 5;
const MORE = 20;

/** A copy of the project, in which sources are changed and tests are run. */
export class MutantRuns {
  readonly #folder = mkdtempSync(join(tmpdir(), 'verbatim-mutants-'));

  constructor() {
    for (const name of [
      'src',
      'tests',
      'public',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(name, join(this.#folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.#folder, 'node_modules'));
  }

  /**
   * Runs a test file on the sources as they are, and finds the mutants whose place it runs; returns undefined for one that fails
   * already, which would kill every mutant.
   */
  async reach(file: string, mutants: readonly Mutant[]): Promise<TestFile | undefined> {
    const coverage = mkdtempSync(join(this.#folder, 'coverage-'));
    const began = performance.now();
    if (!(await this.#passes(file, 600, { NODE_V8_COVERAGE: coverage }))) return undefined;
    const seconds = (performance.now() - began) / 1000;
    const counts = readCoverage(coverage);
    rmSync(coverage, { recursive: true });
    const reached = [...mutants.keys()].filter((number) => {
      const mutant = mutants[number];
      const ranges = mutant && counts.get(pathToFileURL(join(this.#folder, mutant.file)).href);
      return (
        mutant && ranges?.some((range) => findPlaces(mutant).some((place) => findCount(range, place) > 0))
      );
    });
    return { file, seconds, reached };
  }

  /** Runs the tests that reach a mutant, those of its room first, the quickest first, until one fails; returns which one did. */
  async kill(mutant: Mutant, tests: readonly TestFile[]): Promise<{ fate: Fate; by?: string }> {
    if (tests.length === 0) return { fate: 'reached by no test' };
    const room = mutant.file.split('/')[1];
    const isElsewhere = ({ file }: TestFile) => Number(!file.startsWith(`tests/unit/${room}/`));
    const path = join(this.#folder, mutant.file);
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, applyMutant(source, mutant));
    try {
      const inOrder = tests.toSorted(
        (one, other) => isElsewhere(one) - isElsewhere(other) || one.seconds - other.seconds,
      );
      for (const { file, seconds } of inOrder)
        if (!(await this.#passes(file, SLOWER * seconds + MORE))) return { fate: 'killed', by: file };
      return { fate: 'survived' };
    } finally {
      writeFileSync(path, source);
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #passes(file: string, seconds: number, env: Record<string, string> = {}): Promise<boolean> {
    return new Promise((resolvePass, reject) => {
      const fixtures = join(this.#folder, 'tests/fixtures/publication');
      const child = spawn(process.execPath, [file], {
        cwd: this.#folder,
        env: { ...process.env, VERBATIM_CONTENT: fixtures, ...env },
        stdio: 'ignore',
        timeout: Math.ceil(1000 * seconds),
        killSignal: 'SIGKILL',
      });
      child.on('error', reject);
      child.on('exit', (code) => resolvePass(code === 0));
    });
  }
}

/** Where a mutant has to be run. V8 counts the sign of a condition with what stands behind it, which may never be asked. */
function findPlaces({ from, text }: Mutant): number[] {
  return /^(?:&&|\|\|)$/.test(text) ? [from, from - 2] : [from];
}

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

/** Reads what V8 counted, by the address of a module; processes that a test starts write files of their own. */
function readCoverage(folder: string): Map<string, Range[][]> {
  const counts = new Map<string, Range[][]>();
  for (const name of readdirSync(folder)) {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const { url, functions } of result) {
      if (!url.includes('/src/')) continue;
      const ranges = functions.flatMap((one: { ranges: Range[] }) => one.ranges);
      counts.set(url, [...(counts.get(url) ?? []), ranges]);
    }
  }
  return counts;
}

/** How often a place was run: what the smallest range around it says. */
function findCount(ranges: readonly Range[], place: number): number {
  const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= place && place < endOffset);
  const size = ({ startOffset, endOffset }: Range) => endOffset - startOffset;
  const [smallest] = around.toSorted((one, other) => size(one) - size(other));
  return smallest?.count ?? 0;
}
