import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { reportFault } from '../faults.ts';
import { warnOnce } from '../prose-data.ts';
import { describeBraces } from './braces.ts';
import { readHtmlAttributes, readPullAttributes, readWordsAttributes } from './element-attributes.ts';
import { type AllowedElement, findAllowedElement } from './element-list.ts';
import { describeRefusedElement } from './element-refusals.ts';
import {
  findPhrases,
  flattenToPhrases,
  groupIntoBlocks,
  type HtmlElement,
  isBlank,
  isPhrase,
} from './html-element.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** What a node is in: the name of the nearest element of HTML, and whether a `<Pull>` is open. */
interface Surroundings {
  parent?: string;
  isInPull?: boolean;
}

/** An element that is being read. */
interface ReadElement {
  name: string;
  node: JsxElement;
  allowed: AllowedElement;
  properties: HtmlElement['data']['hProperties'];
  children: RootContent[];
}

/** Nodes of Markdown that hold words only. */
const linesOfWords = new Set([
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** Reads the elements and braces of one text. */
export class ElementReader {
  readonly #file: VFile;

  constructor(file: VFile) {
    this.#file = file;
  }

  readTree(tree: Root): void {
    tree.children = this.#readAll(tree.children, {});
  }

  #readAll(nodes: readonly RootContent[], around: Surroundings): RootContent[] {
    return nodes.flatMap((node) => this.#readNode(node, around));
  }

  /** Returns what takes the node's place. */
  #readNode(node: RootContent, around: Surroundings): RootContent[] {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const fault = describeBraces(node.value);
      if (fault) this.#refuse(fault, node);
      return fault ? [{ type: 'text', value: `{${node.value}}` }] : [];
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      return this.#readElement(node, around);
    }
    if (!('children' in node)) return [node];
    const children = this.#readAll(node.children, around);
    if (node.type === 'paragraph') return this.#readParagraph(node, children);
    if (linesOfWords.has(node.type)) {
      const block = children.find((child) => !isPhrase(child));
      if (block)
        this.#refuse('a block of HTML stands within a line of words; begin a line of its own with it', block);
      return [Object.assign(node, { children: children.flatMap(flattenToPhrases) })];
    }
    // An item whose words were parted has them in paragraphs, as one with empty lines between them has.
    if (node.type === 'listItem' && children.length > node.children.length) node.spread = true;
    // Blocks where the parser had put blocks.
    return [Object.assign(node, { children })];
  }

  #readParagraph(paragraph: Paragraph, children: readonly RootContent[]): RootContent[] {
    if (!children.every(isPhrase)) return groupIntoBlocks(children);
    return children.every(isBlank) ? [] : [Object.assign(paragraph, { children })];
  }

  #readElement(node: JsxElement, around: Surroundings): RootContent[] {
    const { name } = node;
    if (name === 'Pull') return this.#readPull(node, around);
    if (name === 'Words') return this.#readWords(node, around);
    const allowed = name === null ? undefined : findAllowedElement(name);
    if (name === null || !allowed) {
      this.#refuse(describeRefusedElement(name), node);
      return this.#readAll(node.children, around);
    }
    if (allowed.within && !allowed.within.includes(around.parent ?? '')) {
      const outer = allowed.within.map((tag) => `<${tag}>`);
      // Where the tag around it could not be read, that is the fault.
      const isTold = this.#file.messages.some(({ reason }) => outer.some((tag) => reason.startsWith(tag)));
      if (!isTold) this.#refuse(`<${name}> stands outside ${outer.join(' or ')}`, node);
      return this.#readAll(node.children, { ...around, parent: name });
    }
    const children = this.#readAll(node.children, { ...around, parent: name });
    const properties = readHtmlAttributes(node, allowed, this.#file);
    return this.#place({ name, node, allowed, properties, children });
  }

  /** Returns an element as the nodes that print it. */
  #place(element: ReadElement): RootContent[] {
    switch (element.allowed.role) {
      case 'phrase':
        return this.#placePhrase(element);
      case 'leaf':
        return this.#placeLeaf(element);
      case 'container':
        return [createElement(element, groupIntoBlocks(element.children))];
      case 'frame':
        return [createElement(element, this.#readFrame(element))];
      case 'void':
        return [createVoid(element)];
      case 'obsolete':
        this.#warn(
          `<${element.name}> is no element of HTML any more; its words are printed without it`,
          element.node,
        );
        return element.children;
    }
  }

  #placePhrase(element: ReadElement): RootContent[] {
    const { name, node, children } = element;
    const phrases =
      node.type === 'mdxJsxTextElement' && children.every(isPhrase) ? children : findPhrases(children);
    if (!phrases) {
      this.#refuse(
        `<${name}> stands around whole blocks; set it around words within one paragraph or list item`,
        node,
      );
      return children;
    }
    const phrase = createElement(element, phrases);
    if (node.type === 'mdxJsxTextElement') return [phrase];
    if (phrases.length > 0) return [{ type: 'paragraph', children: [phrase], ...placeOf(node) }];
    if (name === 'Pull')
      this.#refuse(
        '<Pull> stands around no words; set it around those within a paragraph that are quoted',
        node,
      );
    return [];
  }

  /** A block of words; where it holds several paragraphs, only some elements can. */
  #placeLeaf(element: ReadElement): RootContent[] {
    const { name, node, properties, children } = element;
    const phrases = findPhrases(children);
    const depth = /^h([2-6])$/.exec(name)?.[1];
    if (!phrases && (depth || name === 'summary' || name === 'caption')) {
      this.#refuse(`<${name}> stands around whole blocks; it holds words only`, node);
    }
    const words = phrases ?? children.flatMap(flattenToPhrases);
    if (depth)
      return [
        {
          type: 'heading',
          depth: getHeadingDepth(depth),
          children: words,
          data: { hProperties: properties },
          ...placeOf(node),
        },
      ];
    if (name !== 'p') return [createElement(element, phrases ?? groupIntoBlocks(children))];
    if (!phrases) return groupIntoBlocks(children);
    return words.length === 0
      ? []
      : [{ type: 'paragraph', children: words, data: { hProperties: properties }, ...placeOf(node) }];
  }

  /** Returns what stands in a table, a row or a list; words outside its cells or items are reported. */
  #readFrame({ name, node, children }: ReadElement): RootContent[] {
    const blocks = children.filter((child) => !isBlank(child));
    const lost = blocks.find((child) => child.type !== 'htmlElement' || !belongsIn(child.data.hName, name));
    if (lost) {
      this.#refuse(
        `words stand in <${name}> outside its ${name === 'tr' ? 'cells' : 'rows or items'}`,
        lost.position ? lost : node,
      );
    }
    return name === 'table' ? gatherRows(blocks) : blocks;
  }

  #readPull(node: JsxElement, around: Surroundings): RootContent[] {
    if (around.isInPull) {
      this.#refuse('a <Pull> stands within another; close the first before the second begins', node);
      return this.#readAll(node.children, around);
    }
    const children = this.#readAll(node.children, { ...around, isInPull: true });
    const properties = readPullAttributes(node, this.#file);
    return this.#placePhrase({ name: 'Pull', node, allowed: { role: 'phrase' }, properties, children });
  }

  /** Words of the writer's own between quotation marks; or blocks of them, such as a block quotation that is made up. */
  #readWords(node: JsxElement, around: Surroundings): RootContent[] {
    const children = this.#readAll(node.children, around);
    const element = { name: 'Words', node, properties: readWordsAttributes(node, this.#file), children };
    if (findPhrases(children)) return this.#placePhrase({ ...element, allowed: { role: 'phrase' } });
    return [createElement({ ...element, allowed: { role: 'container' } }, groupIntoBlocks(children))];
  }

  #refuse(message: string, node: RootContent): void {
    reportFault(this.#file, message, node);
  }

  #warn(message: string, node: RootContent): void {
    warnOnce(this.#file, message, node.position?.start.line);
  }
}

