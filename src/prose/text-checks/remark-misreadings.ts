import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { hasFaults } from '../faults.ts';
import { getProseData } from '../prose-data.ts';
import { listNodes, type PlacedNode } from './list-nodes.ts';
import { describeMisreading } from './misreadings.ts';

/**
 * Warns of what Markdown prints otherwise than a writer may think who typed it. A text with faults is not
 * looked at: what it will print is not known yet.
 */
export function remarkMisreadings() {
  return (tree: Root, file: VFile) => {
    if (hasFaults(file)) return;
    const source = String(file);
    const { warnings } = getProseData(file);
    const nodes = listNodes(tree);
    for (const placed of nodes) {
      const line = placed.node.position?.start.line;
      const message = line === undefined ? undefined : describeMisreading(placed, source);
      if (line !== undefined && message) warnings.push({ line, message });
    }
    warnings.push(...findUnusedAddresses(nodes));
  };
}

/** A line `[words]: more` prints nothing; it gives an address to links of those words. */
function findUnusedAddresses(nodes: readonly PlacedNode[]): { line: number; message: string }[] {
  const used = new Set<string>();
  for (const { node } of nodes) {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  }
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'definition' || used.delete(node.identifier)) return [];
    const label = node.label ?? node.identifier;
    const message = `the line [${label}]: … prints nothing: it gives an address to a link [${label}], and there is none that lacks one; write \\[${label}]: to print it`;
    return [{ line: node.position?.start.line ?? 1, message }];
  });
}
