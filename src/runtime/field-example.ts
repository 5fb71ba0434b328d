import type { z } from 'astro/zod';
import { stringify } from 'yaml';

/** Returns the example that a schema gives of its field (`.meta({ example })`), or undefined. */
export const getExample = (schema: z.ZodType): unknown => schema.meta()?.['example'];

/** Writes a field as a commented example in YAML: `# name: value`, each line with its own mark. */
export const writeExample = (field: string, value: unknown): string =>
  (value === undefined ? `${field}:` : stringify({ [field]: value }, { lineWidth: 0 }).trimEnd()).replace(
    /^/gm,
    '# ',
  );
