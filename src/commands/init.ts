import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createPublication } from '../init/create-publication.ts';
import type { Answers } from '../init/write-settings.ts';
import { now } from '../runtime/clock.ts';
import { settingsSchema } from '../settings/settings-schema.ts';
import { formatCommand } from './next-command.ts';

const help = `npm run init -- DIR [--name "The Quad"] [--language en-GB] [--address https://example.org] [--time-zone Europe/Kyiv] [--email editors@example.org]

Makes a new publication in the folder DIR, or in content/ below it if DIR holds a package.json: settings, an about page,
standards, corrections, accessibility, imprint and privacy, one draft. It asks for what the options do not say.

  --yes   take a default instead of asking
  --help  this text`;

const { values, positionals } = parseArgs({
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

/** The five questions, each with the setting that it fills. */
const questions = [
  { field: 'name', question: 'What is it called?', preset: 'A new publication' },
  { field: 'language', question: 'In which language, as a tag like en-GB, uk or pt-BR?', preset: 'en-GB' },
  { field: 'address', question: 'Where will readers find it?', preset: 'https://example.org' },
  {
    field: 'timeZone',
    question: 'In which time zone, like Europe/Kyiv?',
    preset: Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  { field: 'email', question: 'Where can readers write to the editors?', preset: 'editors@example.org' },
] as const;

process.exitCode = await init();

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
  const isProject = existsSync(resolve(given, 'package.json'));
  const folder = isProject ? resolve(given, 'content') : resolve(given);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error(
      `${isProject ? join(given, 'content') : given} exists and is not empty. Name a folder that does not exist yet; nothing was written.`,
    );
    return 1;
  }
  const answers = await ask();
  if (!answers) return 1;
  const templates = resolve(import.meta.dirname, '../init/template');
  for (const [path, text] of createPublication(answers, templates)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (isProject) keepOutOfGit(resolve(given));
  console.log(describeNextSteps(relative(process.cwd(), folder)));
  return 0;
}

/** What is made again at any time is not for git; a project that says so itself is left as it is. */
function keepOutOfGit(project: string): void {
  const file = join(project, '.gitignore');
  const made = ['node_modules/', 'dist/', 'dist-*/', 'preview/', '.astro/', '.cache/'];
  if (!existsSync(file)) writeFileSync(file, `${made.join('\n')}\n`);
}

/** @returns Undefined if an answer cannot be used; why has then been said. */
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
  const terminal = isAsking ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const answers: Record<string, string> = {};
  try {
    for (const { field, question, preset } of questions) {
      let answer = said[field] ?? ((await terminal?.question(`${question} [${preset}] `)) || preset);
      for (let fault = faultOf(field, answer); fault; fault = faultOf(field, answer)) {
        console.error(fault);
        if (!terminal || said[field] !== undefined) return undefined;
        answer = (await terminal.question(`${question} [${preset}] `)) || preset;
      }
      answers[field] = answer;
    }
  } finally {
    terminal?.close();
  }
  const { name = '', language = '', address = '', timeZone = '', email = '' } = answers;
  return { name, language, address, timeZone, email, founded: now.getUTCFullYear() };
}

/** Why the settings would refuse an answer, or undefined. */
function faultOf(field: (typeof questions)[number]['field'], answer: string): string | undefined {
  const parsed = settingsSchema.shape[field].safeParse(answer);
  return parsed.error
    ? `${field}: ${parsed.error.issues.map(({ message }) => message).join('; ')}`
    : undefined;
}

function describeNextSteps(folder: string): string {
  return `Made a publication in ${folder}.

  ${formatCommand(folder, 'dev')}     shows it while you write
  ${formatCommand(folder, 'check')}   says what is wrong, and which blanks are still to be filled in
  ${formatCommand(folder, 'start')}       builds it and shows what readers will see

Its settings are in ${join(folder, 'publication.yaml')}; each says what it is for.`;
}
