import { fill } from '../languages/interface/fill.ts';
import { getArticlePhrases, phrases } from '../languages/interface/publication-phrases.ts';
import { formatDate, formatPartialDate } from './format-date.ts';
import { type ListedSource, listSources } from './listed-sources.ts';
import type { Article } from './model.ts';

/** A source in a reader's words. */
export interface DescribedSource {
  author: string | undefined;
  /** Its title; of an address without one, the address without its beginning. */
  name: string | undefined;
  link: string | undefined;
  /** Page and date. */
  rest: string[];
  /** The address of a copy. */
  archived: string | undefined;
  /** Whether the words were found there. */
  answer: string;
}

/** Describes the sources of a piece's quotations as they are listed at its foot, and counts those that are not named. */
export function describeSources(article: Pick<Article, 'quotations' | 'disclosure' | 'language'>): {
  entries: DescribedSource[];
  unnamed: number;
} {
  const { sources, unnamed } = listSources(article);
  const entries = sources.map((listed) => {
    const { author, page, date, archived } = listed.source;
    const rest = [page, date && formatPartialDate(date)].flatMap((part) => part || []);
    return {
      author,
      ...nameSource(listed, article.language),
      rest,
      archived,
      answer: describeWithOriginal(listed),
    };
  });
  return { entries, unnamed };
}

function nameSource({ source }: ListedSource, language: string): Pick<DescribedSource, 'name' | 'link'> {
  const { kind, title, address, note } = source;
  const words = phrases.sources;
  const kinds = { interview: words.interview, "author's notes": words.notes };
  const number = note && fill(getArticlePhrases(language).note, { number: note });
  const own = kind === 'interview' || kind === "author's notes" ? kinds[kind] : number;
  return {
    name: title ?? own ?? address?.replace(/^https?:\/\/(?:www\.)?|\/$/gu, ''),
    link: address ?? (note && `#fn-${note}`),
  };
}

/** What was found, and of a translation the words that were translated. */
function describeWithOriginal({ source: { original }, answers }: ListedSource): string {
  const answer = describeAnswers(answers);
  const { open, close } = phrases.marks;
  return original === undefined
    ? answer
    : fill(phrases.sources.original, { answer, words: open + original + close });
}

function describeAnswers(answers: ListedSource['answers']): string {
  const words = phrases.sources;
  return answers
    .map(({ answer, checked, count }) => {
      const isChecked = checked !== undefined && answer !== 'unchecked';
      const told = isChecked ? fill(words[answer], { date: formatDate(checked) }) : words.unchecked;
      return answers.length > 1 ? fill(words.some, { answer: told, count: String(count) }) : told;
    })
    .join('; ');
}
