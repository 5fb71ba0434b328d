import type { CslItem, CslName } from './csl-item.ts';

/**
 * Returns a BibTeX entry in UTF-8. BibLaTeX prefers `date`; BibTeX does not know it and reads `year` and
 * `month`. It is written here because the plug-in of citation-js drops Cyrillic names.
 */
export function formatBibtex(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const fields = [
    ['author', `{${item.author.map(name).join(' and ')}}`],
    // The inner braces protect capitals: styles would write NATO as nato.
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

/** Macros that every BibTeX style defines in its own language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Braces prevent an organisation's name from being split into given name and family name. */
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
