import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { curlQuotes } from '../languages/text/curl-quotes.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { makeDefaultLabels } from '../settings/default-labels.ts';
import { type Answers, writeSettings } from './write-settings.ts';

const PERSON = 'editors';
const TOPIC = 'general';

/**
 * Makes the files of a new publication: settings that explain themselves, static pages with blanks to fill in, one person, one
 * topic and one draft.
 *
 * @param templates The folder of templates, absolute.
 * @returns The text of each file, by its path below the new content folder.
 */
export function createPublication(answers: Answers, templates: string): Map<string, string> {
  const name = curlQuotes(answers.name, answers.language);
  const labels = Object.values(makeDefaultLabels(answers.language))
    .map((label) => `- **${label.name}**: ${label.meaning}`)
    .join('\n');
  const values: Record<string, string> = { name, labels, email: answers.email, person: PERSON, topic: TOPIC };
  const files = new Map<string, string>([
    ['publication.yaml', writeSettings({ ...answers, name })],
    [
      `people/${PERSON}.yaml`,
      stringify({ name, kind: 'organisation', biography: `Pieces signed by ${name}.` }),
    ],
    [
      `topics/${TOPIC}.yaml`,
      stringify({ name: 'General', description: 'Whatever has no topic of its own yet.' }),
    ],
  ]);
  for (const path of listFilesBelow(templates)) {
    const text = readFileSync(path, 'utf8').replace(/\{(\w+)\}/g, (placeholder, field: string) => {
      const value = values[field];
      return value === undefined ? placeholder : escapeForMdx(value);
    });
    files.set(path.slice(join(templates, '/').length), text);
  }
  return files;
}

/** A name may hold signs that MDX would read as code. */
function escapeForMdx(text: string): string {
  return text.replace(/[{}<]/g, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`));
}
