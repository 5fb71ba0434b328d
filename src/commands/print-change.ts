import { styleText } from 'node:util';
import { english } from '../languages/interface/en/english.ts';
import { diffPassageWords, findStructureChanges, type PassageChange } from '../record/passage-changes.ts';
import { printMarkChange } from '../record/print-mark-change.ts';

/** Unchanged words shown on either side of a change. */
const AROUND = 12;

/**
 * Prints a change for the terminal, word by word: `[-taken out-]` and `{+put in+}`, in colour if the terminal
 * has it.
 *
 * @returns The lines, and how many words were taken out or put in.
 */
export function formatChange(change: PassageChange): { lines: string; words: number } {
  const parts = diffPassageWords(change);
  let words = 0;
  const printed = parts.map(({ added, removed, value }, index) => {
    if (!added && !removed) return shortenUnchanged(value, index === 0, index === parts.length - 1);
    words += value.match(/\S+/g)?.length ?? 0;
    return added ? styleText('green', `{+${value}+}`) : styleText('red', `[-${value}-]`);
  });
  const structure = findStructureChanges(change).map((one) => `  ${printMarkChange(one, english.structure)}`);
  return { lines: [printed.join(''), ...structure].join('\n'), words };
}

/** Leaves out the middle of a long unchanged span, or the end of it that is far from any change. */
function shortenUnchanged(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)/);
  if (words.length <= 2 * AROUND) return text;
  const start = isFirst ? '' : words.slice(0, AROUND).join('');
  const end = isLast ? '' : words.slice(-AROUND).join('');
  return `${start}… ${end}`;
}