function createElement(
  { name, node, allowed, properties }: ReadElement,
  children: RootContent[],
): HtmlElement {
  const isPhrase = allowed.role === 'phrase';
  return {
    type: 'htmlElement',
    isPhrase,
    children,
    data: { hName: nameInHtml(name, isPhrase), hProperties: properties },
    ...placeOf(node),
  };
}

/** Our own elements are marked ones of HTML until their words have been read. */
function nameInHtml(name: string, isPhrase: boolean): string {
  if (name === 'Pull') return 'span';
  return name === 'Words' ? (isPhrase ? 'span' : 'div') : name;
}

function createVoid(element: ReadElement): RootContent {
  if (element.name === 'br') return { type: 'break', ...placeOf(element.node) };
  if (element.name === 'hr') return { type: 'thematicBreak', ...placeOf(element.node) };
  return { ...createElement(element, []), isPhrase: true };
}

/** Rows that stand in a table directly go into a body, as a browser puts them. */
function gatherRows(blocks: readonly RootContent[]): RootContent[] {
  const gathered: RootContent[] = [];
  let body: HtmlElement | undefined;
  for (const block of blocks) {
    if (block.type !== 'htmlElement' || block.data.hName !== 'tr') {
      body = undefined;
      gathered.push(block);
      continue;
    }
    if (!body) {
      body = {
        type: 'htmlElement',
        isPhrase: false,
        children: [],
        data: { hName: 'tbody', hProperties: {} },
      };
      gathered.push(body);
    }
    body.children.push(block);
  }
  return gathered;
}

function belongsIn(name: string, frame: string): boolean {
  return findAllowedElement(name)?.within?.includes(frame) ?? false;
}

function getHeadingDepth(depth: string): 2 | 3 | 4 | 5 | 6 {
  const depths = { '2': 2, '3': 3, '4': 4, '5': 5, '6': 6 } as const;
  return Object.entries(depths).find(([name]) => name === depth)?.[1] ?? 6;
}

function placeOf({ position }: RootContent | PhrasingContent): Pick<RootContent, 'position'> {
  return position ? { position } : {};
}
