import { foldWord } from '../../languages/text/fold-word.ts';
import { splitWords, type Word } from '../../languages/text/words.ts';
import type { ArrivalWords } from '../engine/describe-article.ts';
import { findRuns } from '../engine/match-runs.ts';

/** Words found that follow one another in an article. */
export interface ArrivalRun {
  range: Range;
  /** How many words of the query it has. */
  words: number;
}

/** Of a sentence, runs with less than this share of the words of the best are not worth a step. */
const WORTHWHILE = 0.5;

/**
 * Returns where the words of a query are in an element, in the order of the document. Words that follow one another are one
 * run; if one run has many of the words, those with few of them are left out. Drawn quotes, marks of notes and
 * hidden text are skipped; a note, which stands in the middle of a paragraph, is a block of its own.
 */
export function findArrivalRuns(element: Element, arrival: ArrivalWords): ArrivalRun[] {
  const sequences = arrival.terms.map(({ at, spellings }) => ({
    at,
    spellings: spellings.map((spelling) => spelling.split(' ')),
  }));
  const runs = readBlocks(element).flatMap((block) => {
    const words = splitWords(block.text);
    const keys = words.map(({ form }) => foldWord(form));
    const matches = keys.flatMap((_, from) =>
      sequences.flatMap(({ at, spellings }) => {
        const length = Math.max(0, ...spellings.map((spelling) => matchLength(keys, from, spelling)));
        return length > 0 ? [{ from, to: from + length, at, rarity: 1 }] : [];
      }),
    );
    const passage = { kind: 'paragraph', text: block.text, at: 0, words } as const;
    return findRuns(passage, matches, arrival.query).flatMap((run) => {
      const range = createRange(block, words, run);
      return range ? [{ range, words: run.words.size }] : [];
    });
  });
  const most = Math.max(0, ...runs.map(({ words }) => words));
  return most > 2 ? runs.filter(({ words }) => words >= WORTHWHILE * most) : runs;
}

function matchLength(keys: readonly string[], from: number, spelling: readonly string[]): number {
  return spelling.every((key, index) => keys[from + index] === key) ? spelling.length : 0;
}

/** The text of a block of the page, and the nodes that it is made of. */
interface Block {
  text: string;
  nodes: { node: Text; start: number }[];
}

const SKIPPED =
  '[hidden], button, script, style, nav, figure.pull-quote, details:not([open]) > :not(summary)';
const BLOCK = ':is(p,li,h1,h2,h3,h4,h5,h6,td,th,figcaption,pre,dt,dd,div,summary,.note,[data-b])';

function readBlocks(element: Element): Block[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const blocks = new Map<Element | null, Block>();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    const within = node.parentElement?.closest(BLOCK) ?? null;
    const block = blocks.get(within) ?? { text: '', nodes: [] };
    blocks.set(within, block);
    block.nodes.push({ node, start: block.text.length });
    block.text += node.data;
  }
  return [...blocks.values()];
}

function createRange(
  block: Block,
  words: readonly Word[],
  { from, to }: { from: number; to: number },
): Range | undefined {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return undefined;
  const [start, end] = [findPlace(block, first.start), findPlace(block, last.end - 1)];
  if (!start || !end) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  return range;
}

function findPlace({ nodes }: Block, index: number): { node: Text; offset: number } | undefined {
  const found = nodes.findLast(({ start }) => start <= index);
  return found && { node: found.node, offset: index - found.start };
}
