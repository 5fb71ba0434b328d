import { curlQuotes } from '../languages/text/curl-quotes.ts';
import { describeBadName, listContentFiles, locateSource } from '../publication/content-files.ts';
import { locateArticle } from '../publication/published-piece.ts';
import { isShort, listLabels, UNWRITTEN } from '../publication/schema.ts';
import { locateRecord } from '../record/record-file.ts';
import { suggestName } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { site } from '../site.ts';
import {
  type Arguments,
  type Command,
  type CommandContext,
  type CommandOptions,
  CommandRefusal,
  type Plan,
  runCommand,
} from './command.ts';
import { formatCommand } from './format-command.ts';
import { createFrontmatter } from './frontmatter-template.ts';
import { makeSlug } from './headline-slug.ts';
import { chooseSubjects, type SubjectKind } from './new-subject.ts';
import { formatInstant } from './record-files.ts';
import { readSourceArticle } from './source-article.ts';

export const begin: Command = {
  name: 'new',
  usage: '"Headline" [--author "Jane Doe"] [--topic "Student money"] [--label opinion]',
  help: `
Makes content/articles/<slug>/index.mdx, a draft whose frontmatter says what each field is for. Its name, which becomes
its address, is made from the headline. At a terminal it asks for what is left out.

  --author   who writes it: a name, or the name of a file in content/people; more than once for several. Somebody new
             is given a file. Not needed where there is only one
  --topic    what it is about: a name, or the name of a file in content/topics; likewise. Not needed for a letter
  --label    what kind of piece it is: one of the labels in publication.yaml
  --slug     its name, where the headline does not give a good one
  --person   makes only a person’s file, and no article: npm run new -- --person "Jane Doe"
  --subject  makes only a topic’s file: npm run new -- --subject "Student money"`,
  options: {
    author: { type: 'string', multiple: true },
    topic: { type: 'string', multiple: true },
    label: { type: 'string' },
    slug: { type: 'string' },
    person: { type: 'string' },
    subject: { type: 'string' },
  },
  complete: askForRest,
  plan(context, [headline, ...rest], options) {
    if (typeof options['person'] === 'string') return planSubject(context, 'people', options['person']);
    if (typeof options['subject'] === 'string') return planSubject(context, 'topics', options['subject']);
    if (!headline?.trim()) throw new CommandRefusal(`Give it a headline: npm run new -- ${begin.usage}`);
    if (rest.length > 0) {
      throw new CommandRefusal(
        `Put the headline in quotation marks: npm run new -- "${[headline, ...rest].join(' ')}"`,
      );
    }
    return planArticle(context, curlQuotes(headline.trim(), site.language), options);
  },
};

function planSubject(context: CommandContext, kind: SubjectKind, name: string): Plan {
  const { changes, made, ids } = chooseSubjects(context, kind, { names: [name] });
  const [path] = made;
  if (path === undefined)
    throw new CommandRefusal(`${context.folder}/${kind}/${ids.join()}.yaml is there already`);
  return { report: [], changes, done: `${path} is made. Fill in what says ${UNWRITTEN}` };
}

function planArticle(
  context: CommandContext,
  headline: string,
  { author, topic, label, slug: given }: CommandOptions,
): Plan {
  const slug = typeof given === 'string' ? given : makeSlug(headline);
  refuseSlug(context, slug);
  const [people, topics] = SUBJECTS;
  const labels = listLabels();
  const known = labels.find((one) => one === (label ?? labels[0]));
  if (!known) throw new CommandRefusal(`“${label}” is no label${suggestName(String(label), labels)}`);
  const short = isShort(known);
  const authors = choose(context, author, { ...people, isBrief: short });
  const subjects = short && topic === undefined ? NOTHING : choose(context, topic, topics);
  const source = `${createFrontmatter({
    headline,
    ...(!short && { standfirst: UNWRITTEN }),
    authors: authors.ids,
    label: known,
    ...(!short && { disclosure: UNWRITTEN }),
    ...(subjects.ids.length > 0 && { topics: subjects.ids }),
    draft: true,
  })}
{/* The text begins here. <Pull>Words of it</Pull> are set beside it as a pull quote. */}
`;
  readSourceArticle(context, slug, source);
  return {
    report: [...authors.said, ...subjects.said],
    changes: [...authors.changes, ...subjects.changes, { write: locateSource(slug), text: source }],
    done: `${context.folder}/${locateSource(slug)} is a draft now.${short ? '' : ` Its standfirst and disclosure are to be written: they say ${UNWRITTEN}`}

To see it while you write:  ${formatCommand(context.folder, 'dev')}, then http://localhost:4321${locateArticle({ slug, published: formatInstant(context.now) })}
To see what is wrong:       ${formatCommand(context.folder, 'check', slug)}
To publish it:              ${formatCommand(context.folder, 'publish', slug)}`,
  };
}

