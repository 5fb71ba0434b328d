const delimiter = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * Gives the head of a Markdown table as many cells as its longest row: GFM drops what the head has no cell for, and other
 * engines print it.
 */
export function widenTables(text: string): string {
  if (!/\|[ \t]*:?-/.test(text) && !/-:?[ \t]*\|/.test(text)) return text;
  const lines = text.split('\n');
  for (let at = 1; at < lines.length; at += 1) {
    const [head = '', rule = ''] = [lines[at - 1], lines[at]];
    if (!rule.includes('|') || !delimiter.test(rule) || !head.includes('|')) continue;
    const columns = countCells(rule);
    if (countCells(head) !== columns) continue;
    let widest = columns;
    for (let row = at + 1; row < lines.length && (lines[row] ?? '').includes('|'); row += 1) {
      widest = Math.max(widest, countCells(lines[row] ?? ''));
    }
    if (widest === columns) continue;
    lines[at - 1] = addCells(head, widest - columns, ' ');
    lines[at] = addCells(rule, widest - columns, '---');
  }
  return lines.join('\n');
}

function countCells(line: string): number {
  const bare = line
    .trim()
    .replace(/^>[ \t]*/, '')
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.replace(/\\\|/g, '').split('|').length;
}

function addCells(line: string, count: number, cell: string): string {
  const end = line.trimEnd();
  return `${end.endsWith('|') ? end : `${end} |`}${` ${cell} |`.repeat(count)}`;
}
