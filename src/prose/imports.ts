import type { Nodes } from 'mdast';

/** Stands among the imports of a text for one that only running it would tell. */
export const UNKNOWN_IMPORT = '*';

/** What a node of MDX imports, as written. */
export function importsOf(node: Nodes): string[] {
  if (!('value' in node)) return [];
  if (/\bimport\s*\(|\bimport\.meta\b/.test(node.value)) return [UNKNOWN_IMPORT];
  if (node.type !== 'mdxjsEsm') return [];
  return (node.data?.estree?.body ?? []).flatMap((statement) =>
    'source' in statement && typeof statement.source?.value === 'string' ? [statement.source.value] : [],
  );
}
