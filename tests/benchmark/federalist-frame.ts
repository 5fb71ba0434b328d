import { stringify } from 'yaml';
import { SETTINGS_FILE } from '../../src/settings/read-settings.ts';

/** A file of the content folder. */
export interface Entry {
  path: string;
  text: string;
}

const biographies = {
  'Alexander Hamilton':
    'Alexander Hamilton of New York sat in the Constitutional Convention of 1787 and was the first Secretary of the Treasury.',
  'James Madison':
    'James Madison of Virginia sat in the Constitutional Convention of 1787 and was the fourth President of the United States.',
  'John Jay': 'John Jay of New York was the first Chief Justice of the United States.',
};

/** The essays' own division of their subject, by the number of the last essay on each. */
const parts = [
  { last: 14, id: 'union', name: 'The Union', description: 'What the states gain by holding together.' },
  {
    last: 22,
    id: 'confederation',
    name: 'The Confederation',
    description: 'Why the present one cannot last.',
  },
  { last: 36, id: 'energy', name: 'Energetic government', description: 'Defence, militia and taxation.' },
  {
    last: 51,
    id: 'plan',
    name: 'The plan',
    description: 'Its republican form, its powers and their division.',
  },
  { last: 61, id: 'house', name: 'The House', description: 'The House of Representatives and its election.' },
  { last: 66, id: 'senate', name: 'The Senate', description: 'How it is made up and what it may do.' },
  {
    last: 77,
    id: 'executive',
    name: 'The Executive',
    description: 'The President and the powers of the office.',
  },
  { last: 83, id: 'judiciary', name: 'The judiciary', description: 'Judges, courts and juries.' },
  { last: 85, id: 'conclusion', name: 'Conclusion', description: 'Remaining objections, and a last word.' },
];

/** The topic that an essay belongs to; a longer corpus, made of these essays, goes through the topics again. */
export function topicOf(number: number): string {
  const part = parts.find(({ last }) => ((number - 1) % 85) + 1 <= last);
  if (!part) throw new Error(`There is no essay ${number}; the first is 1.`);
  return part.id;
}

/** `John Jay` is `john-jay`. */
export function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

export const topics = (): Entry[] =>
  parts.map(({ id, name, description }) => ({
    path: `topics/${id}.yaml`,
    text: stringify({ name, description }, { lineWidth: 0 }),
  }));

export const people = (): Entry[] =>
  Object.entries(biographies).map(([name, biography]) => ({
    path: `people/${idOf(name)}.yaml`,
    text: stringify({ name, biography }, { lineWidth: 0 }),
  }));

const pages = {
  about: {
    title: 'About these essays',
    text: 'The 85 essays of *The Federalist*, printed in New York in 1787 and 1788 over the name Publius.',
  },
  standards: {
    title: 'Standards',
    text: '## Labels\n\nEvery essay is an opinion.\n\n## Disclosure\n\nEvery essay says who wrote it, and where that is disputed.\n\n## Corrections\n\nMisprints of the source are named at the foot of the essay.',
  },
  corrections: { title: 'Corrections', text: 'No essay has been corrected.' },
  accessibility: {
    title: 'Accessibility',
    text: 'The pages are those of Verbatim, and are tested as they are.',
  },
};

/** The settings of a publication of these essays. */
export const settings = (): Entry => ({
  path: SETTINGS_FILE,
  text: stringify({
    name: 'The Federalist',
    tagline: 'Essays by Publius',
    description: 'The 85 essays of The Federalist.',
    address: 'https://federalist.example',
    language: 'en-GB',
    email: 'editors@federalist.example',
    founded: 1787,
  }),
});

/** The standing pages that the masthead and the footer lead to. */
export const standingPages = (): Entry[] =>
  Object.entries(pages).map(([id, { title, text }]) => ({
    path: `pages/${id}.mdx`,
    text: `---\n${stringify({ title, description: `${title}.` }, { lineWidth: 0 })}---\n\n${text}\n`,
  }));
