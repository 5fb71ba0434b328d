import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nameBuiltSite, resolveContentFolder } from '../runtime/content-folder.ts';
import { explainUncaughtErrors } from '../runtime/explain-error.ts';
import { ContentError } from '../runtime/problem.ts';
import { readOptionsOrExit } from '../runtime/read-options.ts';
import { site } from '../site.ts';
import { formatNginxConfig } from './nginx-config.ts';
import { readBasePath, readSiteRules } from './read-site-rules.ts';

explainUncaughtErrors();

const help = `npm run --silent host -- nginx [options] > site.conf

Writes the configuration with which nginx serves the built site as npm start does: 301 for former addresses, 410 for
withdrawn articles, and every header. Include it in http { … }, and make it again after each build.

  --dir DIR       the built site, if not where the build puts it
  --root DIR      where it lies on the server, if not there
  --name NAME     the server's name, if not that of the publication's address
  --port NUMBER   the port it listens on, if not 80; certificates are yours to add
  --content DIR   the publication's folder, if not content
  --help          this text

Hosts such as Netlify and Cloudflare need nothing: they read _headers and _redirects in the built site.`;

const { values, positionals } = readOptionsOrExit({
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    root: { type: 'string' },
    name: { type: 'string' },
    port: { type: 'string', default: '80' },
    content: { type: 'string' },
    help: { type: 'boolean' },
  },
});

process.exitCode = run();

/** @returns The exit code. */
function run(): number {
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.content !== undefined) process.env['VERBATIM_CONTENT'] = values.content;
  const dir = values.dir ?? nameBuiltSite(resolveContentFolder());
  if (positionals.join(' ') !== 'nginx') {
    console.error(`Say for which host: npm run host -- nginx\n\n${help}`);
    return 1;
  }
  if (!existsSync(join(dir, 'index.html'))) {
    console.error(`There is no site in ${dir}. To build it: npm run build`);
    return 1;
  }
  const port = Number(values.port);
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) {
    console.error(`--port ${values.port}: write a number from 1 to 65535`);
    return 1;
  }
  const base = readBasePath(dir);
  if (base !== '/' && values.root === undefined) {
    console.error(
      `The site stands under ${base}: copy it to ${base.slice(1)} in a folder, and name that folder with --root.`,
    );
    return 1;
  }
  try {
    console.log(
      formatNginxConfig({
        root: values.root ?? resolve(dir),
        host: values.name ?? new URL(site.address).hostname,
        port,
        base,
        ...readSiteRules(dir),
      }),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
}
