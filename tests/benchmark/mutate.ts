import ts from 'typescript';

/** A small change of a source file, after which some rule of it is another one. */
export interface Mutant {
  /** Path below the project. */
  file: string;
  line: number;
  /** Where in the text it is, and what it puts there. */
  from: number;
  to: number;
  text: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
};
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  union: 'intersection',
};
/** Methods whose call is left out. */
const SKIPPED = new Set(['filter', 'toSorted', 'toReversed', 'slice', 'trim', 'toLowerCase', 'normalize']);

/**
 * Lists the mutants of a source file: conditions that are always or never true, other operators and methods, other numbers, signs
 * of expressions that are left out, items of lists, calls that are made for what they do. Left alone are types, and conditions
 * that only guard against what cannot be (an error is thrown that names no content).
 */
export function listMutants(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const replace = (node: ts.Node, text: string) => add(node.getStart(tree), node.end, text);
  visit(tree);
  return mutants;

  function add(from: number, to: number, text: string): void {
    const line = tree.getLineAndCharacterOfPosition(from).line + 1;
    mutants.push({ file, line, from, to, text });
  }

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isThrowStatement(node) || (ts.isIfStatement(node) && ts.isThrowStatement(node.thenStatement)))
      return;
    mutate(node);
    ts.forEachChild(node, visit);
  }

  function mutate(node: ts.Node): void {
    if (ts.isBinaryExpression(node)) mutateOperator(node);
    if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
      const condition = ts.isIfStatement(node) ? node.expression : node.condition;
      for (const text of ['true', 'false']) replace(condition, text);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      replace(node, node.operand.getText(tree));
    if (node.kind === ts.SyntaxKind.TrueKeyword) replace(node, 'false');
    if (node.kind === ts.SyntaxKind.FalseKeyword) replace(node, 'true');
    if (ts.isNumericLiteral(node) && !isOrder(node.parent)) replace(node, String(Number(node.text) + 1));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
      mutateCall(node, node.expression);
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 1) mutateList(node);
    if (ts.isRegularExpressionLiteral(node)) mutateExpression(node);
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) replace(node, ';');
  }

  function mutateOperator({ left, operatorToken, right }: ts.BinaryExpression): void {
    const other = OPERATORS[operatorToken.getText(tree)];
    const isText = [left, right].some(
      (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
    );
    if (other !== undefined && !isText) replace(operatorToken, other);
  }

  function mutateCall(call: ts.CallExpression, { expression, name }: ts.PropertyAccessExpression): void {
    const other = Object.hasOwn(METHODS, name.text) ? METHODS[name.text] : undefined;
    if (other !== undefined) replace(name, other);
    if (SKIPPED.has(name.text)) replace(call, expression.getText(tree));
  }

  /** Leaves out the first and the last item. */
  function mutateList({ elements }: ts.ArrayLiteralExpression): void {
    const [first, second, last, before] = [elements[0], elements[1], elements.at(-1), elements.at(-2)];
    if (!first || !second || !last || !before) return;
    add(first.getStart(tree), second.getStart(tree), '');
    add(before.end, last.end, '');
  }

  /** Leaves out an anchor, the last alternative, or the flag for either case. */
  function mutateExpression(node: ts.RegularExpressionLiteral): void {
    const changed = [
      node.text.replace(/^\/\^/, '/'),
      node.text.replace(/\$(\/[a-z]*)$/, '$1'),
      node.text.replace(/\|[^|()[\]$]+(\)?\$?\/[a-z]*)$/, '$1'),
      node.text.replace(/i([a-z]*)$/, '$1'),
      node.text.replace(/(?<=[\])}\w])\+/, ''),
    ];
    for (const text of new Set(changed)) if (text !== node.text && text !== '/') replace(node, text);
  }
}

/** True for `? -1 : 1`, of which only the signs count. */
function isOrder(node: ts.Node): boolean {
  const conditional = ts.isPrefixUnaryExpression(node) ? node.parent : node;
  return (
    ts.isConditionalExpression(conditional) &&
    /^-1 : 1$|^1 : -1$/.test(conditional.getText().replace(/^.*\? /s, ''))
  );
}

/** Returns the text of a source file after the change. */
export function applyMutant(source: string, { from, to, text }: Mutant): string {
  return source.slice(0, from) + text + source.slice(to);
}
