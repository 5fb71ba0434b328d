import type { CslItem, CslName } from './csl-item.ts';

/**
 * A BibTeX entry, in UTF-8. `date` is for BibLaTeX, which prefers it; `year` and `month` for BibTeX,
 * which does not know it. Written here because citation-js's plug-in turns Cyrillic names into nothing.
 */
export function formatBibtex(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const fields = [
    ['author', `{${item.author.map(name).join(' and ')}}`],
    // The inner braces keep styles from lowering capitals: NATO would become nato.
    ['title', `{{${escaped(item.title)}}}`],
    ['journal', `{${escaped(item['container-title'])}}`],
    ['year', `{${year}}`],
    ['month', months[month - 1]],
    ['date', `{${date}}`],
    ['type', `{${escaped(item.genre)}}`],
    ['note', `{${escaped(item.note)}}`],
    ['url', `{${item.URL}}`],
  ];
  const lines = fields.map(([field, value]) => `  ${field} = ${value},\n`);
  return `@article{${item.id},\n${lines.join('')}}\n`;
}

/** Macros that every style defines in its own language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Braces keep an organisation's name from being read as given name and family name. */
const name = ({ literal, family = '', given, 'non-dropping-particle': particle }: CslName): string => {
  if (literal !== undefined) return `{${escaped(literal)}}`;
  const last = escaped([particle, family].filter(Boolean).join(' '));
  return given ? `${last}, ${escaped(given)}` : `{${last}}`;
};

/** The ten characters that mean something to TeX. */
const escaped = (text: string): string =>
  text.replace(/[\\{}%&#$_~^]/g, (character) => commands[character] ?? `\\${character}`);

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
