import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { getStarterWords, isInterfaceLanguage } from '../languages/interface/catalogue.ts';
import { english } from '../languages/interface/en/english.ts';
import { curlQuotes } from '../languages/text/curl-quotes.ts';
import { getSubtag } from '../languages/text/language-tag.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { resolveInEngine } from '../runtime/project-root.ts';
import { makeDefaultLabels } from '../settings/default-labels.ts';
import { PHRASES_FILE } from '../settings/own-phrases.ts';
import { SETTINGS_FILE } from '../settings/read-settings.ts';
import { type Answers, writeSettings } from './write-settings.ts';

const PERSON = 'editors';
const TOPIC = 'general';

/**
 * Makes the files of a new publication: settings that explain themselves, static pages with blanks to fill in, one person, one
 * topic and one draft; and in a language that we do not have, every phrase that is to be translated.
 *
 * @returns The text of each file, by its path below the new content folder.
 */
export function createPublication(answers: Answers): Map<string, string> {
  const name = curlQuotes(answers.name, answers.language);
  const labels = Object.values(makeDefaultLabels(answers.language))
    .map((label) => `- **${label.name}**: ${label.meaning}`)
    .join('\n');
  const words = getStarterWords(answers.language);
  const values = { name, email: answers.email, person: PERSON, topic: TOPIC };
  const files = new Map<string, string>([
    [SETTINGS_FILE, writeSettings({ ...answers, name })],
    [
      `people/${PERSON}.yaml`,
      stringify({ name, kind: 'organisation', biography: fill(words.biography, { name }) }),
    ],
    [`topics/${TOPIC}.yaml`, stringify({ name: words.topic, description: words.topicDescription })],
  ]);
  if (!isInterfaceLanguage(answers.language)) files.set(PHRASES_FILE, writePhrases(answers.language));
  for (const folder of listTemplates(answers.language)) {
    for (const path of listFilesBelow(folder)) {
      const text = readFileSync(path, 'utf8');
      const name = path.slice(join(folder, '/').length);
      if (!files.has(name)) files.set(name, path.endsWith('.mdx') ? fillText(text, values, labels) : text);
    }
  }
  return files;
}

/** Returns folders of files to begin with, absolute: those in the language, if we have it, then those in English. */
function listTemplates(language: string): string[] {
  const languages = resolveInEngine('src', 'languages/interface');
  const locate = (tag: string) => join(languages, tag, 'starter');
  const own = locate(getSubtag(language));
  return [own, locate('en'), resolveInEngine('src', 'init/template')].filter(existsSync);
}

type Values = Readonly<Record<string, string>>;

/**
 * Fills in a text: plain in its frontmatter, which is YAML, and below it so that MDX reads nothing as a mark or as code.
 * Labels are a list in Markdown.
 */
function fillText(text: string, values: Values, labels: string): string {
  const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields = frontmatter.split('\n').map((line) => {
    const [, field, written = ''] = /^(\w+): ([^[].*)$/.exec(line) ?? [];
    return field === undefined || !written.includes('{')
      ? fill(line, values)
      : stringify({ [field]: fill(written, values) }, { lineWidth: 0 }).trimEnd();
  });
  const escaped = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, escapeForMdx(value)]),
  );
  return `---\n${fields.join('\n')}\n---\n${fill(body, { ...escaped, labels })}`;
}

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, field: string) => values[field] ?? placeholder);

const escapeForMdx = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');

function writePhrases(language: string): string {
  const phrases = stringify(english, { lineWidth: 0 }).trimEnd().replace(/^/gm, '# ');
  return `# Everything that the pages print beside your texts, in English. To have it in ${language}, take the # away from a phrase\n# and from the group above it, and translate it; words in braces stay. \`npm run check\` lists what is missing.\n\n${phrases}\n`;
}
