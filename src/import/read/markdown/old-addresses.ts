import { asList, asRecord, asText } from '../values.ts';
import type { SiteConfig } from './site-config.ts';

/** What an address is made of. */
export interface AddressParts {
  /** Below the folder that the engine reads texts from: `blog/2014/a-title.md`. */
  path: string;
  fields: Readonly<Record<string, unknown>>;
  /** As written, with its zone, if there is a date. */
  date: string | undefined;
  title: string;
  /** Without a date in front. */
  name: string;
  /** Of a folder’s data file: fields for all texts in it. */
  permalink: string | undefined;
}

/** The addresses at which the old site has shown a text: the one it makes itself, then those that it redirects. */
export function makeOldAddresses(parts: AddressParts, config: SiteConfig): string[] {
  const { fields } = parts;
  const own = ownAddress(parts, config);
  const others = [
    'aliases',
    'alias',
    'redirect_from',
    'redirectfrom',
    'redirects',
    'old_urls',
    'formerly',
  ].flatMap((name) => asList(fields[name]));
  const base = asText(config.settings['baseurl']) ?? '';
  const prefix = config.engine === 'Jekyll' && base.startsWith('/') ? base.replace(/\/$/, '') : '';
  return [
    ...new Set([
      ...(own === undefined ? [] : [prefix + own]),
      ...others.map((address) => prefix + fromRoot(address)),
    ]),
  ];
}

/** The day that a piece’s own address says, as in `path = "2014/12/12/a-title"`, where the head has no date. */
export function readDayOfAddress(fields: Readonly<Record<string, unknown>>): string | undefined {
  for (const name of ['path', 'url', 'permalink', 'slug']) {
    const day = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(asText(fields[name]) ?? '');
    if (day) return day.slice(1).join('-');
  }
  return undefined;
}

/** An address from its first slash, whatever it is written from. */
function fromRoot(address: string): string {
  const path = address.trim().replace(/^[a-z]+:\/\/[^/]+/i, '');
  return `/${path.replace(/^\/+/, '')}`;
}

function ownAddress(parts: AddressParts, config: SiteConfig): string | undefined {
  const { fields, path } = parts;
  const written = [fields['permalink'], fields['url'], fields['path']]
    .map(asText)
    .find((value) => value !== undefined && !/^(?:false|https?:)/.test(value));
  const folders = path.split('/').slice(0, -1);
  switch (config.engine) {
    case 'Jekyll':
    case 'Hexo':
      return expand(written ?? jekyllPattern(path, config), parts);
    case 'Hugo':
      return hugoAddress(parts, config, folders);
    case 'Zola':
      return fromRoot(
        `${asText(fields['path']) ?? [...folders, slugOf(parts)].join('/')}/`.replace(/\/+$/, '/'),
      );
    case 'Pelican':
      return pelicanAddress(parts, config);
    case 'Astro':
      return fromRoot(
        `${written ?? [...folders.filter((name) => !/^(?:src|content|pages|data)$/.test(name)), slugOf(parts)].join('/')}/`.replace(
          /\/+$/,
          '/',
        ),
      );
    default: {
      const pattern = written ?? parts.permalink;
      if (pattern !== undefined && !/\$\{|=>/.test(pattern)) return expand(pattern, parts);
      const shown = folders.filter((name, index) => index > 0 || !/^(?:src|content|site|pages)$/.test(name));
      return fromRoot(`${[...shown, parts.name].join('/')}/`);
    }
  }
}

const slugOf = ({ fields, name }: AddressParts) => asText(fields['slug']) ?? name;

const styles: Readonly<Record<string, string>> = {
  pretty: '/:categories/:year/:month/:day/:title/',
  date: '/:categories/:year/:month/:day/:title.html',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

function jekyllPattern(path: string, { settings }: SiteConfig): string {
  const [, collection = ''] = /(?:^|\/)_([^/]+)\//.exec(path) ?? [];
  const own = asText(asRecord(asRecord(settings['collections'])[collection])['permalink']);
  const defaults = (Array.isArray(settings['defaults']) ? settings['defaults'] : [])
    .map(asRecord)
    .filter(({ scope }) => {
      const { path: scoped, type } = asRecord(scope);
      return (
        (asText(scoped) === undefined || path.startsWith(String(scoped))) &&
        (type === undefined || type === collection || (collection === '' && type === 'pages'))
      );
    });
  const scoped = defaults
    .map(({ values }) => asText(asRecord(values)['permalink']))
    .findLast((value) => value !== undefined);
  const general = asText(settings['permalink']) ?? 'date';
  if (collection === 'posts' || collection === 'drafts') return own ?? scoped ?? styles[general] ?? general;
  const isPretty = general === 'pretty' || general.endsWith('/');
  return (
    own ??
    scoped ??
    (collection === ''
      ? `/:path${isPretty ? '/' : '.html'}`
      : `/:collection/:path${isPretty ? '/' : '.html'}`)
  );
}

function hugoAddress(parts: AddressParts, { settings }: SiteConfig, folders: readonly string[]): string {
  const { fields, path } = parts;
  const written = asText(fields['url']);
  if (written !== undefined) return fromRoot(written);
  const section = folders[0] ?? '';
  const patterns = asRecord(settings['permalinks']);
  const pattern = asText(asRecord(patterns['page'])[section]) ?? asText(patterns[section]);
  if (pattern !== undefined) return expand(pattern, parts, folders);
  const isBundle = /(?:^|\/)index\.\w+$/.test(path);
  const last = asText(fields['slug']) ?? (isBundle ? folders.at(-1) : path.replace(/^.*\/|\.\w+$/g, ''));
  const shown = [...(isBundle ? folders.slice(0, -1) : folders), last].join('/');
  const lower = settings['disablepathtolower'] === true ? shown : shown.toLowerCase();
  return fromRoot(`${lower.replace(/\s+/g, '-')}${settings['uglyurls'] === true ? '.html' : '/'}`);
}

/** Pelican’s patterns are Python’s: `{date:%Y}/{slug}.html`. Its slugs are made of titles. */
function pelicanAddress({ date, fields, name, path, title }: AddressParts, { settings }: SiteConfig): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? [];
  const spelled = settings['slugify_source'] === 'basename' ? name : urlize(title);
  const slug = asText(fields['slug']) ?? (/^[\w-]+$/.test(spelled) ? spelled : name);
  const folder = path.split('/').at(-2) ?? '';
  const category = asText(fields['category']) ?? (folder === 'content' ? 'misc' : folder);
  const pattern = asText(settings['article_url']) ?? '{slug}.html';
  return fromRoot(
    pattern
      .replace(/\{date:([^}]*)\}/g, (_, form: string) =>
        form.replace(/%Y/g, year).replace(/%m/g, month).replace(/%d/g, day),
      )
      .replace('{slug}', slug)
      .replace('{category}', urlize(category))
      .replace(/index\.html$/, ''),
  );
}

