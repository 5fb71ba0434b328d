import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { isTimeZone } from '../../../runtime/calendar-day.ts';
import { ignoreMissing } from '../../../runtime/ignore-missing.ts';
import type { OldSite } from '../../draft.ts';
import { asRecord, asText } from '../values.ts';
import { lowerKeys, readYaml } from './read-head.ts';

type Engine = 'Jekyll' | 'Hugo' | 'Eleventy' | 'Zola' | 'Astro' | 'Hexo' | 'Pelican' | 'Markdown';

/** The site that a folder of Markdown is the source of. */
export interface SiteConfig {
  engine: Engine;
  /** The folder that holds the settings. */
  root: string;
  /** As written, names in lower case at the top. */
  settings: Readonly<Record<string, unknown>>;
  /** Scripts that hold settings, as text. */
  script: string;
  site: OldSite;
}

const settingsFiles: readonly [Engine, RegExp, readonly string[]][] = [
  [
    'Jekyll',
    /^(?:_posts|_drafts|_\w+|docs|articles|posts|blog|collections)\b/,
    ['_config.yml', '_config.yaml', '_config.toml'],
  ],
  [
    'Hugo',
    /^content\b/,
    [
      'hugo.toml',
      'hugo.yaml',
      'hugo.yml',
      'hugo.json',
      'config/_default/hugo.toml',
      'config/_default/hugo.yaml',
      'config/_default/config.toml',
      'config/_default/config.yaml',
      'config/_default/config.yml',
    ],
  ],
  ['Hugo', /^content\b/, ['config.toml', 'config.yaml', 'config.yml', 'config.json']],
  [
    'Eleventy',
    /^(?:src|content|posts|blog|site|pages)\b/,
    [
      '.eleventy.js',
      'eleventy.config.js',
      'eleventy.config.mjs',
      'eleventy.config.cjs',
      'eleventy.config.ts',
    ],
  ],
  [
    'Astro',
    /^(?:src|content|data)\b/,
    ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'astro.config.cjs'],
  ],
  ['Pelican', /^content\b/, ['pelicanconf.py']],
];

/** Finds the settings of the site that a folder belongs to: in it, in a folder of it, or above it. */
export function readSiteConfig(source: string): SiteConfig {
  const folder = resolve(source);
  const inside = ['', 'site', 'docs', 'website', 'www', 'blog', 'src', 'hugo'].map((name) =>
    join(folder, name),
  );
  for (const root of inside) {
    const found = settingsIn(root, '');
    if (found) return found;
  }
  let above = dirname(folder);
  for (let height = 0; height < 5 && above !== dirname(above); height += 1, above = dirname(above)) {
    const found = settingsIn(above, relative(above, folder));
    if (found) return found;
    if (existsSync(join(above, '.git'))) break;
  }
  const engine = engineOfPackages(folder) ?? 'Markdown';
  return { engine, root: folder, settings: {}, script: '', site: readSite(folder, {}, '') };
}

const enginePackages: readonly [name: string, engine: Engine][] = [
  ['@11ty/eleventy', 'Eleventy'],
  ['astro', 'Astro'],
  ['hexo', 'Hexo'],
];

/** The engine among the packages of a folder, whose settings may lie anywhere. */
function engineOfPackages(folder: string): Engine | undefined {
  const text = ignoreMissing(() => readFileSync(join(folder, 'package.json'), 'utf8'));
  const { dependencies, devdependencies } = readSettings('package.json', text ?? '{}');
  const names = new Set([dependencies, devdependencies].flatMap((list) => Object.keys(asRecord(list))));
  return enginePackages.find(([name]) => names.has(name))?.[1];
}

function settingsIn(root: string, below: string): SiteConfig | undefined {
  for (const [engine, content, names] of settingsFiles) {
    if (below !== '' && !content.test(below)) continue;
    const name = names.find((file) => existsSync(join(root, file)));
    if (name === undefined) continue;
    const text = ignoreMissing(() => readFileSync(join(root, name), 'utf8')) ?? '';
    const isScript = /\.[cm]?[jt]s$/.test(name);
    const settings = isScript
      ? {}
      : { ...readParts(join(root, dirname(name)), name), ...readSettings(name, text) };
    return {
      engine: refine(engine, root, settings),
      root,
      settings,
      script: isScript ? text : '',
      site: readSite(root, settings, isScript ? text : ''),
    };
  }
  return undefined;
}

