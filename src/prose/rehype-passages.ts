import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { countWords } from '../languages/text/count-words.ts';
import type { Passage, PassageKind } from '../pull-quotes/index.ts';
import { readElementWords } from './element-words.ts';
import { NOTES_LABEL_ID } from './ids/note-ids.ts';
import { makePassageIds } from './ids/passage-ids.ts';
import { getProseData } from './prose-data.ts';
import { visitElements } from './visit-elements.ts';

/** Finds every passage of the body in reading order, and gives its element the passage's id. */
export function rehypePassages() {
  return (tree: Root, file: VFile) => {
    const data = getProseData(file);
    const found: { element: Element; passage: Omit<Passage, 'id'> }[] = [];
    let section: string | undefined;
    visitElements(tree, (element, ancestors) => {
      if (element.tagName === 'a') collectLink(element, data.links);
      const kind = kindOf(element, ancestors);
      if (!kind) return;
      const text = readElementWords(element);
      if (text === '') return;
      if (kind === 'heading') section = String(element.properties['id']);
      const line = element.position?.start.line ?? 1;
      found.push({ element, passage: { kind, text, line, ...(section && { section }) } });
    });
    const ids = makePassageIds(found.map(({ passage }) => passage));
    data.passages = found.map(({ element, passage }, index) => {
      element.properties['id'] ??= ids[index];
      return { ...passage, id: String(element.properties['id']) };
    });
    data.words = data.passages
      .filter(({ kind }) => counted.has(kind))
      .reduce((words, { text }) => words + countWords(text, data.language), 0);
  };
}

const inBlocks = new Set(['p', 'ul', 'ol', 'table', 'pre', 'blockquote', 'figure']);

function kindOf(
  element: Element,
  ancestors: readonly { type: string; tagName?: string }[],
): PassageKind | undefined {
  const within = (name: string) => ancestors.some((node) => node.tagName === name);
  const tag = element.tagName;
  if (within('table') || within('pre')) return undefined;
  if (/^h[2-6]$/.test(tag)) return element.properties['id'] === NOTES_LABEL_ID ? undefined : 'heading';
  if (tag === 'pre') return 'code';
  if (tag === 'table') return 'table';
  if (tag === 'figcaption') return 'caption';
  const isLeaf = !element.children.some((child) => child.type === 'element' && inBlocks.has(child.tagName));
  if (tag !== 'p' && !(tag === 'li' && (isLeaf || hasOwnWords(element)))) return undefined;
  if (within('section')) return 'footnote';
  if (within('blockquote')) return 'quotation';
  return tag === 'li' || within('li') ? 'item' : 'paragraph';
}

function hasOwnWords(item: Element): boolean {
  return item.children.some((child) => child.type === 'text' && child.value.trim() !== '');
}

function collectLink(element: Element, links: { href: string; line: number }[]): void {
  const { href } = element.properties;
  if (typeof href !== 'string' || element.properties['dataFootnoteRef'] !== undefined) return;
  if (element.properties['dataFootnoteBackref'] !== undefined) return;
  if (element.properties['className']?.toString() === 'section-link') return;
  links.push({ href, line: element.position?.start.line ?? 1 });
}

const counted: ReadonlySet<PassageKind> = new Set(['paragraph', 'item', 'quotation', 'heading', 'table']);
