import type { VFile } from 'vfile';

/** UTF-16 units: some 170,000 words, twice a novel. To read that many takes about a second. */
const LONGEST_TEXT = 1_000_000;

/** A bound against texts that no writer writes: an article has up to ten. */
export const MOST_PULL_QUOTES = 100;

/**
 * Marks within marks within marks: they take the parser, and every walk through its tree, far longer than
 * their length.
 */
const pile = /([*_~[]|> ?){500}/u;

/**
 * Refuses a text that no writer writes, before the parser reads it.
 *
 * @throws VFileMessage with the line.
 */
export function refuseOversizedText(text: string, file: VFile): void {
  if (text.length > LONGEST_TEXT) {
    const limit = LONGEST_TEXT.toLocaleString('en');
    file.fail(
      `the text has ${text.length.toLocaleString('en')} characters, more than ${limit}; part it into articles`,
      { line: 1, column: 1 },
    );
  }
  let marks = 0;
  for (const { index } of text.matchAll(/<Pull\b/g)) {
    marks += 1;
    if (marks > MOST_PULL_QUOTES) {
      file.fail(`the text asks for more than ${MOST_PULL_QUOTES} pull quotes; keep those that matter`, {
        line: lineAt(text, index),
        column: 1,
      });
    }
  }
  // A line of nothing but the same mark is a break between sections, of any length.
  const piled = pile.exec(text.replace(/^[ \t]*([*_])[ \t]*(?:\1[ \t]*)+$/gm, ''));
  if (piled) {
    const line = lineAt(text, text.indexOf(piled[0]));
    file.fail(`five hundred marks “${piled[1]}” stand in a row; write \\${piled[1]} to print them`, {
      line,
      column: 1,
    });
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
