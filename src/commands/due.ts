import { readSource } from '../prose/frontmatter.ts';
import { listArticleSlugs, sourcePath } from '../publication/content-files.ts';
import { site } from '../site.ts';
import { type Command, type CommandContext, CommandRefusal, runCommand } from './command.ts';

export const due: Command = {
  name: 'due',
  usage: '',
  help: `
Says when the site must be built next: an article with a date in the future appears with the first build after that moment,
and not by itself. A server's cron keeps the minute; GitHub's schedules run late, by hours at times, and stop after sixty days
without a commit.`,
  options: {},
  plan(context, words) {
    if (words.length > 0) throw new CommandRefusal('It takes no words: npm run due');
    const waiting = listWaiting(context);
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

interface Waiting {
  slug: string;
  /** ISO 8601 with zone, as written. */
  published: string;
}

/** Articles that are no drafts and dated in the future, the next first. */
function listWaiting({ files, now }: CommandContext): Waiting[] {
  return listArticleSlugs(files)
    .flatMap((slug) => {
      const { draft, published } = readSource(files.read(sourcePath(slug)) ?? '').data;
      const isWaiting =
        draft !== true && typeof published === 'string' && Date.parse(published) > now.getTime();
      return isWaiting ? [{ slug, published }] : [];
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

if (import.meta.main) await runCommand(due);
