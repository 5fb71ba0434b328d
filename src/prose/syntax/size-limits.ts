import type { VFile } from 'vfile';
import { voidElements } from '../elements/element-list.ts';
import { reportFault } from '../faults.ts';
import { LineIndex } from './line-index.ts';

/** UTF-16 units: some 170,000 words, twice a novel. To read that many takes about a second. */
const LONGEST_TEXT = 1_000_000;

/** A bound against texts that no writer writes: an article has up to ten. */
export const MOST_PULL_QUOTES = 100;

/*
 * Bounds of what a parser of Markdown reads again and again: the time it takes grows with the square of the
 * signs in a paragraph and of the lists and quotations in a text. At these bounds it takes some two seconds.
 * An article has some hundred signs, and twenty in a paragraph.
 */
const MOST_SIGNS = 50_000;
const MOST_SIGNS_IN_PARAGRAPH = 5_000;
const MOST_BLOCKS = 5_000;
/** Elements within others. Of those that an archive never closed, such as <p> and <li>, there may be hundreds. */
const MOST_OPEN_ELEMENTS = 1000;
/** Signs of emphasis within others, each of which the functions that walk a tree have to enter. */
const DEEPEST = 100;

/** Letters, of scripts that part words by spaces. Names of chemicals have two thousand, addresses of pages some more. */
const LONGEST_WORD = 10_000;
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/u;
/** Cells of one row. */
const MOST_CELLS = 500;
const wideRow = new RegExp(`^(?:[^|\\n]*\\|){${MOST_CELLS}}`, 'm');
/** Lists and quotations within one another: by their indent, or all in one line. */
const DEEPEST_LIST = 100;
const bullet = '(?:[-+*]|\\d{1,9}[.)])[ \\t]';
const deepList = new RegExp(
  `^(?:[ \\t]{${2 * DEEPEST_LIST}}[ \\t]*${bullet}|(?:[ \\t>]*${bullet}){${DEEPEST_LIST}})`,
  'm',
);

/**
 * Marks within marks within marks: they take the parser, and every walk through its tree, far longer than
 * their length.
 */
const pile = /([*_~[{<]|> ?){500}/u;

/**
 * Reports what is larger than any writer writes, before the parser reads it.
 *
 * @returns True if something was reported; the text should not be read then.
 */
export function refuseOversizedText(text: string, file: VFile): boolean {
  const excess = findExcess(text);
  if (!excess) return false;
  reportFault(file, excess.message, new LineIndex(text).pointAt(excess.at));
  return true;
}

/** Too much of something: what to say, and where it is. */
interface Excess {
  at: number;
  message: string;
}

function findExcess(text: string): Excess | undefined {
  if (text.length > LONGEST_TEXT) {
    const message = `the text has ${count(text.length)} characters, more than ${count(LONGEST_TEXT)}; part it into articles`;
    return { at: 0, message };
  }
  return (
    findQuoteExcess(text) ??
    findPile(text) ??
    findWhole(text, wideRow, `a row of a table has more than ${MOST_CELLS} cells; part the table`) ??
    findDeepList(text) ??
    findElementPile(text) ??
    findBlockExcess(text) ??
    findSignExcess(text) ??
    findLongWord(text)
  );
}

function findQuoteExcess(text: string): Excess | undefined {
  const quotes = [...text.matchAll(/<Pull\b/g)];
  const excess = quotes[MOST_PULL_QUOTES];
  const message = `the text asks for more than ${MOST_PULL_QUOTES} pull quotes; keep those that matter`;
  return excess && { at: excess.index, message };
}

function findPile(text: string): Excess | undefined {
  // A line of nothing but the same mark is a break between sections, of any length.
  const piled = pile.exec(text.replace(/^[ \t]*([*_])[ \t]*(?:\1[ \t]*)+$/gm, ''));
  if (!piled) return undefined;
  const message = `five hundred marks “${piled[1]}” stand in a row; write \\${piled[1]} to print them`;
  return { at: text.indexOf(piled[0]), message };
}

function findWhole(text: string, pattern: RegExp, message: string): Excess | undefined {
  const found = pattern.exec(text);
  return found ? { at: found.index, message } : undefined;
}

function findDeepList(text: string): Excess | undefined {
  const message = `more than ${DEEPEST_LIST} lists stand within one another; take some out`;
  // A line of nothing but the same mark is a break between sections, of any length; its length is kept.
  const rest = text.replace(/^[ \t]*([-*])(?:[ \t]*\1)+[ \t]*$/gm, (line) => '_'.repeat(line.length));
  return findWhole(rest, deepList, message);
}

function findLongWord(text: string): Excess | undefined {
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (word.length <= LONGEST_WORD) continue;
    if (!word.split(withoutSpaces).some(({ length }) => length > LONGEST_WORD)) continue;
    return {
      at: index,
      message: `a word has more than ${count(LONGEST_WORD)} letters; part it, or take it out`,
    };
  }
  return undefined;
}

function findElementPile(text: string): Excess | undefined {
  let depth = 0;
  for (const { 0: tag, 1: name, index } of text.matchAll(/<\/?([a-z][\w-]*)[^<>]*>/gi)) {
    if (tag.endsWith('/>') || voidElements.has(String(name).toLowerCase())) continue;
    depth = tag.startsWith('</') ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MOST_OPEN_ELEMENTS) {
      const message = `more than ${MOST_OPEN_ELEMENTS} elements are open at once; close those that are not needed any more`;
      return { at: index, message };
    }
  }
  return undefined;
}

function findBlockExcess(text: string): Excess | undefined {
  const blocks = [...text.matchAll(/^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/gm)];
  const excess = blocks[MOST_BLOCKS];
  const message = `the text has more than ${count(MOST_BLOCKS)} lines of lists and quotations; part it into articles`;
  return excess && { at: excess.index, message };
}

function findSignExcess(text: string): Excess | undefined {
  let all = 0;
  let at = 0;
  // The cells of a table and the items of a list are read each by itself.
  for (const paragraph of text.split(/(\n[ \t>]*\n|\n(?=[ \t]*(?:[|>]|[-*+] |\d+[.)] )))/)) {
    const signs = paragraph.match(/[*_~`[\]\\&<]/g)?.length ?? 0;
    all += signs;
    const tooMany =
      signs > MOST_SIGNS_IN_PARAGRAPH ? MOST_SIGNS_IN_PARAGRAPH : all > MOST_SIGNS ? MOST_SIGNS : 0;
    if (tooMany > 0) {
      const where = signs > MOST_SIGNS_IN_PARAGRAPH ? 'paragraph' : 'text';
      return {
        at,
        message: `the ${where} has more than ${count(tooMany)} signs like * _ [ \` \\ &; part it, or take them out`,
      };
    }
    if (signs > DEEPEST && measureDepth(paragraph) > DEEPEST) {
      return {
        at,
        message: `the paragraph opens more than ${DEEPEST} signs of emphasis within one another; write \\* to print them`,
      };
    }
    at += paragraph.length;
  }
  return undefined;
}

/**
 * Counts how many signs of emphasis may be open at once: one before a word opens, one after a word closes.
 */
function measureDepth(paragraph: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { index } of paragraph.matchAll(/(?<=\s|^)[*_~]+(?=\S)|(?<=\S)[*_~]+(?=\s|$)/g)) {
    const opens = index === 0 || /\s/.test(paragraph.charAt(index - 1));
    depth = Math.max(0, depth + (opens ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const count = (number: number) => number.toLocaleString('en');
