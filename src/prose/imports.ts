import type { Nodes } from 'mdast';

/** Stands among the imports of a text for one that only running it would tell. */
export const UNKNOWN_IMPORT = '*';

/** What a node of MDX imports, as written. */
export function listImports(node: Nodes): string[] {
  const code = codeIn(node);
  if (code.some((text) => /\bimport\s*\(|\bimport\.meta\b/.test(text))) return [UNKNOWN_IMPORT];
  if (node.type !== 'mdxjsEsm') return [];
  return (node.data?.estree?.body ?? []).flatMap((statement) =>
    'source' in statement && typeof statement.source?.value === 'string' ? [statement.source.value] : [],
  );
}

/** The JavaScript of a node: its own, and that of its attributes. */
function codeIn(node: Nodes): string[] {
  if ('value' in node) return [node.value];
  if (!('attributes' in node)) return [];
  return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : (value?.value ?? [])));
}
