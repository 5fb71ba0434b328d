/** A line of a file that cannot be printed. */
export interface BadLine {
  /** From 1. */
  line: number;
  message: string;
}

/**
 * Characters that no text can hold: U+FFFD, which stands for bytes that are not UTF-8; control characters but
 * tabs and line ends; halves of characters (lone surrogates); code points that Unicode keeps for no
 * character; and the two that print what follows in another order than it is read (Unicode, UAX #9: overrides).
 */
const bad = /\uFFFD|[\p{Cc}--[\t\n\r]]|\p{Cs}|\p{Noncharacter_Code_Point}|[\u202D\u202E]/v;

/** Returns a text without such characters, and how many there were. */
export function removeBadCharacters(text: string): { text: string; count: number } {
  if (!bad.test(text)) return { text, count: 0 };
  const parts = text.split(new RegExp(bad, 'gv'));
  return { text: parts.join(''), count: parts.length - 1 };
}

/** Lines that are reported one by one; a file in another encoding has one for every accent. */
const SHOWN = 20;

/**
 * Finds the lines of a file that have characters no text can hold, or a conflict of two versions that git has left there. A byte
 * order mark at its beginning is no such character.
 */
export function findBadLines(source: string): BadLine[] {
  const conflicts = findConflicts(source);
  if (conflicts.length > 0) return conflicts;
  if (!bad.test(source)) return [];
  if (isWide(source))
    return [{ line: 1, message: 'is saved as UTF-16; save the file again with the encoding UTF-8' }];
  const found = source.split('\n').flatMap((text, index) => {
    const message = describeBadCharacter(text);
    return message ? [{ line: index + 1, message }] : [];
  });
  const more = found.length - SHOWN;
  const last = found[SHOWN];
  if (more <= 0 || !last) return found;
  const message = `and ${more} more lines have such characters`;
  return [...found.slice(0, SHOWN), { line: last.line, message }];
}

/** Returns true for a line that git writes before, between and after two versions that it could not merge. */
export const isConflictMark = (line: string): boolean => /^(?:<{7}|={7}|>{7})/.test(line);

/** Finds where git has written both versions of some lines, one below the other. */
function findConflicts(source: string): BadLine[] {
  if (!/^<{7} /m.test(source) || !/^={7}\r?$/m.test(source) || !/^>{7} /m.test(source)) return [];
  const message =
    'holds a conflict of two versions; keep the lines that hold, and delete the marks <<<<<<<, ======= and >>>>>>>';
  return source
    .split('\n')
    .flatMap((text, index) => (/^<{7} /.test(text) ? [{ line: index + 1, message }] : []));
}

/** UTF-16 begins with two bytes that no UTF-8 has; without them, every other byte is zero in most texts. */
function isWide(source: string): boolean {
  return /^\uFFFD{2}/.test(source) || (source.match(/\0/g)?.length ?? 0) * 4 > source.length;
}

/** Returns what is wrong with the characters of a text, for an editor; undefined if nothing is. */
export function describeBadCharacter(text: string): string | undefined {
  const found = bad.exec(text);
  if (!found) return undefined;
  const start = Math.max(0, found.index - 20);
  const before = text.slice(start, found.index).replace(start > 0 ? /^\S*\s/ : '', '');
  if (found[0] === '\uFFFD') {
    const [word = ''] = /\S*\uFFFD\S*/.exec(text) ?? [];
    return `has bytes that are not UTF-8, in “${word.slice(0, 40)}”; save the file again with the encoding UTF-8, and see that the word is right`;
  }
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const what = /\p{Cs}/v.test(found[0]) ? 'half a character' : 'a character that cannot be printed';
  return `has ${what} (U+${code})${before === '' ? '' : ` after “${before}”`}; take it out`;
}