function refuseSlug({ files, folder }: CommandContext, slug: string): void {
  const badName = describeBadName(slug);
  if (badName) throw new CommandRefusal(`${badName}. Give it another name: --slug the-bridge`);
  if (files.exists(`articles/${slug}`)) {
    throw new CommandRefusal(
      `${folder}/articles/${slug} is there already. Choose another name: --slug ${slug}-2`,
    );
  }
  if (files.exists(locateRecord(slug))) {
    throw new CommandRefusal(
      `A piece named ${slug} was published once, and its address is kept. Choose another name: --slug ${slug}-2`,
    );
  }
}

/** The people or the topics of the new article. */
interface SubjectOption {
  kind: SubjectKind;
  option: 'author' | 'topic';
  /** What to say if the option is missing and there are several. */
  ask: string;
  /** True where a name is all that is needed of somebody new. */
  isBrief?: boolean;
}

const SUBJECTS: readonly [SubjectOption, SubjectOption] = [
  { kind: 'people', option: 'author', ask: 'Say who writes it' },
  { kind: 'topics', option: 'topic', ask: 'Say what it is about' },
];

/** Returns the people or topics that are given or, if none is, the only one that exists. */
function choose(
  context: CommandContext,
  given: CommandOptions[string],
  { kind, option, ask, isBrief = false }: SubjectOption,
) {
  const names = [given ?? []].flat().map(String);
  const known = listContentFiles(context.files, kind).map(({ id }) => id);
  if (names.length === 0 && known.length !== 1)
    throw new CommandRefusal(`${ask}: --${option} and ${describeChoice(context, kind)}`);
  const chosen = chooseSubjects(context, kind, { names: names.length > 0 ? names : known, isBrief });
  const made = chosen.made.map(
    (path) => `${path} is new${isBrief ? '' : `: fill in what says ${UNWRITTEN}`}`,
  );
  const only = `${option}: ${known.join()}, the only one in ${context.folder}/${kind}; for another: --${option}`;
  return { ...chosen, said: names.length > 0 ? made : [only] };
}

const NOTHING = { ids: [], changes: [], said: [] };

function describeChoice({ files, folder }: CommandContext, kind: SubjectKind): string {
  const known = listContentFiles(files, kind).map(({ id }) => id);
  const fresh = `a new one’s name, like ${kind === 'people' ? '"Jane Doe"' : '"Student money"'}`;
  if (known.length === 0) return fresh;
  return known.length <= 12
    ? `one of ${known.join(', ')}, or ${fresh}`
    : `a name of a file in ${folder}/${kind}, or ${fresh}`;
}

/** Asks an editor at a terminal for what the command line leaves open. */
async function askForRest(
  context: CommandContext,
  { words, options }: Arguments,
  ask: (question: string) => Promise<string>,
): Promise<Arguments> {
  if (options['person'] !== undefined || options['subject'] !== undefined) return { words, options };
  const headline = words.length > 0 ? words : [await ask('What is the headline?')];
  const answered: Record<string, CommandOptions[string]> = { ...options };
  answered['label'] ??= (await ask(`What kind of piece is it: ${listLabels().join(', ')}?`)) || undefined;
  const isBrief = isShort(String(answered['label']));
  for (const { kind, option, ask: question } of SUBJECTS) {
    if (options[option] !== undefined || (isBrief && kind === 'topics')) continue;
    const answer = await ask(`${question} (${describeChoice(context, kind)}):`);
    if (answer !== '') answered[option] = answer.split(',').map((name) => name.trim().replace(/^"|"$/g, ''));
  }
  return { words: headline, options: answered };
}

if (isStarted(import.meta.url)) await runCommand(begin);
