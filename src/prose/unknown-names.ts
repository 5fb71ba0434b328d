import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Refuses what is well-formed MDX but can only be a slip: braces around a word that nothing gives a value, empty braces,
 * a component that is neither the house's nor imported, a note without its text or a text without its mark. The compiler
 * would tell of these without a line and too late, or print nothing of them.
 *
 * @param house Names of the components that need no import.
 */
export function refuseUnknownNames(tree: Root, file: VFile, house: readonly string[]): void {
  const given = new Set([...house, ...declaredNames(tree)]);
  const marked = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void marked.add(identifier));
  visit(tree, (node) => {
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
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return;
    const [name = ''] = (node.name ?? '').split('.');
    const instead = refused[name];
    if (instead) file.fail(`<${name}> has no place in a text; ${instead}`, node);
    if (/^\p{Lu}/u.test(name) && !given.has(name)) {
      file.fail(
        `<${name}> is no component we know; write &lt;${name}&gt; to print it, import it, or use ${house.join(', ')}`,
        node,
      );
    }
  });
}

/** Elements that would pass by what is checked, and what to write instead. */
const refused: Record<string, string> = {
  img: 'write ![what it shows](./picture.jpg "Caption")',
  script: 'scripts belong in a component under src/components',
  style: 'styles belong in src/styles',
  iframe: 'link to the page instead: nothing is fetched from other servers while reading',
  a: 'write [words](https://address)',
};

/** What the text's own imports and exports give names to. */
function declaredNames(tree: Root): string[] {
  const names: string[] = [];
  visit(tree, 'mdxjsEsm', (node) => {
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
  });
  return names;
}
