import { resolve } from 'node:path';

/** Where the site under test is built: beside `dist`, so that a test never replaces what somebody is looking at. */
export const testSite: string = resolve(process.env['VERBATIM_DIST'] ?? '.test/site');

/** The moment the site under test is built at: after all articles but the draft and the one of 2031. */
export const testNow = '2026-12-01T09:00:00Z';
