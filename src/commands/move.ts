import { readSource } from '../prose/frontmatter.ts';
import { articleSlugs, sourcePath } from '../publication/content-files.ts';
import { articlePath } from '../publication/addresses.ts';
import { writeAddressBook } from '../record/address-book.ts';
import { move as moveEntry } from '../record/new-entries.ts';
import { appendEntry } from '../record/record-file.ts';
import { type Command, type Desk, type Plan, Refusal, run } from './command.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import type { Change } from './journal.ts';
import { sourceOf } from './source-article.ts';
import {
  addressBook,
  addressBookPath,
  allRecords,
  instantOf,
  recordOf,
  recordPath,
  standingRecordOf,
} from './record-files.ts';

export const move: Command = {
  name: 'move',
  usage: '<slug> <new-slug>   (or two addresses: /topics/old/ /topics/new/)',
  help: `
Gives an article another name: renames its folder, notes the old address under formerly, tells the record, and renames
it in the articles that reply to it. The old address leads to the new one for ever.

Two addresses instead of two names say that the second answers for the first: a topic or a person renamed, a page gone.`,
  options: {},
  plan(desk, [from, to, ...rest]) {
    if (!from || !to || rest.length > 0)
      throw new Refusal(`Say from where to where: npm run move -- ${move.usage}`);
    if (from.startsWith('/') !== to.startsWith('/'))
      throw new Refusal('Give two names or two addresses, not one of each.');
    return from.startsWith('/') ? succession(desk, from, to) : renaming(desk, from, to);
  },
};

function renaming(desk: Desk, from: string, to: string): Plan {
  const { files } = desk;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(to)) {
    throw new Refusal(`“${to}” must be lower-case letters, figures and single hyphens, like plain-words`);
  }
  const renamed = !files.exists(`articles/${from}`) && files.exists(`articles/${to}`);
  if (!renamed && files.exists(`articles/${to}`))
    throw new Refusal(`There is a content/articles/${to} already.`);
  const source = sourceOf(desk, renamed ? to : from);
  const rename: Change[] = renamed ? [] : [{ rename: `articles/${from}`, to: `articles/${to}` }];
  const replies = repliesTo(desk, from, to);
  if (!recordOf(desk, from)) {
    return {
      told: [`${from} was not published, so no address has to be kept.`],
      changes: [...rename, ...replies],
      done: `Renamed to ${to}.`,
    };
  }
  const { history, text } = standingRecordOf(desk, from);
  const path = articlePath(history.published, to);
  const owner = allRecords(desk).find(
    (record) =>
      !('flaw' in record) && record.slug !== from && [record.path, ...record.formerly].includes(path),
  );
  if (owner) throw new Refusal(`${path} belongs to another article for ever: ${owner.file}`);
  const { data } = readSource(source);
  const former = Array.isArray(data['formerly']) ? data['formerly'] : [];
  const kept = former.filter((address) => address !== path);
  const cleared = kept.length === former.length ? source : editFrontmatter(source, { remove: ['formerly'] });
  const again = cleared === source ? [] : kept;
  const entry = moveEntry(path, instantOf(desk.now));
  return {
    told: [`${history.path} will lead to ${path}.`],
    changes: [
      ...rename,
      {
        write: sourcePath(to),
        text: editFrontmatter(cleared, { append: { formerly: [...again, history.path] } }),
      },
      { write: recordPath(to), text: appendEntry(text, entry) },
      { remove: recordPath(from) },
      ...replies,
    ],
    done: `Moved. Links in other articles still work; write ${path} in them when you next touch them.`,
  };
}

/** The articles that reply to the renamed one, with its new name. */
function repliesTo({ files }: Desk, from: string, to: string): Change[] {
  return articleSlugs(files).flatMap((slug) => {
    const source = files.read(sourcePath(slug));
    if (!source?.includes('repliesTo') || readSource(source).data['repliesTo'] !== from) return [];
    return [{ write: sourcePath(slug), text: editFrontmatter(source, { set: { repliesTo: to } }) }];
  });
}

function succession(desk: Desk, from: string, to: string): Plan {
  const book = addressBook(desk);
  if (!book.addresses.has(from)) {
    throw new Refusal(`${from} is not among the public addresses in ${book.file}; was it ever published?`);
  }
  const steps = new Set([from]);
  for (let next: string | undefined = to; next; next = book.addresses.get(next)?.successor) {
    if (steps.has(next)) throw new Refusal(`That would run in a circle: ${[...steps, next].join(' -> ')}`);
    steps.add(next);
  }
  return {
    told: [`${from} will lead to ${to}.`],
    changes: [{ write: addressBookPath, text: writeAddressBook(book, [], new Map([[from, to]])) }],
    done: 'Recorded.',
  };
}

if (import.meta.main) await run(move);
