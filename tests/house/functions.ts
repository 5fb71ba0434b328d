import ts from 'typescript';
import { parseScripts } from './scripts.ts';

/** A function of the source. */
export interface FunctionSize {
  /** `publication/load/read-entry.ts:41 readArticle`. */
  where: string;
  parameters: number;
  lines: number;
}

/** Lists every function, method and arrow of a module or of a component's frontmatter and scripts. */
export function listFunctions(path: string, text: string): FunctionSize[] {
  const source = parseScripts(path, text);
  const found: FunctionSize[] = [];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = lineOf(node.getStart(source));
      found.push({
        where: `${path.replace(/^src\//, '')}:${from} ${nameOf(node)}`,
        parameters: node.parameters.length,
        lines: lineOf(node.getEnd()) - from + 1,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText()
    : '(no name)';
}
