import { resolve } from 'node:path';

/** Where the site under test is built: beside `dist`, so that a test never replaces what somebody is looking at. */
export const testSite: string = resolve(process.env['VERBATIM_DIST'] ?? '.test/site');

/** Publications in other languages than English: their content folders, and where they are built. */
export const languageSites: readonly (readonly [content: string, site: string])[] = [
  'ukrainian',
  'arabic',
  'japanese',
].map((name) => [resolve(`tests/fixtures/publication-${name}`), `${testSite}-${name}`]);

/** The moment the site under test is built at: after all articles but the draft and the one of 2031. */
export const testNow = '2026-12-01T09:00:00Z';
