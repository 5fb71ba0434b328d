import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createPublication } from '../init/create-publication.ts';
import type { Answers } from '../init/write-settings.ts';
import { isInterfaceLanguage } from '../languages/interface/catalogue.ts';
import { BEGINNING, describeBeginning } from '../publication/known-record.ts';
import { now } from '../runtime/clock.ts';
import { explainUncaughtErrors } from '../runtime/explain-error.ts';
import { readOptionsOrExit } from '../runtime/read-options.ts';
import { askLine, closeTerminal } from '../runtime/terminal.ts';
import { PHRASES_FILE } from '../settings/own-phrases.ts';
import { settingsSchema } from '../settings/settings-schema.ts';
import { formatCommand } from './format-command.ts';

explainUncaughtErrors();

const help = `npm run init -- DIR [--name "The Quad"] [--language en-GB] [--address https://example.org] [--time-zone Europe/Kyiv] [--email editors@example.org]

Makes a new publication in the folder DIR, or in content/ below it if DIR holds a package.json: settings, an about page,
standards, corrections, accessibility, imprint and privacy, one draft. It asks for what the options do not say.

  --yes   take a default instead of asking
  --help  this text`;

const { values, positionals } = readOptionsOrExit({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    language: { type: 'string' },
    address: { type: 'string' },
    'time-zone': { type: 'string' },
    email: { type: 'string' },
    yes: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

/** npm runs a command in the project's folder; a new folder is meant from where npm was called. */
function resolveNewFolder(given: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env;
  return script === 'init' && called !== undefined ? resolve(called, given) : resolve(given);
}

/** Both branches of a merge are right about these: each line stands for itself. */
const MERGED_LINE_BY_LINE = `# Two editors’ new addresses both count; of two lines of one piece, the longer does.
record/addresses.txt merge=union
record/index/*.txt merge=union
`;

/** The five questions, each with the setting that it fills. */
const questions = [
  { field: 'name', question: 'What is it called?', preset: 'A new publication' },
  {
    field: 'language',
    question: 'In which language? Write a tag, like en-GB, uk or pt-BR.',
    preset: 'en-GB',
  },
  { field: 'address', question: 'Where will readers find it?', preset: 'https://example.org' },
  {
    field: 'timeZone',
    question: 'In which time zone, like Europe/Kyiv?',
    preset: Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  { field: 'email', question: 'Where can readers write to the editors?', preset: 'editors@example.org' },
] as const;

process.exitCode = await init();
closeTerminal();

async function init(): Promise<number> {
  const [given, ...rest] = positionals;
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (given === undefined || rest.length > 0) {
    console.error(`Say which folder to make: npm run init -- DIR\n\n${help}`);
    return 1;
  }
  const place = resolveNewFolder(given);
  const isProject = existsSync(join(place, 'package.json'));
  const folder = isProject ? join(place, 'content') : place;
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    console.error(`${given} is a file. Name a folder that does not exist yet; nothing was written.`);
    return 1;
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error(
      `${isProject ? join(given, 'content') : given} exists and is not empty. Name a folder that does not exist yet; nothing was written.`,
    );
    return 1;
  }
  const answers = await ask();
  if (!answers) return 1;
  for (const [path, text] of createPublication(answers)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, '.gitattributes'), MERGED_LINE_BY_LINE);
  const beginning = describeBeginning(folder);
  if (beginning !== undefined) {
    mkdirSync(dirname(join(folder, BEGINNING)), { recursive: true });
    writeFileSync(join(folder, BEGINNING), beginning);
  }
  if (isProject) keepOutOfGit(place);
  console.log(describeNextSteps(relative(process.cwd(), folder), answers.language));
  return 0;
}

/** What is made again at any time is not for git; a project that says so itself is left as it is. */
function keepOutOfGit(project: string): void {
  const file = join(project, '.gitignore');
  const made = ['node_modules/', 'dist/', 'dist-*/', 'preview/', '.astro/', '.cache/'];
  if (!existsSync(file)) writeFileSync(file, `${made.join('\n')}\n`);
}

/** @returns Undefined if an answer cannot be used, or nobody answers; that has then been said. */
async function ask(): Promise<Answers | undefined> {
  const { name: saidName, language: saidLanguage, address: saidAddress, email: saidEmail } = values;
  const said: Record<string, string | undefined> = {
    name: saidName,
    language: saidLanguage,
    address: saidAddress,
    timeZone: values['time-zone'],
    email: saidEmail,
  };
  const isAsking = values.yes !== true && process.stdin.isTTY;
  const answers: Record<string, string> = {};
  for (const { field, question, preset } of questions) {
    const answer = await answerOne(field, said[field] ?? (isAsking ? undefined : preset), () =>
      askLine(`${question} [${preset}]`).then((line) => (line === '' ? preset : line)),
    );
    if (answer === undefined) return undefined;
    answers[field] = answer;
  }
  const { name = '', language = '', address = '', timeZone = '', email = '' } = answers;
  return { name, language, address, timeZone, email, founded: now.getUTCFullYear() };
}

/** Returns what was given, or asks until the answer can be used. */
async function answerOne(
  field: Field,
  given: string | undefined,
  askAgain: () => Promise<string | undefined>,
): Promise<string | undefined> {
  for (let answer = given ?? (await askAgain()); ; answer = await askAgain()) {
    if (answer === undefined) {
      console.error('\nNothing was written.');
      return undefined;
    }
    const fault = explainFault(field, answer);
    if (fault === undefined) return answer;
    console.error(fault);
    if (given !== undefined) return undefined;
  }
}

type Field = (typeof questions)[number]['field'];

/** Why the settings would refuse an answer, or undefined. */
function explainFault(field: Field, answer: string): string | undefined {
  const parsed = settingsSchema.shape[field].safeParse(answer);
  return parsed.error
    ? `${field}: ${parsed.error.issues.map(({ message }) => message).join('; ')}`
    : undefined;
}

/** In a language that we lack, its pages and its phrases begin in English. */
function describeEnglish(folder: string, language: string): string {
  if (isInterfaceLanguage(language)) return '';
  return `
The texts in ${join(folder, 'pages')} and the first draft are in English, to be translated. So are menus and buttons:
${join(folder, PHRASES_FILE)} lists every phrase.`;
}

function describeNextSteps(folder: string, language: string): string {
  return `Made a publication in ${folder}.

  ${formatCommand(folder, 'dev')}     shows it while you write
  ${formatCommand(folder, 'check')}   says what is wrong, and which blanks are still to be filled in
  ${formatCommand(folder, 'start')}       builds it and shows what readers will see

Its settings are in ${join(folder, 'publication.yaml')}; each says what it is for.${describeEnglish(folder, language)}`;
}
