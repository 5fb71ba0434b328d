/**
 * Returns where words are in an element, as ranges of its text. Neither case nor diacritics count; anything that is no letter
 * may separate the words of a phrase. Drawn quotes, marks of notes and hidden text are skipped; a note is read after all else.
 *
 * @param terms Words and phrases in lower case, as the index spells them.
 */
export function findTermRanges(element: Element, terms: readonly string[]): Range[] {
  const pattern = makeTermPattern(terms);
  if (!pattern) return [];
  const { text, nodes } = readText(element);
  const ranges: Range[] = [];
  for (const found of text.matchAll(pattern)) {
    const [start, end] = [findPlace(nodes, found.index), findPlace(nodes, found.index + found[0].length - 1)];
    if (!start || !end) continue;
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset + 1);
    ranges.push(range);
  }
  return ranges;
}

/** Returns a pattern for any of the terms, whole words only; undefined if there is no term. Apostrophes do not count. */
export function makeTermPattern(terms: readonly string[]): RegExp | undefined {
  const words = (term: string) =>
    term
      .split(' ')
      .map((word) => [...word].map(escapeLetter).join("['’]?"))
      .join('[^\\p{L}\\p{N}]+');
  const longestFirst = [...terms]
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return undefined;
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])(?:${longestFirst.map(words).join('|')})(?![\\p{L}\\p{N}\\p{M}])`,
    'giu',
  );
}

function escapeLetter(character: string): string {
  return /[\p{L}\p{N}\p{M}]/u.test(character)
    ? character
    : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

interface TextNode {
  node: Text;
  start: number;
}

function readText(element: Element): { text: string; nodes: TextNode[] } {
  const nodes: TextNode[] = [];
  let text = '';
  let block: Element | null | undefined;
  for (const node of listTextNodes(element)) {
    const within = node.parentElement?.closest(
      'p, li, h1, h2, h3, h4, td, th, figcaption, pre, div, .note, [data-b]',
    );
    if (within !== block) text += '\n';
    block = within;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return { text, nodes };
}

/** Lists what an element says, in order: first its own text, then its notes, which stand in the middle of paragraphs. */
function listTextNodes(element: Element): Text[] {
  const [own, notes]: [Text[], Text[]] = [[], []];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[hidden], button, script, style, nav, aside')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) (node.parentElement?.closest('.note') ? notes : own).push(node);
  }
  return [...own, ...notes];
}

function findPlace(nodes: readonly TextNode[], index: number): { node: Text; offset: number } | undefined {
  const found = nodes.findLast(({ start }) => start <= index);
  return found && index - found.start < found.node.length
    ? { node: found.node, offset: index - found.start }
    : undefined;
}
