import type { CslItem, CslName } from './csl-item.ts';

/**
 * Returns a RIS record, as reference managers import it. It is written here because the plug-in of
 * citation-js breaks every value after 70 characters (addresses too), cuts the key at 20 and drops particles
 * of names.
 */
export function formatRis(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/');
  const lines = [
    ['TY', 'MGZN'],
    ['ID', item.id],
    ...item.author.map((author) => ['AU', name(author)]),
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

const name = ({ literal, family = '', given, 'non-dropping-particle': particle }: CslName): string => {
  if (literal !== undefined) return literal;
  const last = [particle, family].filter(Boolean).join(' ');
  return given ? `${last}, ${given}` : last;
};
