import type { MarkChange } from './mark-changes.ts';

/** Says in an editor's words what a passage says differently beside its words. */
export function printMarkChange({ change, mark, words, value = '' }: MarkChange): string {
  const isNew = change === 'added';
  const quoted = `“${words}”`;
  const now = (what: string) => (isNew ? `${quoted} is now ${what}` : `${quoted} is no longer ${what}`);
  const whole = (what: string) => (isNew ? `it is now ${what}` : `it is no longer ${what}`);
  const after = (what: string) =>
    isNew ? `${what} now stands after ${quoted}` : `${what} after ${quoted} is gone`;
  switch (mark) {
    case 'sup':
      return now('raised above the line');
    case 'sub':
      return now('set below the line');
    case 'del':
      return now('struck through');
    case 'link':
      return now(`a link to ${value}`);
    case 'note':
      return after('the mark of a note');
    case 'break':
      return after('a line break');
    case 'heading':
      return whole(`a heading of level ${value}`);
    case 'kind':
      return whole(nameKind(value));
    case 'list':
      return whole(`an item of a list that is ${value}`);
    case 'quoted':
      return whole(`${value} quotations deep`);
    case 'cells':
      return isNew ? 'its words stand in other cells' : 'its cells had other borders';
    case 'file':
      return isNew ? 'the picture is another file' : 'the file of the picture is gone';
    case 'language':
      return now(`marked as ${value}`);
    case 'abbr':
      return now(`explained as “${value}”`);
    default:
      return now(`set as ${mark}`);
  }
}

/** Names a kind of passage with its article. */
function nameKind(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    quotation: 'a quotation',
    item: 'an item of a list',
    heading: 'a heading',
    footnote: 'a note',
    table: 'a table',
    code: 'code',
    caption: 'a caption',
  };
  return names[kind] ?? 'a paragraph of its own';
}
