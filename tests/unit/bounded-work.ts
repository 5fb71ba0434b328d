import assert from 'node:assert/strict';

/**
 * Seconds of processor time that no work of these tests takes, on however slow a machine, unless it grows with the square of its
 * input: that takes minutes. How long work takes is compared in the benchmarks, not here.
 */
const LIMIT = 10;

/** Does work and returns what it gives; fails if the work was far too much. Other processes count for nothing. */
export function bounded<Made>(work: () => Made): Made {
  const before = process.cpuUsage();
  const made = work();
  const seconds = process.cpuUsage(before).user / 1e6;
  assert.ok(seconds < LIMIT, `${seconds} s`);
  return made;
}
