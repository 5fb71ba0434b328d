/*
 * What is used of mimalloc, rolldown's allocator, that its documentation does not promise.
 * tests/unit/runtime/framework-internals.test.ts fails by name when it changes.
 */

/** https://microsoft.github.io/mimalloc/environment.html */
export const MIMALLOC_SETTINGS = { MIMALLOC_PURGE_DELAY: '100', MIMALLOC_ARENA_EAGER_COMMIT: '0' } as const;

/** Lets the bundler return the memory that it has freed. To be called before it is imported. */
export function saveMemory(): void {
  for (const [name, value] of Object.entries(MIMALLOC_SETTINGS)) process.env[name] ??= value;
}
