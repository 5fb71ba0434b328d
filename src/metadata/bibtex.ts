import type { CslItem, CslName } from './csl-item.ts';
import { joinFamilyName } from './csl-item.ts';

/**
 * Returns a BibTeX entry in UTF-8. BibLaTeX prefers `date`; BibTeX does not know it and reads `year` and `month`.
 */
export function formatBibtex(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const fields = [
    ['author', `{${item.author.map(formatName).join(' and ')}}`],
    // The inner braces protect capitals: styles would write NATO as nato.
    ['title', `{{${escapeTex(item.title)}}}`],
    ['journal', `{${escapeTex(item['container-title'])}}`],
    ['year', `{${year}}`],
    ['month', months[month - 1]],
    ['date', `{${date}}`],
    ['type', `{${escapeTex(item.genre)}}`],
    ['note', `{${escapeTex(item.note)}}`],
    // Braces would be counted here too, and an address may do without them.
    ['url', `{${item.URL.replace(/[{}]/g, encodeURIComponent)}}`],
  ];
  const lines = fields.map(([field, value]) => `  ${field} = ${value},\n`);
  return `@article{${item.id},\n${lines.join('')}}\n`;
}

/** Macros that every BibTeX style defines in its own language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Braces prevent an organisation's name from being split into given name and family name. */
function formatName(name: CslName): string {
  if ('literal' in name) return `{${escapeTex(name.literal)}}`;
  const { given, suffix } = name;
  const last = joinFamilyName(name);
  if (given === undefined) return `{${escapeTex(last)}}`;
  return [last, suffix, given].flatMap((part) => (part === undefined ? [] : escapeTex(part))).join(', ');
}

/** Escapes the ten characters that mean something to TeX. */
const escapeTex = (text: string): string =>
  text.replace(/[\\{}%&#$_~^]/g, (character) => commands[character] ?? `\\${character}`);

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even after a backslash: a single one would swallow the entries that follow.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
