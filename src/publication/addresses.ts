import type { Update } from './schema.ts';

/**
 * `/YYYY/MM/slug/`: year and month as written in the file, in the zone written there, so that an address never moves
 * with the settings of the machine that builds it.
 */
export function articlePath(published: string, slug: string): string {
  return `/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}/`;
}

/** When readers were last told of a change to the text, else its publication; slips of the keyboard do not count. */
export function latestMaterialChange(published: string, updates: readonly Update[]): string {
  return updates
    .map(({ date }) => date)
    .reduce((latest, date) => (Date.parse(date) > Date.parse(latest) ? date : latest), published);
}
