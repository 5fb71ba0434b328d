/*
 * What is used of Vite (8.3.8) that its documentation does not promise. tests/unit/runtime/framework-internals.test.ts fails
 * by name when it changes.
 *
 * | what | why | until |
 * |---|---|---|
 * | `PRELOAD_HELPER` | it wraps each `import()` of a client script in 700 bytes that preload nothing here | Vite has a setting for it |
 */

/** The id of the module that Vite generates for `import()` in client scripts. */
export const PRELOAD_HELPER = '\0vite/preload-helper.js';

/** A module in its place that only imports. */
export const PLAIN_PRELOAD_HELPER = 'export const __vitePreload = (load) => load();';
