import type { Nodes } from 'mdast';

/** Listed in place of an import whose address is known only when the text is run. */
export const UNKNOWN_IMPORT = '*';

/** Lists what a node of MDX imports, as written. */
export function listImports(node: Nodes): string[] {
  const code = collectCode(node);
  if (code.some((text) => /\bimport\s*\(|\bimport\.meta\b/.test(text))) return [UNKNOWN_IMPORT];
  if (node.type !== 'mdxjsEsm') return [];
  return (node.data?.estree?.body ?? []).flatMap((statement) =>
    'source' in statement && typeof statement.source?.value === 'string' ? [statement.source.value] : [],
  );
}

/** Returns the JavaScript of a node: its own, and that of its attributes. */
function collectCode(node: Nodes): string[] {
  if ('value' in node) return [node.value];
  if (!('attributes' in node)) return [];
  return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : (value?.value ?? [])));
}
