import { readSource } from '../prose/frontmatter.ts';
import { listSiteAddresses, makeArticlePath } from '../publication/addresses.ts';
import { sourcePath } from '../publication/content-files.ts';
import { writeAddressBook } from '../record/address-book.ts';
import { createPublicationEntry } from '../record/new-entries.ts';
import { appendEntry } from '../record/record-file.ts';
import { ContentError } from '../runtime/problem.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import { findProblems, readWholePublication } from './read-collections.ts';
import {
  addressBookPath,
  formatInstant,
  readAllRecords,
  readBook,
  readRecordOf,
  recordPath,
} from './record-files.ts';
import { readSourceArticle, readSourceText, toPublishedArticle } from './source-article.ts';

export const publish: Command = {
  name: 'publish',
  usage: '<slug> [--at 2025-02-14T09:00:00Z]',
  help: `
Publishes content/articles/<slug>: checks it against every rule, sets the instant it appears, takes the draft mark off
and writes its record. From then on its address answers for ever and no word changes in silence.

  --at       when it appears, with the zone; a moment to come is waited for. Without it: the moment to come that the
             file names, or now`,
  options: { at: { type: 'string' } },
  plan(desk, [slug, ...rest], { at }) {
    if (!slug || rest.length > 0) throw new CommandRefusal('Name one article: npm run publish -- <slug>');
    return planOf(desk, slug, typeof at === 'string' ? at : undefined);
  },
};

function planOf(desk: CommandContext, slug: string, at: string | undefined): Plan {
  refuseIfPublished(desk, slug);
  const draft = readSourceText(desk, slug);
  const fields = readSource(draft).data;
  const published = at ?? instantFor(fields, desk.now);
  const source = editFrontmatter(draft, { set: { published }, remove: ['draft'] });
  // What is wrong in the file is told with the lines of the file, so it is checked before it is edited.
  const isWhole = fields['draft'] === true || fields['published'] !== undefined;
  const written = readSourceArticle(desk, slug, isWhole ? draft : source);
  const others = readWholePublication(desk, written);
  const problems = findProblems(written, others);
  if (problems.length > 0) throw new ContentError(problems);

  const manuscript = readSourceArticle(desk, slug, source);
  const article = toPublishedArticle(manuscript);
  refuseIfTaken(desk, slug, [article.path, ...article.formerly]);
  const standing = others.articles.map(({ published: instant, slug: other }) =>
    makeArticlePath(instant ?? '', other),
  );
  const addresses = listSiteAddresses(others, [...standing, article.path]);
  const waits = Date.parse(published) > desk.now.getTime();
  const { passages, quotes } = article.body;
  return {
    told: [
      `“${article.headline}”`,
      `${waits ? 'will appear' : 'appears'} ${published} at ${article.path}`,
      `with ${count(passages.length, 'passage')} and ${count(quotes.length, 'pull quote')} that can be linked to.`,
      ...manuscript.body.warnings.map(({ line, message }) => `Look again: line ${line}: ${message}`),
    ],
    changes: [
      { write: sourcePath(slug), text: source },
      { write: recordPath(slug), text: appendEntry('', createPublicationEntry(article)) },
      { write: addressBookPath, text: writeAddressBook(readBook(desk), addresses) },
    ],
    done: `Published. To change it from now on: edit the text, then npm run correct -- ${slug}`,
  };
}

function refuseIfPublished(desk: CommandContext, slug: string): void {
  const history = readRecordOf(desk, slug)?.history;
  if (!history || Date.parse(history.published) > desk.now.getTime()) return;
  if (history.withdrawn) {
    throw new CommandRefusal(
      `${slug} was withdrawn; its address stays so. Publish the piece under another name.`,
    );
  }
  throw new CommandRefusal(
    `${slug} was published on ${history.published.slice(0, 10)}. To change it: npm run correct -- ${slug}`,
  );
}

function refuseIfTaken(desk: CommandContext, slug: string, paths: readonly string[]): void {
  for (const record of readAllRecords(desk)) {
    if ('flaw' in record || record.slug === slug) continue;
    const taken = paths.find((path) => path === record.path || record.formerly.includes(path));
    if (taken)
      throw new CommandRefusal(
        `${taken} belongs to ${record.slug} for ever. Rename the folder of this piece.`,
      );
  }
}

/** A draft's own date counts when it is still to come; a piece that was public already keeps the date it had. */
function instantFor({ draft, published }: Record<string, unknown>, now: Date): string {
  if (typeof published !== 'string') return formatInstant(now);
  return draft !== true || Date.parse(published) > now.getTime() ? published : formatInstant(now);
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

if (import.meta.main) await runCommand(publish);