function refine(engine: Engine, root: string, settings: Readonly<Record<string, unknown>>): Engine {
  if (engine === 'Jekyll' && existsSync(join(root, 'source/_posts'))) return 'Hexo';
  return engine === 'Hugo' && settings['base_url'] !== undefined && settings['baseurl'] === undefined
    ? 'Zola'
    : engine;
}

/** Hugo’s settings may be parted into files: `config/_default/params.toml`. */
function readParts(folder: string, name: string): Record<string, unknown> {
  if (!name.includes('/')) return {};
  const parts = ['params', 'permalinks', 'languages', 'taxonomies'].flatMap((part) =>
    ['toml', 'yaml', 'yml'].map((ending) => [part, join(folder, `${part}.${ending}`)] as const),
  );
  return Object.fromEntries(
    parts.flatMap(([part, path]) => {
      const text = ignoreMissing(() => readFileSync(path, 'utf8'));
      return text === undefined ? [] : [[part, readSettings(basename(path), text)]];
    }),
  );
}

/** A file of settings or data; nothing for one that breaks its own rules. */
export function readSettings(name: string, text: string): Record<string, unknown> {
  try {
    const data: unknown = name.endsWith('.toml')
      ? parseToml(text)
      : name.endsWith('.json')
        ? JSON.parse(text)
        : name.endsWith('.py')
          ? readPython(text)
          : readYaml(text);
    return lowerKeys(asRecord(data));
  } catch {
    return {};
  }
}

/** The texts that a script of Pelican’s sets; the script is not run. */
const readPython = (script: string): Record<string, string> =>
  Object.fromEntries(
    [...script.matchAll(/^([A-Z_]+)\s*=\s*u?(['"])(.*?)\2/gm)].map(([, name = '', , value = '']) => [
      name,
      value,
    ]),
  );

function readSite(root: string, settings: Readonly<Record<string, unknown>>, script: string): OldSite {
  const read = (path: string) => ignoreMissing(() => readFileSync(join(root, path), 'utf8'));
  const json = (path: string) => readSettings(path, read(path) ?? '{}');
  const data = [
    'src/_data/metadata.json',
    '_data/metadata.json',
    'src/_data/site.json',
    '_data/site.json',
    'data/site.json',
  ].map(json);
  const inScript = /\bsite:\s*['"`](https?:\/\/[^'"`]+)/.exec(script)?.[1];
  const domain = [read('CNAME'), read('static/CNAME'), read('public/CNAME')]
    .map((text) => text?.trim())
    .find((text) => /^[\w.-]+\.\w+$/.test(text ?? ''));
  const addresses = [
    settings['url'],
    settings['baseurl'],
    settings['base_url'],
    settings['siteurl'],
    inScript,
    ...data.map(({ url }) => url),
    domain && `https://${domain}`,
    json('package.json')['homepage'],
  ];
  const url = addresses
    .map(asText)
    .find(
      (text) =>
        /^https?:\/\//.test(text ?? '') &&
        !/github\.com\/|localhost|127\.0|example\.(?:com|org)/.test(text ?? ''),
    );
  const languages = Object.keys(asRecord(settings['languages']));
  const [language] = [
    settings['languagecode'],
    settings['defaultcontentlanguage'],
    settings['default_language'],
    settings['default_lang'],
    settings['lang'],
    settings['locale'],
    settings['language'],
    languages[0],
  ].flatMap((value) => asText(value) ?? []);
  const timeZone = [settings['timezone'], settings['time_zone']]
    .map(asText)
    .find((zone) => zone !== undefined && isTimeZone(zone));
  const title = [
    settings['title'],
    settings['name'],
    settings['sitename'],
    ...data.map((record) => record['title']),
  ].flatMap((value) => asText(value) ?? [])[0];
  return {
    ...(url && { url: url.replace(/\/+$/, '') }),
    ...(title && { title }),
    ...(language && { language: language.replace('_', '-') }),
    ...(timeZone && { timeZone }),
    feeds: [],
  };
}
