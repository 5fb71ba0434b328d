import { parse as parseName } from '@citation-js/name';
import type { Article, Person } from '../publication/model.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';

/** What a citation says of an article. */
export type CitedArticle = Pick<
  Article,
  'slug' | 'path' | 'headline' | 'authors' | 'published' | 'modified' | 'label' | 'language' | 'canonical'
>;

export type CslItem = ReturnType<typeof toCslItem>;

/** A name as CSL takes it apart; a body signs with its whole name, under `literal`. */
export type CslName = Record<string, string>;

/** An article as CSL-JSON has it: https://docs.citationstyles.org/en/stable/specification.html */
export function toCslItem(article: CitedArticle) {
  const [year, month, day] = dateParts(article.published);
  return {
    id: `${article.slug}-${year}`,
    type: 'article-magazine',
    title: oneLine(article.headline),
    author: article.authors.map(name),
    'container-title': site.name,
    issued: { 'date-parts': [[year, month, day]] as [[number, number, number]] },
    URL: article.canonical ?? toAbsoluteUrl(article.path),
    language: article.language,
    genre: site.labels[article.label].name,
    version: article.modified,
    note: `Version of ${article.modified}`,
  };
}

/** The day as written in its own zone, which is the day in the permalink. */
const dateParts = (instant: string): [number, number, number] => [
  Number(instant.slice(0, 4)),
  Number(instant.slice(5, 7)),
  Number(instant.slice(8, 10)),
];

const name = (person: Person): CslName =>
  person.kind === 'person' ? parseName(oneLine(person.name)) : { literal: oneLine(person.name) };

/** A line break inside a value would end it in RIS. */
const oneLine = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ');