/** Fills a pattern of Jekyll’s, Hugo’s or Eleventy’s kind. */
function expand(pattern: string, parts: AddressParts, folders: readonly string[] = []): string {
  const { date = '', fields, name, path, title } = parts;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(date) ?? [];
  const slug = asText(fields['slug']) ?? name;
  const categories = asList(fields['categories'] ?? fields['category'], /[\s,]+/).map((word) => urlize(word));
  const [, collection = ''] = /(?:^|\/)_([^/]+)\//.exec(path) ?? [];
  const stem = path.replace(/\.\w+$/, '').replace(/\/index$/, '');
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    hour,
    minute,
    second,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    title: folders.length > 0 ? urlize(title) : slug,
    slug,
    post_title: slug,
    name: slug,
    slugorfilename: slug,
    slugorcontentbasename: slug,
    contentbasename: stem.replace(/^.*\//, ''),
    filename: stem.replace(/^.*\//, ''),
    basename: stem.replace(/^.*\//, ''),
    path: stem.replace(/^(?:.*\/)?_[^/]+\//, ''),
    collection,
    categories: categories.join('/'),
    category: categories[0] ?? '',
    section: folders[0] ?? '',
    sections: folders.join('/'),
    output_ext: '.html',
    y_day: dayOfYear(year, month, day),
    monthname: monthName(month),
  };
  const filled = pattern
    .replace(/\/index\.html$/, '/')
    .replace(/:([a-z_]+)(?:\[[^\]]*\])?/g, (whole, token: string) => values[token] ?? whole)
    .replace(/\{\{-?\s*([^}]*?)\s*-?\}\}/g, (_, expression: string) => {
      if (/fileslug|slug|title/i.test(expression)) return /title/i.test(expression) ? urlize(title) : slug;
      return /date/i.test(expression) ? `${year}/${month}/${day}` : '';
    });
  return fromRoot(filled.replace(/\/{2,}/g, '/'));
}

function dayOfYear(year: string, month: string, day: string): string {
  const days =
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(Number(year), 0, 1)) / 86_400_000 + 1;
  return String(days).padStart(3, '0');
}

const monthName = (month: string) =>
  month === ''
    ? ''
    : new Date(Date.UTC(2000, Number(month) - 1, 1))
        .toLocaleString('en', { month: 'long', timeZone: 'UTC' })
        .toLowerCase();

/** Words as engines write them in addresses. */
const urlize = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
