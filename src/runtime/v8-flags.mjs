/*
 * What is used of V8 (Node 24) that Node's documentation does not promise. tests/unit/runtime/framework-internals.test.ts fails by name when it
 * changes. Plain JavaScript, because an old Node reads it before it is told that it is too old, and before what is compiled can be kept.
 */

/**
 * What lets the process of a build of a large archive fit on a small machine: V8 would let its heap grow to four times what is in use before
 * it looks for garbage. To be removed when builds of 10,000 articles fit into 2 GB without.
 */
export const BUILD_FLAGS = ['--heap-growing-percent=50'];
