import { english } from '../languages/interface/en/english.ts';
import type { Problem } from '../runtime/problem.ts';
import { TEXT_REVISION_KINDS } from './entry.ts';
import { excerptBeginning, findFirstDifference } from './first-difference.ts';
import type { History } from './history.ts';
import { findMarkChanges } from './mark-changes.ts';
import { printMarkChange } from './print-mark-change.ts';
import {
  findField,
  isSamePassage,
  isSameText,
  isSameWords,
  listPublishedText,
  type PublishedArticle,
  type TextPassage,
} from './published-text.ts';

/**
 * Verifies one article against its record: its date and addresses, its words, its ids, its announced changes.
 */
export function verifyText(history: History, article: PublishedArticle, file: string): Problem[] {
  return [
    ...verifyDate(history, article, file),
    ...verifyFormerAddresses(history, article, file),
    ...verifyWords(history, article, file),
    ...verifyUpdates(history, article, file),
  ].map((problem) => {
    const line = problem.line ?? article.lines?.[problem.field ?? ''];
    return line === undefined ? problem : { ...problem, line };
  });
}

/** The first version of a record that has what words do not say. */
const STRUCTURED = 3;

function verifyDate(history: History, article: PublishedArticle, file: string): Problem[] {
  const field = 'published';
  const todo = `write published: ${history.published}`;
  if (Date.parse(article.published) === Date.parse(history.published)) return [];
  const message = `is ${article.published}, but the article first appeared at ${history.published}`;
  return [{ file, field, message, todo }];
}

function verifyFormerAddresses(history: History, article: PublishedArticle, file: string): Problem[] {
  const field = 'formerly';
  const lost = history.formerly.filter((path) => !article.formerly.includes(path));
  const added = article.formerly.filter((path) => !history.formerly.includes(path));
  return [
    ...lost.map((path) => ({
      file,
      field,
      message: `has lost ${path}, which was published`,
      todo: `add ${path} to formerly`,
    })),
    ...added.map((path) => ({
      file,
      field,
      message: `has ${path}, which is not in the record`,
      todo: adopt(article),
    })),
  ];
}

function verifyWords(history: History, article: PublishedArticle, file: string): Problem[] {
  const text = listPublishedText(article, history.version);
  const recorded = history.passages;
  const todo = `npm run correct -- ${article.slug} --kind ${TEXT_REVISION_KINDS.join('|')} --note "…"`;
  const report = (place: TextPassage | undefined, message: string): Problem[] => {
    const line = place?.line;
    const field = place && findField(place);
    return [{ file, ...(line && { line }), ...(field && { field }), message, todo }];
  };
  if (!isSameText(text, recorded)) {
    const { place, message } = describeDifference(recorded, text);
    return report(place, message);
  }
  const restructured = text.findIndex((passage, index) => !isSamePassage(passage, recorded[index]));
  const now = text[restructured];
  const was = recorded[restructured];
  if (history.version >= STRUCTURED && now && was) {
    const [change] = findMarkChanges(was, now);
    const what = change
      ? printMarkChange(change, english.structure)
      : 'its notes have other names, of which their addresses are made';
    return report(
      now,
      `the words of “${excerptBeginning(now.text)}” are as published, but ${what}, and no entry says so`,
    );
  }
  const moved = text.find(({ id }) => !history.ids.has(id));
  const reordered = text.find(({ id }, index) => recorded[index]?.id !== id);
  const unknown = moved ?? reordered;
  if (unknown) {
    const message = `the passage “${excerptBeginning(unknown.text)}” has an id that is not in the record: ${unknown.id}`;
    return [{ file, ...(unknown.line && { line: unknown.line }), message, todo: adopt(article) }];
  }
  const quote = article.body.quotes.find(
    ({ id }) => history.quotes.get(id)?.now !== undefined || !history.quotes.has(id),
  );
  if (!quote) return [];
  const message = `the quote “${excerptBeginning(quote.text)}” is drawn, but its address is not in the record`;
  return [{ file, field: 'pullQuotes', message, todo: adopt(article) }];
}

/** Describes where two texts first differ. */
function describeDifference(
  recorded: readonly { text: string }[],
  text: readonly TextPassage[],
): { place: TextPassage | undefined; message: string } {
  const index = text.findIndex((passage, at) => !isSameWords(passage.text, recorded[at]?.text));
  if (index < 0) {
    const [cut] = recorded.slice(text.length);
    const message = `the text has lost “${excerptBeginning(cut?.text ?? '')}”, which was published, and no entry says so`;
    return { place: text.at(-1), message };
  }
  const place = text[index];
  const now = place?.text ?? '';
  const was = recorded[index]?.text;
  const isIn = (all: readonly { text: string }[], words: string) =>
    all.some((other) => isSameWords(other.text, words));
  if (was === undefined || (isIn(text, was) && !isIn(recorded, now))) {
    return {
      place,
      message: `“${excerptBeginning(now)}” was not in the text as published, and no entry says so`,
    };
  }
  if (isIn(recorded, now)) {
    const message = isIn(text, was)
      ? `“${excerptBeginning(now)}” stands in another place than was published, and no entry says so`
      : `“${excerptBeginning(was)}” was published before “${excerptBeginning(now)}” and is gone, and no entry says so`;
    return { place, message };
  }
  const [before, after] = findFirstDifference(was, now);
  return { place, message: `says “${after}” where “${before}” was published, and no entry says so` };
}

function verifyUpdates(history: History, article: PublishedArticle, file: string): Problem[] {
  const field = 'updates';
  const isSame = (one: { date: string; kind: string }, other: { date: string; kind: string }) =>
    one.kind === other.kind && Date.parse(one.date) === Date.parse(other.date);
  const problems: Problem[] = [];
  for (const recorded of history.updates) {
    const sameInstant = article.updates.filter((update) => isSame(update, recorded));
    const now = sameInstant.find(({ note }) => isSameWords(note, recorded.note)) ?? sameInstant[0];
    const day = recorded.date.slice(0, 10);
    const entry = `{ date: ${recorded.date}, kind: ${recorded.kind}, note: ${JSON.stringify(recorded.note)} }`;
    const todo = `write under updates: - ${entry}`;
    if (!now) problems.push({ file, field, message: `has lost the ${recorded.kind} of ${day}`, todo });
    else if (!recorded.isErased && !isSameWords(now.note, recorded.note)) {
      const [before, after] = findFirstDifference(recorded.note, now.note);
      const message = `the ${recorded.kind} of ${day} says “${after}” where readers were told “${before}”`;
      problems.push({ file, field, message, todo });
    }
  }
  for (const update of article.updates) {
    if (history.updates.some((recorded) => isSame(update, recorded))) continue;
    const message = `has ${update.kind === 'update' ? 'an' : 'a'} ${update.kind} of ${update.date.slice(0, 10)} that is not in the record`;
    problems.push({
      file,
      field,
      message,
      todo: `npm run correct -- ${article.slug} (it takes kind and note from there)`,
    });
  }
  return problems;
}

const adopt = ({ slug }: PublishedArticle) => `npm run record -- --adopt ${slug}`;
