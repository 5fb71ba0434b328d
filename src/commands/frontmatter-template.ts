import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { articleSchema } from '../publication/schema.ts';

/** What an article begins with, by the names of its fields; the rest is offered as comments. */
export type FirstFields = Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * The frontmatter of a new article. Every field that the schema knows is there, each under the schema's own sentence
 * about it: those that have a value, then the others, commented out.
 */
export function createFrontmatter(values: FirstFields): string {
  const fields = Object.entries(articleSchema(() => z.string()).shape);
  const given = fields.flatMap(([name, schema]) => {
    const value = values[name];
    return value === undefined ? [] : [...comment(schema), written(name, value)];
  });
  const offered = fields.flatMap(([name, schema]) => {
    if (values[name] !== undefined) return [];
    return ['#', ...comment(schema), `# ${name}:`, ...parts(schema)];
  });
  return [
    '---',
    ...given,
    '',
    '# What else it may have; take the # away to use it.',
    ...offered,
    '---',
    '',
  ].join('\n');
}

function comment({ description }: z.ZodType): string[] {
  return description ? [`# ${description}`] : [];
}

/** The fields of a field, where it has some, each with its sentence. */
function parts(schema: z.ZodType): string[] {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).map(
    ([name, part]) => `#   ${name}: # ${part instanceof z.ZodType ? (part.description ?? '') : ''}`,
  );
}

function written(name: string, value: FirstFields[string]): string {
  const list = Array.isArray(value) ? `[${value.join(', ')}]` : undefined;
  return `${name}: ${list ?? stringify(value, { lineWidth: 0 }).trimEnd()}`;
}
