import { curlQuotes } from '../languages/text/curl-quotes.ts';
import { spellInLatin } from '../languages/text/spell-in-latin.ts';

import { listContentFiles, sourcePath } from '../publication/content-files.ts';
import type { CollectionName } from '../publication/load/collection-readers.ts';
import { locateArticle } from '../publication/published-piece.ts';
import { listLabels, UNWRITTEN } from '../publication/schema.ts';
import { suggestName } from '../runtime/problem.ts';
import { site } from '../site.ts';
import {
  type Command,
  type CommandContext,
  type CommandOptions,
  CommandRefusal,
  type Plan,
  runCommand,
} from './command.ts';
import { createFrontmatter } from './frontmatter-template.ts';
import { formatInstant, recordPath } from './record-files.ts';
import { readSourceArticle } from './source-article.ts';

export const begin: Command = {
  name: 'new',
  usage: '"Headline" [--author jane-doe] [--topic web] [--label opinion]',
  help: `
Makes content/articles/<slug>/index.mdx, a draft whose frontmatter says what each field is for. Its name, which becomes
its address, is made from the headline.

  --author   a name of a file in content/people; more than once for several. Not needed where there is only one
  --topic    a name of a file in content/topics; more than once for several. Not needed where there is only one
  --label    what kind of piece it is: one of the labels in publication.yaml
  --slug     its name, where the headline does not give a good one`,
  options: {
    author: { type: 'string', multiple: true },
    topic: { type: 'string', multiple: true },
    label: { type: 'string' },
    slug: { type: 'string' },
  },
  plan(context, [headline, ...rest], options) {
    if (!headline?.trim()) throw new CommandRefusal(`Give it a headline: npm run new -- ${begin.usage}`);
    if (rest.length > 0) {
      throw new CommandRefusal(
        `Put the headline in quotation marks: npm run new -- "${[headline, ...rest].join(' ')}"`,
      );
    }
    return planArticle(context, curlQuotes(headline.trim(), site.language), options);
  },
};

function planArticle(
  context: CommandContext,
  headline: string,
  { author, topic, label, slug: given }: CommandOptions,
): Plan {
  const slug = typeof given === 'string' ? given : makeSlug(headline);
  refuseSlug(context, slug);
  const authors = chooseIds(context, author, { option: 'author', kind: 'people', ask: 'Say who writes it' });
  const topics = chooseIds(context, topic, { option: 'topic', kind: 'topics', ask: 'Say what it is about' });
  const labels = listLabels();
  const known = labels.find((one) => one === (label ?? labels[0]));
  if (!known) throw new CommandRefusal(`“${label}” is no label${suggestName(String(label), labels)}`);
  const source = `${createFrontmatter({
    headline,
    standfirst: UNWRITTEN,
    authors,
    label: known,
    disclosure: UNWRITTEN,
    topics,
    draft: true,
  })}
{/* The text begins here. <Pull>Words of it</Pull> are set beside it as a pull quote. */}
`;
  readSourceArticle(context, slug, source);
  return {
    report: [],
    changes: [{ write: sourcePath(slug), text: source }],
    done: `${context.folder}/${sourcePath(slug)} is a draft now. Its standfirst and disclosure are to be written: they say ${UNWRITTEN}

To see it while you write:  npm run dev, then http://localhost:4321${locateArticle({ slug, published: formatInstant(context.now) })}
To see what is wrong:       npm run check -- ${slug}
To publish it:              npm run publish -- ${slug}`,
  };
}

/**
 * Spells a headline in lower-case Latin letters, figures and hyphens, whatever its script.
 *
 * @throws CommandRefusal if the headline contains neither letters nor figures.
 */
function makeSlug(headline: string): string {
  const slug = spellInLatin(headline, site.language);
  if (slug !== '') return slug;
  throw new CommandRefusal(
    'No name can be made from this headline. Give one in lower-case Latin letters: --slug the-bridge',
  );
}

function refuseSlug({ files, folder }: CommandContext, slug: string): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new CommandRefusal(
      `--slug ${slug}: write lower-case letters, figures and single hyphens, like the-bridge`,
    );
  }
  if (files.exists(`articles/${slug}`)) {
    throw new CommandRefusal(
      `${folder}/articles/${slug} is there already. Choose another name: --slug ${slug}-2`,
    );
  }
  if (files.exists(recordPath(slug))) {
    throw new CommandRefusal(
      `A piece named ${slug} was published once, and its address is kept. Choose another name: --slug ${slug}-2`,
    );
  }
}

/** An option that names people or topics. */
interface IdOption {
  option: string;
  kind: CollectionName;
  /** What to ask the editor if the option is missing. */
  ask: string;
}

/**
 * Returns the ids given on the command line or, if none is given, the only one that exists.
 *
 * @throws CommandRefusal if an id is unknown, or none is given and there are several.
 */
function chooseIds(
  context: CommandContext,
  given: CommandOptions[string],
  { option, kind, ask }: IdOption,
): string[] {
  const known = listContentFiles(context.files, kind).map(({ id }) => id);
  const ids = [given ?? []].flat().map(String);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new CommandRefusal(
      `“${unknown}” is not in ${context.folder}/${kind}${suggestName(unknown, known)}`,
    );
  }
  if (ids.length > 0) return ids;
  if (known.length === 1) return known;
  const choice =
    known.length > 0 && known.length <= 12
      ? `one of ${known.join(', ')}`
      : `a name of a file in ${context.folder}/${kind}`;
  throw new CommandRefusal(`${ask}: --${option} and ${choice}`);
}

if (import.meta.main) await runCommand(begin);
