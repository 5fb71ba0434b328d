import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../prose/frontmatter.ts';
import { listArticleSlugs, locateSource, readListed } from '../publication/content-files.ts';
import { nameBuiltSite, resolveContentFolder } from '../runtime/content-folder.ts';
import { MARK } from '../runtime/output-mark.ts';
import { isStarted } from '../runtime/started-module.ts';
import { site } from '../site.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';

export const due: Command = {
  name: 'due',
  usage: '[--now]',
  help: `
Says when the site must be built next: an article with a date in the future appears with the first build after that moment,
and not by itself. A server's cron keeps the minute; GitHub's schedules run late, by hours at times, and stop after sixty days
without a commit.

  --now  ends with exit code 0 if something has appeared since the last build, and with 1 if not; for cron:
         npm run --silent due -- --now && npm run build
  --out  the built site, if not where the build puts it`,
  options: { now: { type: 'boolean' }, out: { type: 'string' } },
  plan(context, words, options) {
    if (words.length > 0) throw new CommandRefusal('It takes no words: npm run due');
    const { now, out = nameBuiltSite(resolveContentFolder()) } = options;
    if (now === true) return planNow(context, String(out));
    const waiting = listDated(context).filter(
      ({ published }) => Date.parse(published) > context.now.getTime(),
    );
    const [next] = waiting;
    return {
      report: waiting.map(({ slug, published }) => `${formatMoment(published)}  ${slug}`),
      changes: [],
      done: next
        ? `Build next at ${next.published} (${formatMoment(next.published)}).`
        : 'No article waits for its date.',
    };
  },
};

/** Says whether a build is due: whether an article has appeared since the site was built. */
function planNow(context: CommandContext, out: string): Plan {
  const built = statSync(join(out, MARK), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const appeared = listDated(context).filter(({ published }) => {
    const at = Date.parse(published);
    return at > built && at <= context.now.getTime();
  });
  const done =
    appeared.length > 0
      ? `To be built now: ${appeared.map(({ slug }) => slug).join(', ')}.`
      : 'Nothing has appeared since the last build.';
  return { report: [], changes: [], done, failed: appeared.length === 0 };
}

interface Waiting {
  slug: string;
  /** ISO 8601 with zone, as written. */
  published: string;
}

/** Articles that are no drafts, with their dates, the earliest first. */
function listDated({ files }: CommandContext): Waiting[] {
  return listArticleSlugs(files)
    .flatMap((slug) => {
      const { draft, published } = readSource(readListed(files, locateSource(slug))).data;
      return draft !== true && typeof published === 'string' ? [{ slug, published }] : [];
    })
    .sort((one, other) => Date.parse(one.published) - Date.parse(other.published));
}

function formatMoment(instant: string): string {
  return new Intl.DateTimeFormat(site.language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: site.timeZone,
  }).format(new Date(instant));
}

if (isStarted(import.meta.url)) await runCommand(due);
