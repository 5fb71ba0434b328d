import { type CslItem, invertName } from './csl-item.ts';

/** Returns a RIS record (https://en.wikipedia.org/wiki/RIS_(file_format)), as reference managers import it. */
export function formatRis(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/');
  const lines = [
    ['TY', 'MGZN'],
    ['ID', item.id],
    ...item.author.map((author) => ['AU', invertName(author)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', String(year)],
    ['DA', date],
    ['M3', item.genre],
    ['LA', item.language],
    ['N1', item.note],
    ['UR', item.URL],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
