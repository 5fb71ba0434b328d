import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { listFilesBelow } from '../../src/runtime/list-files.ts';
import { writeCorpus } from '../benchmark/make-corpus.ts';
import { measuredRun, type Run } from '../benchmark/measured-run.ts';

/** A copy of this project in a folder of its own, with a small made-up archive, to be changed and built. */
export class AProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  readonly #env = { ...process.env, VERBATIM_CONTENT: 'content', SITE_NOW: '2026-07-02T12:00:00Z' };

  static async with(articles: number): Promise<AProject> {
    const project = AProject.copy();
    await writeCorpus(join(project.folder, 'content'), articles);
    return project;
  }

  /** Without any content. */
  static copy(): AProject {
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

  /** Runs the build as an editor would; what it prints. */
  async build(...options: string[]): Promise<string> {
    return (await this.measure(...options)).output;
  }

  /** The same, with its time and memory. */
  measure(...options: string[]): Promise<Run> {
    return this.#run('src/build/build-command.ts', ...options);
  }

  /** Runs one of the editors' commands. */
  command(name: string, ...options: string[]): Promise<Run> {
    return this.#run(`src/commands/${name}.ts`, ...options);
  }

  /** Runs Astro's own build, which puts the site into dist. */
  plainBuild(): Promise<Run> {
    return this.#run('node_modules/astro/bin/astro.mjs', 'build');
  }

  #run(script: string, ...options: string[]): Promise<Run> {
    return measuredRun(process.execPath, [script, ...options], this.folder, this.#env);
  }

  /** Begins a build and ends it by force. */
  async killedBuild(milliseconds: number): Promise<void> {
    const child = spawn(process.execPath, ['src/build/build-command.ts'], {
      cwd: this.folder,
      env: this.#env,
      stdio: 'ignore',
    });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Replaces the first place where `before` stands in a file. */
  change(file: string, before: string | RegExp, after: string): void {
    const path = join(this.folder, file);
    const source = readFileSync(path, 'utf8');
    const changed = source.replace(before, after);
    if (changed === source) throw new Error(`${file} holds no ${before}`);
    writeFileSync(path, changed);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  copy(from: string, to: string): void {
    cpSync(join(this.folder, from), join(this.folder, to));
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
    rmSync(this.folder, { recursive: true, force: true });
  }
}
