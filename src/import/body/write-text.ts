import type { Parents, Text } from 'mdast';
import type { Handle, Info, State } from 'mdast-util-to-markdown';

/**
 * Writes words with no more escapes than they need: an asterisk between spaces, an underline within a word and a bracket
 * that no address follows are themselves. Whoever uses it reads the text again and compares.
 */
export const writeText: Handle = (node: Text, parent: Parents | undefined, state: State, info: Info) => {
  const inCell = state.stack.includes('tableCell');
  const inHeading = state.stack.includes('headingAtx');
  const inLabel = state.stack.includes('label') || state.stack.includes('linkReference');
  const value = node.value.replace(/[ \t]*\n[ \t]*/g, inHeading || inCell ? ' ' : '\n');
  const runs = findFalseAddresses(value).map(({ colon }) => colon);
  const isFirst = info.before === '\n' || info.before === '';
  return value.replace(sign, (mark, at: number) => {
    const before = value.charAt(at - 1) || info.before;
    const after = value.charAt(at + mark.length) || info.after;
    const line = value.slice(value.lastIndexOf('\n', at - 1) + 1, at);
    const isOpening = line.length < at || isFirst;
    const place = {
      before,
      after,
      isFirstLine: parent?.children[0] === node && line.length === at,
      line: isOpening ? line : `${info.before}${line}`,
      inCell,
      inLabel,
      rest: value.slice(at),
    };
    return runs.includes(at) || needsEscape(mark, place) ? `\\${mark}` : mark;
  });
};

const sign = /[\\`*_[\]{}<>#+\-=~|!&.):]/g;

interface Place {
  /** True in the first line of a paragraph. */
  isFirstLine: boolean;
  before: string;
  after: string;
  /** What stands before it in its line. */
  line: string;
  inCell: boolean;
  inLabel: boolean;
  rest: string;
}

function needsEscape(
  mark: string,
  { before, after, isFirstLine, line, inCell, inLabel, rest }: Place,
): boolean {
  const startsLine = line.trim() === '';
  const isSpace = (character: string) => character === '' || /\s/.test(character);
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  switch (mark) {
    case '\\':
      return after === '\n' || /[!-/:-@[-`{-~]/.test(after);
    case '`':
    case '{':
      return true;
    case '*':
      return !(isSpace(before) && isSpace(after)) || (startsLine && isSpace(after));
    case '_':
      return startsLine ? true : !(isWord(before) && isWord(after)) && !(isSpace(before) && isSpace(after));
    case '[':
      return (
        inLabel ||
        /^\[[^\]]*\](?:\(|\[|:|\s*\[)/.test(rest) ||
        /^\[(?:[ xX]\]|\^)/.test(rest) ||
        // A link holds no link: the bracket before one is a bracket.
        (!rest.includes(']') && !(rest === '[' && after === '['))
      );
    case ']':
      return inLabel || after === '(' || after === '[';
    case '<':
      return !isSpace(after);
    case '>':
      return startsLine;
    case '#':
      return startsLine && /^#{1,6}(?:\s|$)/.test(rest);
    case '+':
    case '-':
      return startsLine && (/^[+-](?:\s|$)/.test(rest) || /^-[-\s]*$/.test(rest.split('\n', 1)[0] ?? ''));
    case '=':
      return startsLine && /^=+\s*(?:\n|$)/.test(rest);
    case '~':
      return after === '~' || before === '~';
    case '|':
      return inCell;
    case '!':
      return after === '[';
    case '&':
      return /^&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(rest);
    case '.':
    case ')':
      // Within a paragraph only a list that begins with 1 may begin.
      return (isFirstLine ? /^\s*\d{1,9}$/ : /^\s*0*1$/).test(line) && isSpace(after);
    default:
      return false;
  }
}

/**
 * What the site takes for an address reaches to the next space, whatever is escaped in it. One that is none, or that a sign
 * of MDX would end, has to be kept from becoming a link.
 */
export function findFalseAddresses(text: string): { colon: number }[] {
  return [...text.matchAll(/\bhttps?:\/\/\S*/gi)].flatMap((run) => {
    const [address] = run;
    const bare = address.replace(/[?!.,:;*_~'")\]]+$/, '').replaceAll('\\', '%5C');
    const isFalse = /[<{]/.test(address) || !URL.canParse(bare.replace(/[<{].*$/s, ''));
    return isFalse ? [{ colon: run.index + address.indexOf(':') }] : [];
  });
}

/** True of a paragraph that MDX would run as code. */
export const isEsm = (paragraph: string): boolean => /^(?:import|export)\b/.test(paragraph);

/** A space before it, and a paragraph that begins with “import” or “export” is no code. */
export const guardLine = (paragraph: string): string => (isEsm(paragraph) ? ` ${paragraph}` : paragraph);
