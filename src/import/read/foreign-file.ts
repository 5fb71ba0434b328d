import { readZipText, type ZipFiles } from './archive-files.ts';

const picture = 'is a picture, which has no words to bring in';
const saved = 'open it in the program it was written with and save it as .docx';

/** What files begin with, as hexadecimal figures. */
const beginnings: readonly [string, string][] = [
  [
    'd0cf11e0',
    `is a Word file of before 2007 (.doc) or one with a password, whatever its name says: ${saved}, without a password`,
  ],
  ['7b5c727466', `is a text in RTF, whatever its name says: ${saved}`],
  [
    '255044462d',
    `is a PDF file, in which words have places and no order: ${saved}, or copy its words into a text file`,
  ],
  ['ffd8ff', picture],
  ['89504e47', picture],
  ['47494638', picture],
];

/** Says what a file is that nobody here reads, and what to do with it; undefined if nothing is known of it. */
export function describeForeignFile(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  if (start === '') return 'is empty';
  return beginnings.find(([beginning]) => start.startsWith(beginning))?.[1];
}

/** The same of a file that is a zip. */
export function describeForeignZip(files: ZipFiles): string | undefined {
  if (files.has('mimetype') && readZipText(files, 'mimetype').includes('opendocument'))
    return `is an OpenDocument file (.odt): ${saved}`;
  if (files.has('xl/workbook.xml')) return `is a table of Excel: copy what is a text in it into a Word file`;
  if (files.has('ppt/presentation.xml'))
    return `is a presentation: copy what is a text in it into a Word file`;
  if ([...files.keys()].some((path) => path.endsWith('.iwa'))) return `is a file of Pages: ${saved}`;
  return undefined;
}
