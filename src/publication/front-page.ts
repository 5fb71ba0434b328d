import { countLines, fitParagraphs, fitText, measureLetters } from './fit-text.ts';
import { type Plate, placePlates } from './front-plates.ts';
import { chooseTopics, type FrontTopic } from './front-topics.ts';
import type { Article, Topic } from './model.ts';

/** A piece where the front page shows it. */
interface Placed {
  article: Article;
  /** What its standfirst says there, shortened to the room there is. */
  standfirst: string | undefined;
  /** The piece that it answers, if its headline is to be printed with it. */
  answers?: Article | undefined;
}

/** The first piece of the page. */
export interface Lead extends Placed {
  /** True if the editors chose an older piece: readers are told. */
  isChoice: boolean;
  /** How large its headline is set: a short one larger, so that it fills its half. */
  scale: 'usual' | 'large';
  /** Its first words, which fill the space that headline and standfirst leave. */
  opening: string[];
  /** More of its text, below it, where it is the only piece. */
  continued: string[];
}

/** A piece of the row below the lead. */
export interface Second extends Placed {
  /** True if it takes two columns of the four. */
  isDouble: boolean;
  /** What stands above it, or nothing: in a row of equals either all have a plate or none. */
  plate: Plate | undefined;
}

/** What stands where on the front page. Its size does not grow with the archive, and no piece is in it twice. */
export interface FrontPage {
  lead: Lead | undefined;
  /** One row: none, two, three or four. */
  seconds: Second[];
  /** Four, or none. */
  topics: FrontTopic[];
  earlier: Placed[];
  /** How many pieces there are in all. */
  total: number;
  /** True if the archive has pieces that the page does not show. */
  hasMore: boolean;
}

/** Of the newest pieces, so many may lead for their picture. */
const RECENT = 5;
const EARLIER = 12;
/** Beside topics the list of earlier pieces is shorter. */
const EARLIER_BELOW_TOPICS = 8;
/** A headline is printed so often at most: by itself, and below the pieces that answer it. */
const MOST_MENTIONS = 3;

/**
 * Lays out the front page, by how many pieces there are: every row is whole, whatever their number.
 *
 * @param articles All articles, newest first.
 * @param chosen Slug of the article that the editors want to lead, if any. Without it the newest leads, or the newest with a
 *   picture if it is recent.
 */
export function layOutFrontPage(
  articles: readonly Article[],
  topics: readonly Topic[],
  chosen?: string,
): FrontPage {
  const recent = articles.slice(0, RECENT);
  const first =
    articles.find(({ slug }) => slug === chosen) ?? recent.find(({ image }) => image) ?? articles[0];
  const others = articles.filter((article) => article !== first);
  const seconds = others.slice(0, countSeconds(articles.length));
  const rest = others.slice(seconds.length);
  const shownTopics = chooseTopics(rest.slice(EARLIER_BELOW_TOPICS), topics);
  const earlier = rest.slice(0, shownTopics.length > 0 ? EARLIER_BELOW_TOPICS : EARLIER);
  const shown = (first ? 1 : 0) + seconds.length + earlier.length + countPieces(shownTopics);
  const place = preparePlaces(articles, first);
  return {
    lead:
      first && layOutLead(place(first), first !== articles[0] && first.slug === chosen, others.length === 0),
    seconds: layOutRow(seconds.map(place)),
    topics: shownTopics,
    earlier: earlier.map((article) => shortenBesidePicture(place(article))),
    total: articles.length,
    hasMore: shown < articles.length,
  };
}

/** Beside a picture a standfirst has one column, and is no higher than the picture. */
function shortenBesidePicture(placed: Placed): Placed {
  const { image, standfirst, language } = placed.article;
  if (!image || standfirst === undefined) return placed;
  return { ...placed, standfirst: fitText(standfirst, 5 * COLUMN.standfirst, language) };
}

/** How many pieces stand in the row below the lead, so that the row is whole and no piece is alone below it. */
function countSeconds(total: number): number {
  if (total <= 2) return 0;
  return total === 6 ? 3 : Math.min(4, total - 1);
}

const countPieces = (topics: readonly FrontTopic[]): number =>
  topics.reduce((sum, { articles }) => sum + articles.length, 0);

/** Returns a function that places pieces in order, and names with each what it answers as long as that is not named too often. */
function preparePlaces(articles: readonly Article[], first: Article | undefined) {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const mentions = new Map<Article, number>(first ? [[first, 1]] : []);
  return (article: Article): Placed => {
    const answered = bySlug.get(article.repliesTo ?? '');
    // Every piece may stand on the page by itself once.
    const already = answered ? (mentions.get(answered) ?? 1) : MOST_MENTIONS;
    if (answered) mentions.set(answered, already + 1);
    return {
      article,
      standfirst: article.standfirst,
      answers: already < MOST_MENTIONS ? answered : undefined,
    };
  };
}

/*
 * Sizes below are those of a window of 80rem, in lines of text: half the page is 37rem wide and a picture in it 25rem high. On
 * other windows columns are narrower and pictures lower by the same measure.
 */
const HALF = { headline: 22, standfirst: 48, opening: 58 };

function layOutLead(placed: Placed, isChoice: boolean, isAlone: boolean): Lead {
  const { article, standfirst } = placed;
  const { headline, language, image } = article;
  const scale = measureLetters(headline) <= 28 ? 'large' : 'usual';
  const headlineLines = countLines(headline, HALF.headline / (scale === 'large' ? 1.25 : 1));
  const used =
    2.4 +
    headlineLines * (scale === 'large' ? 2.1 : 1.65) +
    countLines(standfirst ?? '', HALF.standfirst) * 1.1;
  // Beside a picture the text is as high as it; without one, the opening is as high as the headline beside it.
  const lines = image ? 12 - used : Math.min(13, used);
  const text = article.body.passages.flatMap(({ kind, text }) => (kind === 'paragraph' ? [text] : []));
  const opening = lines >= 3 ? fitParagraphs(text, lines * HALF.opening, language) : [];
  const continued = isAlone ? fitParagraphs(continueAfter(opening, text), 1500, language) : [];
  return { ...placed, isChoice, scale, opening, continued };
}

/** Returns the paragraphs after those of an opening, whose last may have been shortened. */
function continueAfter(opening: readonly string[], text: readonly string[]): string[] {
  const last = opening.at(-1);
  const whole = text[opening.length - 1];
  if (last === undefined || whole === undefined || last === whole) return text.slice(opening.length);
  const isCut = !whole.startsWith(last);
  const rest = whole.slice(isCut ? last.length - ' …'.length : last.length).trim();
  return [isCut ? `… ${rest}` : rest, ...text.slice(opening.length)];
}

/** Letters on a line of a column, and how many lines a piece in a row may be high. */
const COLUMN = { headline: 21, standfirst: 33, most: 7 };

function layOutRow(row: readonly Placed[]): Second[] {
  const plates = placePlates(row.map(({ article }) => article));
  return row.map((placed, index) => {
    const isDouble = row.length === 2 || (row.length === 3 && index === 0);
    const { article, answers } = placed;
    const taken = countLines(article.headline, COLUMN.headline) * 1.1 + (answers ? 1.6 : 0);
    const lines = Math.max(2, COLUMN.most - taken);
    const plate = plates[index];
    const standfirst =
      plate?.kind === 'words' || article.standfirst === undefined
        ? undefined
        : fitText(article.standfirst, lines * COLUMN.standfirst, article.language);
    return { ...placed, standfirst, isDouble, plate };
  });
}
