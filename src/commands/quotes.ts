import { isDeepStrictEqual } from 'node:util';
import { locateSource } from '../publication/content-files.ts';
import {
  type Candidate,
  chooseQuotes,
  explainNoChoice,
  PreparedArticle,
  rankCandidates,
  verifyQuote,
} from '../pull-quotes/index.ts';
import { ContentError } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { site } from '../site.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';
import { listWaysToMark } from './mark-words.ts';
import { readSourceArticle, type SourceArticle } from './source-article.ts';

/** How many candidates are listed without --all. */
const LISTED = 5;
/** How many reasons an editor reads before the sentence itself says more. */
const MOST_PRAISE = 3;
const MOST_DOUBTS = 1;

export const quotes: Command = {
  name: 'quotes',
  usage: '<slug> [--all] [--take 2]',
  help: `
Lists the sentences of an article that do best as pull quotes, and says for each what speaks for it and against it.

  --all      list every sentence that may stand alone, not the best ${LISTED} only
  --take     set <Pull>…</Pull> around the candidate of that number in the article's source`,
  options: { all: { type: 'boolean' }, take: { type: 'string' } },
  plan(context, [slug, ...rest], { all, take }) {
    if (!slug || rest.length > 0)
      throw new CommandRefusal(`Name one article: npm run quotes -- ${quotes.usage}`);
    const article = readSourceArticle(context, slug);
    const candidates = rankCandidates(toReadableArticle(article));
    if (take === undefined) return planList(article, candidates, all ? candidates.length : LISTED);
    const candidate = candidates[Number(take) - 1];
    if (candidate) return planMark(context, article, candidate);
    throw new CommandRefusal(
      candidates.length === 0
        ? `No sentence of ${slug} may stand alone as a pull quote.`
        : `--take wants a number from 1 to ${candidates.length}, as npm run quotes -- ${slug} --all lists them.`,
    );
  },
};

/** Returns an article as choosing quotes reads it. */
function toReadableArticle({ data, body }: SourceArticle) {
  return {
    headline: data.headline,
    passages: body.passages,
    language: data.language ?? site.language,
  };
}

function planList(article: SourceArticle, candidates: readonly Candidate[], most: number): Plan {
  const { slug, data } = article;
  const chosen = new Set(chooseQuotes(toReadableArticle(article)).map(({ text }) => text));
  const isPulled = createPulledTest(article);
  const lines = candidates.slice(0, most).flatMap((candidate, index) => {
    const { text, source, praise, doubts } = candidate;
    const notes = [
      `line ${source.line}`,
      ...(isPulled(candidate) ? ['pulled already'] : []),
      ...(chosen.has(text) ? ['auto would take it'] : []),
    ];
    return [
      '',
      `${String(index + 1).padStart(2)}  “${text}”`,
      `    ${notes.join(', ')}`,
      ...listReasons('For it', praise, MOST_PRAISE),
      ...listReasons('Against it', doubts, MOST_DOUBTS),
    ];
  });
  const none = explainNoChoice(toReadableArticle(article));
  const number = `${candidates.length} ${candidates.length === 1 ? 'sentence' : 'sentences'}`;
  return {
    report: [
      `“${data.headline}”: ${number} may stand alone, likeliest first.`,
      ...lines,
      ...(none === undefined ? [] : ['', `auto would take none: ${none}.`]),
    ],
    changes: [],
    done: candidates.length === 0 ? '' : `To set one in the text: npm run quotes -- ${slug} --take 1`,
  };
}

function listReasons(title: string, reasons: readonly string[], most: number): string[] {
  return reasons.length > 0 ? [`    ${title}: ${reasons.slice(0, most).join('; ')}`] : [];
}

/** Returns a function that says whether any of a candidate's words are in a pull quote of the article. */
function createPulledTest(article: SourceArticle): (candidate: Candidate) => boolean {
  const { body } = article;
  const prepared = new PreparedArticle(body.passages, toReadableArticle(article).language);
  const taken = body.quotes.flatMap(({ text, source }) => {
    const within = body.passages.findIndex(({ id }) => id === source);
    const verdict = verifyQuote({ text, attribution: 'Anybody' }, prepared, { within });
    return verdict.accepted ? [verdict] : [];
  });
  return ({ source, start, end }) =>
    taken.some((quote) => quote.source.id === source.id && quote.start < end && start < quote.end);
}

function planMark(context: CommandContext, article: SourceArticle, candidate: Candidate): Plan {
  const { slug, source, data, file, body } = article;
  const { text, source: passage } = candidate;
  if (data.pullQuotes === 'auto') {
    throw new CommandRefusal(
      `The quotes of ${slug} are chosen by machine. Take “pullQuotes: auto” out of its frontmatter first.`,
    );
  }
  if (body.quotes.some(({ automatic }) => !automatic) && createPulledTest(article)(candidate)) {
    throw new CommandRefusal(`These words are pulled already: ${file}:${passage.line}`);
  }
  const ways = listWaysToMark(source, { text, line: passage.line })
    .map((way) => ({ way, after: renderIfValid(context, slug, way) }))
    .filter(({ after }) => after !== undefined && isOnlyQuoteAdded(article, after, candidate));
  const [best] = ways;
  if (!best?.after) {
    throw new CommandRefusal(
      `These words cannot be marked without changing something else; mark them by hand:\n  ${file}:${passage.line} “${text}”`,
    );
  }
  const known = new Set(body.warnings.map(({ message }) => message));
  const warnings = best.after.body.warnings.filter(({ message }) => !known.has(message));
  if (warnings.length > 0) {
    throw new CommandRefusal(warnings.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  }
  return {
    report: [`“${text}”`],
    changes: [{ write: locateSource(slug), text: best.way }],
    done: `Marked as a pull quote in ${file}, line ${passage.line}.`,
  };
}

/** Renders a source; returns undefined if it breaks a rule. */
function renderIfValid(context: CommandContext, slug: string, source: string): SourceArticle | undefined {
  try {
    return readSourceArticle(context, slug, source);
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

/** Returns true if a reader sees the same article with this one pull quote added. */
function isOnlyQuoteAdded(before: SourceArticle, after: SourceArticle, { text, source }: Candidate): boolean {
  const withoutQuotes = (article: SourceArticle) => ({
    ...article.body,
    data: article.data,
    html: '',
    quotes: [],
    warnings: [],
  });
  const marked = before.body.quotes.filter(({ automatic }) => !automatic);
  const [quote, ...others] = after.body.quotes.filter(
    (one) => !marked.some((old) => isDeepStrictEqual(old, one)),
  );
  return (
    isDeepStrictEqual(withoutQuotes(before), withoutQuotes(after)) &&
    after.body.quotes.length === marked.length + 1 &&
    others.length === 0 &&
    quote?.source === source.id &&
    quote.text.toLowerCase() === text.toLowerCase()
  );
}

if (isStarted(import.meta.url)) await runCommand(quotes);
