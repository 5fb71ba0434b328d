import { stringify } from 'yaml';
import { listContentFiles } from '../publication/content-files.ts';
import { UNWRITTEN } from '../publication/schema.ts';
import { suggestName } from '../runtime/problem.ts';
import { type CommandContext, CommandRefusal } from './command.ts';
import { makeSlug } from './headline-slug.ts';
import type { FileChange } from './journal.ts';

/** People sign articles; topics are what they are about. */
export type SubjectKind = 'people' | 'topics';

/** The people or topics of an article, and the files of those that are new. */
export interface ChosenSubjects {
  ids: string[];
  changes: FileChange[];
  /** Names of what is new. */
  made: string[];
}

/**
 * Finds people or topics by the names of their files, or by their own names. A name that is new, written as it is to be
 * printed (`Jane Doe`), is given a file, in which a biography is asked for unless it is to be brief.
 *
 * @throws CommandRefusal for a word that is neither a file's name nor a name to be printed: it may be misspelt.
 */
export function chooseSubjects(
  context: CommandContext,
  kind: SubjectKind,
  { names, isBrief = false }: { names: readonly string[]; isBrief?: boolean },
): ChosenSubjects {
  const known = listContentFiles(context.files, kind).map(({ id }) => id);
  const chosen: ChosenSubjects = { ids: [], changes: [], made: [] };
  for (const name of names.map((one) => one.trim())) {
    const id = known.includes(name) ? name : makeSlug(name);
    if (!known.includes(id)) {
      if (id === name) throw new CommandRefusal(describeUnknown(context, kind, { name, known }));
      const path = `${kind}/${id}.yaml`;
      chosen.changes.push({ write: path, text: writeSubject(kind, name, isBrief) });
      chosen.made.push(`${context.folder}/${path}`);
    }
    chosen.ids.push(id);
  }
  return chosen;
}

function describeUnknown(
  { folder }: CommandContext,
  kind: SubjectKind,
  { name, known }: { name: string; known: readonly string[] },
): string {
  const example = kind === 'people' ? '"Jane Doe"' : '"Student money"';
  const near = suggestName(name, known);
  const hint = near.includes('did you mean')
    ? ''
    : `${near ? '. ' : '; '}To make a new file, write the name as it is to be printed, like ${example}`;
  return `“${name}” is not in ${folder}/${kind}${near}${hint}`;
}

function writeSubject(kind: SubjectKind, name: string, isBrief: boolean): string {
  return kind === 'people'
    ? `${stringify({ name })}# Two or three sentences, printed under their pieces.\n${isBrief ? '# ' : ''}biography: ${UNWRITTEN}\n# A picture of them, in a file beside this one; its square from the upper middle is shown.\n# portrait: ./${makeSlug(name)}.jpg\n`
    : `${stringify({ name })}# One sentence.\ndescription: ${UNWRITTEN}\n`;
}
