/** Somebody else's words in a passage, in UTF-16 units, `[start, end)`, with the quotation marks around them. */
export interface Speech {
  start: number;
  end: number;
}

/** What closes each opening mark: English, German, Polish, French, Ukrainian, Greek, Danish, Finnish, Japanese ways. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”"',
  '”': '”',
  '‟': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '"': '"',
  '＂': '＂',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
};
/** Marks that are also closing marks or inches: they open only where a word begins. */
const OPEN_AT_A_WORD = new Set(['”', '»', '›', '"', '‘', '‚']);

/** An opening quotation mark in a text. */
interface OpeningMark {
  text: string;
  at: number;
  mark: string;
  /** The marks that may close it. */
  closers: string;
}

/**
 * Returns the spans between quotation marks, outermost only, in reading order. A mark that is never closed runs to the
 * end of the passage, as speech that goes on in the next paragraph does; a straight or single one is then an inch or
 * an apostrophe.
 */
export function findSpeech(text: string): Speech[] {
  const found: Speech[] = [];
  const neverClosed = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    const closers = CLOSED_BY[mark];
    if (closers === undefined || neverClosed.has(mark) || !canOpen(text, at)) {
      at++;
      continue;
    }
    const close = findClosingMark({ text, at, mark, closers });
    if (close === undefined && (mark === '"' || isSingle(mark))) {
      neverClosed.add(mark);
      at++;
      continue;
    }
    const end = close === undefined ? text.length : close + 1;
    found.push({ start: at, end });
    at = end;
  }
  return found;
}

/** True if the mark at `at` may open speech. */
function canOpen(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!OPEN_AT_A_WORD.has(mark)) return true;
  // The apostrophe of "the ‘90s", curled the wrong way.
  if (isSingle(mark) && /\p{N}/u.test(text.charAt(at + 1))) return false;
  return !/[\p{L}\p{N}.,!?…]/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1));
}

/** Returns where speech closes; a single mark inside a word or after a plural is an apostrophe. */
function findClosingMark({ text, at, mark, closers }: OpeningMark): number | undefined {
  const single = isSingle(mark);
  const nests = !single && !closers.includes(mark);
  let doubtful: number | undefined;
  let depth = 0;
  for (let index = at + 1; index < text.length; index++) {
    const here = text.charAt(index);
    if (nests && here === mark) depth++;
    if (!closers.includes(here)) continue;
    if (single && /[\p{L}\p{N}]/u.test(text.charAt(index + 1))) continue;
    if (depth > 0) {
      depth--;
      continue;
    }
    if (!single || !/^s’ \p{Ll}/u.test(text.slice(index - 1, index + 3))) return index;
    doubtful ??= index;
  }
  return doubtful;
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '‚';
}
