import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';

/**
 * Refuses what is well-formed MDX but can only be a mistake: braces around a word that has no value, empty
 * braces, a component that is neither the house's nor imported, a note without its text or a text without its
 * mark. The compiler would report these without a line and too late, or print nothing for them.
 *
 * @param nodes All nodes of the text, in order.
 * @param house Names of the components that need no import.
 */
export function refuseUnknownElements(nodes: readonly Nodes[], file: VFile, house: readonly string[]): void {
  const given = new Set([...house, ...nodes.flatMap(listDeclaredNames)]);
  const marked = new Set(nodes.map((node) => node.type === 'footnoteReference' && node.identifier));
  for (const node of nodes) {
    const [mark] = node.type === 'text' ? (/\[\^[^\]\s]+\]/.exec(node.value) ?? []) : [];
    if (mark) file.fail(`the note ${mark} has no text; add a line ${mark}: and its text`, node);
    if (node.type === 'footnoteDefinition' && !marked.has(node.identifier)) {
      const { label } = node;
      file.fail(`the note [^${label}] stands nowhere in the text; set [^${label}] where it belongs`, node);
    }
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      const [statement] = node.data?.estree?.body ?? [];
      const value = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
      const isUnknown = value?.type === 'Identifier' && !given.has(value.name) && value.name !== 'undefined';
      if (isUnknown || node.value.trim() === '') {
        file.fail(
          `the words {${node.value}} would be run as code, which prints nothing of them; write \\{${node.value}\\} to print braces`,
          node,
        );
      }
    }
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') continue;
    const [name = ''] = (node.name ?? '').split('.');
    const instead = refused[name];
    if (instead) file.fail(`<${name}> has no place in a text; ${instead}`, node);
    if (/^\p{Lu}/u.test(name) && !given.has(name)) {
      file.fail(
        `<${name}> is no component we know; write &lt;${name}&gt; to print it, import it, or use ${house.join(', ')}`,
        node,
      );
    }
  }
}

/** Elements that would escape the checks, with what to write instead. */
const refused: Record<string, string> = {
  img: 'write ![what it shows](./picture.jpg "Caption")',
  script: 'scripts belong in a component under src/components',
  style: 'styles belong in src/styles',
  iframe: 'link to the page instead: nothing is fetched from other servers while reading',
  a: 'write [words](https://address)',
};

/** Lists the names that a node of the text imports or exports. */
function listDeclaredNames(node: Nodes): string[] {
  if (node.type !== 'mdxjsEsm') return [];
  const names: string[] = [];
  for (const statement of node.data?.estree?.body ?? []) {
    if (statement.type === 'ImportDeclaration')
      names.push(...statement.specifiers.map(({ local }) => local.name));
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) continue;
    const { declaration } = statement;
    const ids =
      declaration.type === 'VariableDeclaration'
        ? declaration.declarations.map(({ id }) => id)
        : [declaration.id];
    names.push(...ids.flatMap((id) => (id.type === 'Identifier' ? id.name : [])));
  }
  return names;
}
