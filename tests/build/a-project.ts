import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldWords } from '../../src/record/fold-words.ts';
import { listFilesBelow } from '../../src/runtime/list-files.ts';
import { writeCorpus } from '../benchmark/make-corpus.ts';
import { measuredRun, type Run } from '../benchmark/measured-run.ts';
import { fixturePublication } from '../fixtures/settings.ts';
import { testNow } from './test-site.ts';

const VERBATIM = 'src/commands/verbatim.mjs';

/** A copy of this project in a folder of its own, to be changed and built: it shares no cache with any other. */
export class AProject {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'verbatim-'));
  /** Built from nothing, beside this project, which keeps its cache. */
  #twin: AProject | undefined;
  readonly #env = { ...process.env, VERBATIM_CONTENT: 'content', SITE_NOW: testNow };

  /** With an archive of so many made-up articles. */
  static async with(articles: number): Promise<AProject> {
    const project = AProject.withoutContent();
    await writeCorpus(join(project.folder, 'content'), articles);
    return project;
  }

  /** With the publication of the tests; without its record, an article may be changed without a note. */
  static withPublication(record: 'record' | 'no record'): AProject {
    const project = AProject.withoutContent();
    const content = join(project.folder, 'content');
    cpSync(fixturePublication, content, { recursive: true });
    if (record === 'no record') rmSync(join(content, 'record'), { recursive: true });
    return project;
  }

  static withoutContent(): AProject {
    const project = new AProject();
    for (const name of [
      'src',
      'public',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ]) {
      cpSync(name, join(project.folder, name), { recursive: true, force: true });
    }
    symlinkSync(resolve('node_modules'), join(project.folder, 'node_modules'));
    return project;
  }

  /** Sets the time that commands and builds take for now. */
  setClock(instant: string): void {
    this.#env.SITE_NOW = instant;
  }

  /** Runs the build as an editor would, and returns what it prints. */
  async build(...options: string[]): Promise<string> {
    return (await this.measure(...options)).output;
  }

  /** The same, with its time and memory. */
  measure(...options: string[]): Promise<Run> {
    return this.#run(VERBATIM, 'build', ...options);
  }

  /** Runs one of the editors' commands. */
  command(name: string, ...options: string[]): Promise<Run> {
    return this.#run(VERBATIM, name, ...options);
  }

  /** Finds every file, hidden ones included, that holds words in any case, without punctuation, or in base64. */
  findWords(words: string): string[] {
    const folded = foldWords(words);
    const encoded = [words, words.toLowerCase()].flatMap((text) =>
      [0, 1, 2].map((shift) => Buffer.from(text).subarray(shift).toString('base64').slice(0, -4)),
    );
    return listFilesBelow(this.folder)
      .filter((path) => !path.endsWith('/node_modules') && !path.startsWith(join(this.folder, 'src')))
      .filter((path) => {
        const bytes = readFileSync(path);
        const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
        return foldWords(text).includes(folded) || encoded.some((part) => text.includes(part));
      });
  }

  /** Runs Astro's own build, which puts the site into dist. */
  plainBuild(): Promise<Run> {
    return this.#run('node_modules/astro/bin/astro.mjs', 'build');
  }

  /** The same, where it may fail. */
  tryPlainBuild(): SpawnSyncReturns<string> {
    return this.#try('node_modules/astro/bin/astro.mjs', ['build']);
  }

  #run(script: string, ...options: string[]): Promise<Run> {
    return measuredRun(process.execPath, [script, ...options], this.folder, this.#env);
  }

  /** Runs a build that may fail. */
  tryBuild(...options: string[]): SpawnSyncReturns<string> {
    return this.#try(VERBATIM, ['build', ...options]);
  }

  /** Runs one of the editors' commands, which may refuse. */
  tryCommand(name: string, ...options: string[]): SpawnSyncReturns<string> {
    return this.#try(VERBATIM, [name, ...options]);
  }

  #try(script: string, options: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [script, ...options], {
      cwd: this.folder,
      env: this.#env,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
  }

  /** Begins a build and ends it by force. */
  async killedBuild(milliseconds: number): Promise<void> {
    const child = spawn(process.execPath, [VERBATIM, 'build'], {
      cwd: this.folder,
      env: this.#env,
      stdio: 'ignore',
    });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Builds a copy of this project from nothing, and returns the files in which the two sites differ. */
  async differencesFromClean(): Promise<string[]> {
    this.#twin ??= AProject.withoutContent();
    for (const name of ['content', 'src']) {
      rmSync(join(this.#twin.folder, name), { recursive: true, force: true });
      cpSync(join(this.folder, name), join(this.#twin.folder, name), { recursive: true });
    }
    await this.#twin.build('--clean');
    const [site, clean] = [this.site(), this.#twin.site()];
    return [...new Set([...site.keys(), ...clean.keys()])].filter(
      (file) => site.get(file) !== clean.get(file),
    );
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Replaces the first place where `before` stands in a file. */
  change(file: string, before: string | RegExp, after: string): void {
    const source = this.read(file);
    const changed = source.replace(before, after);
    if (changed === source) throw new Error(`${file} holds no ${before}`);
    this.write(file, changed);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** Every file of a built site with a digest of its bytes. */
  site(out = 'dist'): Map<string, string> {
    const folder = resolve(this.folder, out);
    return new Map(
      listFilesBelow(folder).map((file) => [
        file.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
    );
  }

  remove(): void {
    this.#twin?.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
