import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parse } from '@astrojs/compiler-rs';

/*
 * Finds words that a template or a script of the page prints by itself, instead of taking them from the catalogue of
 * phrases. Works on the syntax trees of Astro's own compiler, so that comments, styles and types never count.
 */

/** A node of the syntax tree. */
interface Node {
  type: string;
  [field: string]: unknown;
}

/**
 * Words in a template: text, attributes that are read out or shown, and strings of its expressions and its frontmatter.
 *
 * @returns Each with its line, `12: Read more`.
 */
export function findProseInTemplate(source: string): string[] {
  return findProse(source, parse(source).ast);
}

/** Words in a script of the page. A script is read as the frontmatter of an empty template: both are TypeScript. */
export function findProseInScript(source: string): string[] {
  return findProse(`---\n${source}\n---\n`, parse(`---\n${source}\n---\n`).ast).map((found) =>
    found.replace(/^\d+/, (line) => String(Number(line) - 1)),
  );
}

/** Uses of the catalogue that the bundler cannot fill in: it replaces whole paths to a phrase and nothing shorter. */
export function findPhrasePaths(source: string): string[] {
  return [...source.matchAll(/\bPHRASES((?:\.\w+)*)/g)].map(([, path = '']) => path.slice(1));
}

/** The source of the scripts that a template brings to the page. */
export function readScripts(template: string): string[] {
  return [...template.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
}

/** Every file that a script loads, at once or on demand, workers included. */
export function followImports(file: string, source: string, known = new Set<string>()): Set<string> {
  const specifiers = source.matchAll(/(?:^\s*import\s+|\bfrom\s+|\bimport\(|\bnew URL\()'(\.[^'?]+\.ts)'/gm);
  for (const [statement, specifier = ''] of specifiers) {
    const target = normalize(join(dirname(file), specifier));
    if (known.has(target) || !existsSync(target) || statement.startsWith('import type')) continue;
    known.add(target);
    followImports(target, readFileSync(target, 'utf8'), known);
  }
  return known;
}

/** Attributes whose value a reader sees or hears; on a component, names under which we pass such words. */
const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label']);
const spokenByComponents = new Set([...spoken, 'description', 'heading', 'kicker', 'name', 'text']);

function findProse(source: string, tree: unknown): string[] {
  const found: string[] = [];
  const add = (node: Node, text: string) =>
    found.push(`${lineOf(source, Number(node['start']))}: ${text.trim().replace(/\s+/g, ' ')}`);
  walk(tree, [], (node, around) => {
    const text = textOf(node);
    if (text === undefined || isExempt(node, around)) return;
    const attribute = around.findLast(({ type }) => type === 'JSXAttribute');
    const isText = node.type === 'JSXText';
    const element = around.findLast(({ type }) => type === 'JSXOpeningElement');
    const isComponent = /^\p{Lu}/u.test(nameOf(element?.['name']));
    const isSpoken =
      attribute !== undefined && (isComponent ? spokenByComponents : spoken).has(nameOf(attribute['name']));
    if ((isText || isSpoken) && /\p{L}{2}/u.test(text)) add(node, text);
    else if (!isText && (attribute === undefined || isSpoken) && isProse(text)) add(node, text);
  });
  return found;
}

/** A word beside a space, or one that begins with a capital letter, as names of things in code do not. */
const isProse = (text: string): boolean =>
  (/\p{L}{2,}[,:;.…]?\s|\s\p{L}{2,}/u.test(text) && !/[[\]#>{}=]|^\s*[.:@][a-z-]+/u.test(text)) ||
  /^\s*\p{Lu}\p{Ll}+[…:]?\s*$/u.test(text);

function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText' || node.type === 'Literal')
    return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node.type !== 'TemplateElement') return undefined;
  return String(Reflect.get(Object(node['value']), 'raw'));
}

/** Functions that take selectors, names of elements and values of CSS, and the split that makes a list of words. */
const exemptCalls =
  /^(?:querySelector(?:All)?|closest|matches|createElement|matchMedia|getElementById|setProperty|split)$/;
const exemptFields = /^(?:class|className|rel|role|type)$/;
const keys = /^(?:Arrow(?:Up|Down|Left|Right)|Escape|Tab|Enter|Home|End)$/;

/** Names of keys, classes and elements, errors for developers, and what types and imports say. */
function isExempt(node: Node, around: readonly Node[]): boolean {
  if (keys.test(textOf(node) ?? '')) return true;
  return around.some((outer, index) => {
    const inner = around[index + 1] ?? node;
    switch (outer.type) {
      case 'ThrowStatement':
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAnnotation':
      case 'TSTypeParameterInstantiation':
        return true;
      case 'NewExpression':
        return /Error$/.test(nameOf(outer['callee']));
      case 'CallExpression': {
        const name = nameOf(outer['callee']);
        const isFirst = listOf(outer['arguments'])[0] === inner || outer['callee'] === inner;
        return exemptCalls.test(name) && (isFirst || name === 'setProperty');
      }
      case 'AssignmentExpression':
        return exemptFields.test(nameOf(outer['left']));
      case 'Property':
        return exemptFields.test(nameOf(outer['key'])) || outer['key'] === inner;
      case 'JSXElement':
        return /^(?:script|style)$/.test(nameOf(Reflect.get(Object(outer['openingElement']), 'name')));
      case 'BinaryExpression':
        return inner === node && /^(?:[!=]==?|in)$/.test(String(outer['operator']));
      default:
        return false;
    }
  });
}

function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'MemberExpression') return nameOf(value['property']);
  return String(value['name'] ?? value['value'] ?? '');
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function walk(value: unknown, around: readonly Node[], visit: (node: Node, around: readonly Node[]) => void) {
  if (Array.isArray(value)) for (const child of value) walk(child, around, visit);
  else if (isNode(value)) {
    visit(value, around);
    for (const child of Object.values(value)) walk(child, [...around, value], visit);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const lineOf = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
