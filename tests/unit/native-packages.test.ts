import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'astro/zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optional: z.boolean().optional(),
      dev: z.boolean().optional(),
      os: z.array(z.string()).optional(),
      engines: z.object({ node: z.string() }).partial().or(z.array(z.string())).optional(),
    }),
  ),
});

test('no program that a build needs is left out where npm runs on Node 20, as it is without a word if it asks for a newer one', () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const leftOut = Object.entries(packages).filter(([, { optional, dev, os, engines }]) => {
    if (!optional || dev || !os || !engines || Array.isArray(engines)) return false;
    const majors = [...(engines.node ?? '').matchAll(/(?:^|[^.\d])(\d+)/g)].map(([, major]) => Number(major));
    return majors.length > 0 && Math.min(...majors) > 20;
  });
  assert.deepEqual(
    leftOut.map(([name]) => name),
    [],
  );
});
