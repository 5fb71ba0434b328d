import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { articleFieldsSchema } from '../publication/load/read-article.ts';
import { listLabels } from '../publication/schema.ts';
import { getExample, writeExample } from '../runtime/field-example.ts';

/** The fields that a new article is given a value for, by name. All others are written as comments. */
export type FirstFields = Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * Writes the frontmatter of a new article. It contains every field of the schema, each below the schema's
 * description: first those that have a value, then the others, commented out.
 */
export function createFrontmatter(values: FirstFields): string {
  const fields = Object.entries(articleFieldsSchema.shape);
  const given = fields.flatMap(([name, schema]) => {
    const value = values[name];
    return value === undefined
      ? []
      : [...listChoices(name), ...formatComment(schema), writeField(name, value)];
  });
  const offered = fields.flatMap(([name, schema]) => {
    if (values[name] !== undefined) return [];
    return ['#', ...formatComment(schema), writeExample(name, getExample(schema)), ...listParts(schema)];
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

/** The labels are the publication's own. */
const listChoices = (name: string): string[] =>
  name === 'label' ? [`# One of ${listLabels().join(', ')}.`] : [];

function formatComment({ description }: z.ZodType): string[] {
  return description ? [`# ${description}`] : [];
}

/** Lists the fields within a field that is an object, each with its description. */
function listParts(schema: z.ZodType): string[] {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).map(
    ([name, part]) => `#   ${name}: # ${part instanceof z.ZodType ? (part.description ?? '') : ''}`,
  );
}

function writeField(name: string, value: FirstFields[string]): string {
  const list = Array.isArray(value) ? `[${value.join(', ')}]` : undefined;
  return `${name}: ${list ?? stringify(value, { lineWidth: 0 }).trimEnd()}`;
}
