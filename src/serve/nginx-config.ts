import { FEED_TYPES } from '../publication/addresses.ts';
import { escapePattern } from '../runtime/escape-pattern.ts';
import { convertPattern, type HeaderRule } from './header-rules.ts';
import { joinQuery, type RedirectRules } from './redirect-rules.ts';

/** What an nginx server is to answer. */
export interface NginxSite {
  /** The folder that nginx serves, absolute: the built site, or the folder in which it lies below its path. */
  root: string;
  /** The name of the host, such as `example.org`. */
  host: string;
  port: number;
  /** The path that the site stands under, from slash to slash. */
  base: string;
  headers: readonly HeaderRule[];
  redirects: RedirectRules;
}

/**
 * Writes the nginx configuration of a site, a file to be included in `http { … }`: its pages and files, 301 for former
 * addresses, 410 for withdrawn articles, its own page for what is not there, and the headers of `_headers`.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html
 */
export function formatNginxConfig(site: NginxSite): string {
  const { root, host, port, base, headers, redirects } = site;
  const names = [...new Set(headers.flatMap((rule) => rule.headers.map(([name]) => name)))];
  const added = names.filter((name) => name !== 'content-type');
  const all = [...redirects.moved].map(([from, to]) => ({
    from,
    query: joinQuery(from),
    ...splitFragment(to),
  }));
  const moved = all.filter(({ query }) => query === undefined);
  const asked = all.flatMap(({ query, page }) => (query === undefined ? [] : [[query, page] as const]));
  return [
    '# Made by npm run host -- nginx. Make it again after each build: former addresses and withdrawn articles stand in it.',
    // As long as an address may be; there may be as many as there are addresses.
    'map_hash_bucket_size 1024;',
    'map_hash_max_size 65536;',
    ...formatMap(
      '$uri $moved_to',
      moved.map(({ from, page }) => [from, page]),
    ),
    ...formatMap(
      '$uri $moved_fragment',
      moved.filter(({ fragment }) => fragment !== '').map(({ from, fragment }) => [from, fragment]),
    ),
    ...formatMap('"$uri?$args" $asked_to', asked),
    ...added.flatMap((name) => formatHeaderMap(name, headers, `${base}*`)),
    'server {',
    `  listen ${port};`,
    `  listen [::]:${port};`,
    `  server_name ${host};`,
    `  root ${quoteText(root)};`,
    '  absolute_redirect off;',
    '  charset utf-8;',
    '  charset_types text/plain text/javascript application/xml;',
    '  types {',
    ...types.map(([type, endings]) => `    ${type} ${endings};`),
    '  }',
    '  default_type application/octet-stream;',
    '  gzip on;',
    '  gzip_vary on;',
    `  gzip_types ${compressed.join(' ')};`,
    `  error_page 404 ${base}404.html;`,
    ...added.map((name) => `  add_header ${name} $${nameVariable(name)} always;`),
    '  if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
    '  if ($asked_to != "") { return 301 $asked_to; }',
    '  if ($moved_to != "") { return 301 $moved_to$is_args$args$moved_fragment; }',
    '  # Hidden files, and those that are for the host.',
    '  location ~ /\\.(?!well-known/) { return 404; }',
    `  location ~ ^${escapePattern(base)}_(redirects|headers)$ { return 404; }`,
    ...[...redirects.withdrawn]
      .toSorted()
      .flatMap((path) => [
        `  location = ${quoteText(path)} {`,
        `    error_page 410 ${quoteText(`${path}index.html`)};`,
        '    return 410;',
        '  }',
      ]),
    ...headers.flatMap(formatTypeLocation),
    '  # An address without its slash leads to the one with it.',
    '  location ~ [^/]$ {',
    '    if (-f $document_root$uri/index.html) { rewrite ^ $uri/ permanent; }',
    '    try_files $uri =404;',
    '  }',
    '  location / { try_files $uri/index.html =404; }',
    '}',
    '',
  ].join('\n');
}

function splitFragment(target: string): { page: string; fragment: string } {
  const [page = '', fragment] = target.split('#', 2);
  // nginx would take a $ for the name of a variable.
  return {
    page: page.replaceAll('$', '%24'),
    fragment: fragment === undefined ? '' : `#${fragment.replaceAll('$', '%24')}`,
  };
}

/** A map has no entry for what it does not name: the variable is empty then. */
function formatMap(variables: string, entries: readonly (readonly [key: string, value: string])[]): string[] {
  return [
    `map ${variables} {`,
    '  default "";',
    ...entries.map(([key, value]) => `  ${quoteText(key)} ${quoteText(value)};`),
    '}',
  ];
}

/** The first pattern that fits decides, so that the widest stands last; its value is a part of the others. */
function formatHeaderMap(name: string, rules: readonly HeaderRule[], everything: string): string[] {
  const own = rules.flatMap(({ pattern, headers }) =>
    headers.filter(([other]) => other === name).map(([, value]) => ({ pattern, value })),
  );
  const everywhere = own.filter(({ pattern }) => pattern === everything).map(({ value }) => value);
  const entries = own
    .filter(({ pattern }) => pattern !== everything)
    .map(({ pattern, value }): [string, string] => [
      toUriPattern(pattern),
      [...everywhere, value].join(', '),
    ]);
  const usual = name === 'cache-control' ? ['public, max-age=0, must-revalidate'] : everywhere;
  const rest: [string, string][] = usual.length > 0 ? [['~^/', usual.join(', ')]] : [];
  return formatMap(`$uri $${nameVariable(name)}`, [...entries, ...rest]);
}

/** nginx sees the page of a folder as its `index.html`. */
const toUriPattern = (pattern: string): string =>
  `~${convertPattern(pattern).replace(/\/\$$/, '/(index\\.html)?$')}`;

function formatTypeLocation({ pattern, headers }: HeaderRule): string[] {
  const [, written] = headers.find(([name]) => name === 'content-type') ?? [];
  if (written === undefined) return [];
  const [type = ''] = written.split(';');
  return [
    `  location ~ ${quoteText(convertPattern(pattern))} {`,
    `    types { } default_type ${quoteText(type)}; charset utf-8; charset_types ${type};`,
    '    try_files $uri =404;',
    '  }',
  ];
}

const types: readonly (readonly [type: string, endings: string])[] = [
  ['text/html', 'html'],
  ['text/plain', 'txt'],
  ['text/css', 'css'],
  ['text/javascript', 'js mjs'],
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['application/wasm', 'wasm'],
  ['application/pdf', 'pdf'],
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg jpeg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/avif', 'avif'],
  ['image/x-icon', 'ico'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/ogg', 'ogg opus'],
  ['font/woff2', 'woff2'],
];

const compressed = [
  'text/plain',
  'text/css',
  'text/javascript',
  'application/json',
  'application/xml',
  'image/svg+xml',
  ...Object.values(FEED_TYPES),
  'application/manifest+json',
];

const nameVariable = (header: string): string => `header_${header.replaceAll('-', '_')}`;
const quoteText = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
