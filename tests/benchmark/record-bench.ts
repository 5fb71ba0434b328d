/**
 * `npm run bench:record -- --attack 10000 [FOLDER]` attacks the published record; `npm run bench:record -- FOLDER` measures the
 * size and the speed of the record itself.
 */
export {};

await (process.argv.includes('--attack') ? import('./record-attack.ts') : import('./record-speed.ts'));
