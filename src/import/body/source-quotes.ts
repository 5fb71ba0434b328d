import type { Element, Root as HtmlRoot } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Rendered } from '../../prose/rendered.ts';
import { formatRefusal, PreparedArticle, verifyQuote } from '../../pull-quotes/index.ts';
import type { Notes } from '../report/notes.ts';
import { contentOf, wrapIn } from './tree-building.ts';

/** A pull quote of a source, found word for word in its text. */
export interface SourceQuote {
  text: string;
  attribution?: string;
}

const pullClass = /^(?:wp-block-pullquote|pull-?_?quote|graf--pullquote|pq)$/i;

/** Makes everything that a source sets as a pull quote a quotation that says so. */
export function markHtmlQuotes(tree: HtmlRoot | Element): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const { className } = child.properties;
    const isPull = Array.isArray(className) && className.some((name) => pullClass.test(String(name)));
    if (!isPull) {
      markHtmlQuotes(child);
      continue;
    }
    child.children = child.children.flatMap((inner) =>
      inner.type === 'element' && inner.tagName === 'blockquote' ? inner.children : [inner],
    );
    child.tagName = 'blockquote';
    child.properties = { dataPull: true };
  }
}

export const handleQuotation: Handle = (state, node) => {
  const quotation = wrapIn({ type: 'blockquote', children: [] }, state.toFlow(contentOf(state.all(node))));
  return node.properties['dataPull'] === undefined ? quotation : markAsPull(quotation);
};

/** Marks a quotation as one that is set beside its text. */
export const markAsPull = <Quotation extends Nodes>(quotation: Quotation): Quotation =>
  Object.assign(quotation, { data: { pull: true } });

const isPull = (node: Nodes): boolean =>
  node.type === 'blockquote' && node.data !== undefined && 'pull' in node.data;

/** Words. What is shorter repeats itself in many texts. */
const FEWEST = 8;
const MOST = 60;

/**
 * Finds the blocks of a text that are pull quotes: those that its source sets as such and, in a manuscript, a paragraph whose
 * words stand in another one.
 */
export function findQuoteBlocks(tree: Root, isManuscript: boolean): Set<Nodes> {
  const paragraphs = isManuscript ? tree.children.map((node) => fold(textOf(node))) : [];
  return new Set(
    tree.children.filter((node, index) => {
      if (isPull(node)) return true;
      const own = paragraphs[index];
      if (own === undefined || !/^(?:paragraph|blockquote)$/.test(node.type)) return false;
      const count = own.split(' ').length;
      if (count < FEWEST || count > MOST) return false;
      return paragraphs.some(
        (other, at) => at !== index && other.length > own.length && ` ${other} `.includes(` ${own} `),
      );
    }),
  );
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Verifies pull quotes of a source against its text. Those that are fair leave the tree; any other stays where it stood, as a
 * quotation, and the editor is told what differs.
 *
 * @param rendered The text without the blocks.
 * @returns The fair ones.
 */
export function verifyBlocks(
  tree: Root,
  blocks: ReadonlySet<Nodes>,
  { rendered, language, notes }: { rendered: Pick<Rendered, 'passages'>; language: string; notes: Notes },
): SourceQuote[] {
  const article = new PreparedArticle(rendered.passages, language);
  const fair: SourceQuote[] = [];
  tree.children = tree.children.filter((node) => {
    if (!blocks.has(node)) return true;
    const quote = readQuote(node);
    const verified = verifyQuote(quote, article);
    const text = textOf(node);
    if (verified.accepted) {
      fair.push(quote);
      notes.changed('pull quote', 'a pull quote, found in the text', { text });
      return false;
    }
    notes.asked(
      'pull quote that is not in the text',
      `a quotation where it stands: ${formatRefusal(verified).replace(/\s+/g, ' ')}`,
      { text },
    );
    return true;
  });
  return fair;
}

/** The words of a block, without quotation marks around them, and who is named below or behind a dash. */
function readQuote(node: Nodes): SourceQuote {
  const parts =
    'children' in node && node.type === 'blockquote'
      ? node.children.map((child: Nodes) => textOf(child))
      : [textOf(node)];
  const last = parts.length > 1 ? /^\s*[—–-]+\s*(.+)$/s.exec(parts.at(-1) ?? '')?.[1] : undefined;
  const words = (last === undefined ? parts : parts.slice(0, -1)).join(' ').replace(/\s+/g, ' ').trim();
  const text = words.replace(/^[“"„«']\s*(.*?)\s*[”"“»']$/s, '$1');
  return { text, ...(last && { attribution: last.trim() }) };
}
