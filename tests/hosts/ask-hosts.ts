import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join, resolve } from 'node:path';
import { testSite } from '../build/test-site.ts';
import { type Expected, type HostRequest, listRequests, type ServedSite } from './requests.ts';
import type { RunningHost } from './servers.ts';

const article = '/2026/04/keep-the-old-signpost/';

/** A copy of the site under test in which an article is withdrawn and a quote has become a sentence of its article. */
export function makeServedSite(): { folder: string; site: ServedSite } {
  const folder = resolve('.test/served-site');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(testSite, folder, { recursive: true });
  const find = (pattern: string) => {
    const [path] = globSync(pattern, { cwd: folder }).sort();
    if (path === undefined) throw new Error(`the site has no ${pattern}`);
    return `/${path}`;
  };
  const site = {
    article,
    quote: find(`2026/04/keep-the-old-signpost/quotes/*/index.html`).replace(/index\.html$/, ''),
    withdrawn: '/2026/04/words-that-stay/',
    moved: '/2024/11/clocks/',
    movedTo: '/2024/12/the-clock-on-the-wall/',
    formerQuote: `${article}quotes/${'gone-'.repeat(40)}/`,
    formerQuoteTo: `${article}#p-1`,
    script: find('_astro/search-worker*.js'),
    picture: find('_astro/*.webp'),
    drawing: find('_astro/*.svg'),
    font: find('_astro/fonts/*.woff2'),
  };
  const redirects = join(folder, '_redirects');
  const added = [`${site.formerQuote} ${site.formerQuoteTo} 301`, `# 410 ${site.withdrawn}`];
  writeFileSync(redirects, `${readFileSync(redirects, 'utf8')}${added.join('\n')}\n`);
  return { folder, site };
}

/** What a host answered, and how that differs from what it should; no faults if it does not. */
export interface HostAnswer {
  request: HostRequest;
  status: number;
  faults: string[];
}

/** Asks a host all sixty requests. */
export async function askHost({ name, address }: RunningHost, site: ServedSite): Promise<HostAnswer[]> {
  const answers: HostAnswer[] = [];
  for (const request of listRequests(site)) {
    const expected = request.other?.[name] ?? request.expected;
    const { status, headers, body } = await send(address, request);
    answers.push({ request, status, faults: compare(expected, { status, headers, body }) });
  }
  return answers;
}

interface Received {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function compare(expected: Expected, { status, headers, body }: Received): string[] {
  return [
    ...(status === expected.status ? [] : [`status ${status}, not ${expected.status}`]),
    ...Object.entries(expected.headers ?? {}).flatMap(([name, value]) => {
      const received = tidy(name, headers[name]);
      return received === (value ?? undefined) ? [] : [`${name}: ${received}, not ${value}`];
    }),
    ...(expected.holds === undefined || body.includes(expected.holds) ? [] : [`no ${expected.holds} in it`]),
  ];
}

/** Hosts write a type in letters of either case, a picture's with a character set, and an address with or without the host. */
function tidy(name: string, value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value.join(', ') : value;
  if (name === 'content-type')
    return text
      ?.toLowerCase()
      .replace(/^(image\/[\w+]+);.*/, '$1')
      .replace(/;(?=\S)/, '; ');
  return name === 'location' ? text?.replace(/^https?:\/\/[^/]+/, '') : text;
}

/** Asks as written: `fetch` would tidy the path, and follow redirects. */
function send(address: string, { path, method, headers }: HostRequest) {
  const { hostname, port } = new URL(address);
  return new Promise<Received>((resolve, reject) => {
    const request = ask(
      { hostname, port, path, method: method ?? 'GET', headers: { ...headers }, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', reject);
    request.end();
  });
}
