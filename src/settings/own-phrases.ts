import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isInterfaceLanguage } from '../languages/interface/catalogue.ts';
import { english } from '../languages/interface/en/english.ts';
import type { OwnPhrases } from '../languages/interface/merge-phrases.ts';
import type { PluralPhrase } from '../languages/interface/plural-phrase.ts';
import { readFields } from '../runtime/checked-fields.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { THEME_FOLDER } from './theme.ts';

/** The file of a content folder in which a publication says any printed phrase in its own words. */
export const PHRASES_FILE = 'interface.yaml';

/**
 * Reads a publication's own phrases: groups as in `src/languages/interface/en/english.ts`, of which any may be left out.
 *
 * @param folder The content folder, absolute.
 * @param language BCP 47 tag of the publication, whose plural forms the phrases have.
 * @returns An empty object if the publication has no such file.
 * @throws ContentError with every phrase that we do not know, or whose placeholders or plural forms are wrong.
 */
export function readOwnPhrases(folder: string, language: string): OwnPhrases {
  const path = join(folder, PHRASES_FILE);
  const misplaced = join(folder, THEME_FOLDER, PHRASES_FILE);
  if (existsSync(misplaced)) {
    const message = `is not read there; put it beside publication.yaml`;
    throw new ContentError([{ file: nameInProject(misplaced), message }]);
  }
  if (!existsSync(path)) return {};
  return readFields(readFileSync(path, 'utf8'), nameInProject(path), createSchema(language)).data;
}

/** Finds what is wrong with a publication's own phrases. */
export function checkOwnPhrases(folder: string, language: string): Problem[] {
  try {
    readOwnPhrases(folder, language);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
}

/**
 * Finds the phrases that are printed in English because neither we nor the publication have them in its language, group by
 * group.
 */
export function findMissingPhrases(folder: string, language: string): Problem[] {
  if (isInterfaceLanguage(language)) return [];
  if (checkOwnPhrases(folder, language).length > 0) return [];
  const own = readOwnPhrases(folder, language);
  const file = nameInProject(join(folder, PHRASES_FILE));
  return Object.entries(english).flatMap(([group, phrases]) => {
    const missing = Object.keys(phrases).filter((name) => own[group]?.[name] === undefined);
    if (missing.length === 0) return [];
    const message = `${missing.length === 1 ? 'is' : 'are'} not there in ${language} and printed in English: ${missing.join(', ')}`;
    return [{ file, field: group, message }];
  });
}

function createSchema(language: string) {
  const groups = Object.entries(english).map(([group, phrases]): [string, Group] => [
    group,
    createGroup({ ...phrases }, language),
  ]);
  return z.strictObject(Object.fromEntries(groups));
}

type Group = ReturnType<typeof createGroup>;

function createGroup(phrases: Readonly<Record<string, string | PluralPhrase>>, language: string) {
  const fields = Object.entries(phrases).map(([name, model]): [string, Field] => [
    name,
    createField(model, language),
  ]);
  return z.strictObject(Object.fromEntries(fields)).optional();
}

type Field = ReturnType<typeof createField>;

function createField(model: string | PluralPhrase, language: string) {
  return (typeof model === 'string' ? createPhrase(model) : createPlural(model, language)).optional();
}

const listPlaceholders = (phrase: string): string[] =>
  [...new Set([...phrase.matchAll(/\{\w+\}/g)].map(String))].toSorted();

function createPhrase(model: string) {
  const needed = listPlaceholders(model);
  return z.string().superRefine((phrase, context) => {
    const used = listPlaceholders(phrase);
    const missing = needed.filter((name) => !used.includes(name));
    const unknown = used.filter((name) => !needed.includes(name));
    if (phrase.trim() === '') context.addIssue('must not be empty');
    else if (missing.length > 0)
      context.addIssue(`leaves out ${missing.join(', ')}; in English it reads “${model}”`);
    else if (unknown.length > 0)
      context.addIssue(
        `holds ${unknown.join(', ')}, for which there is no value; it may use ${needed.join(', ') || 'none'}`,
      );
  });
}

/** A phrase that depends on a number: one text for all numbers, or the forms that the language has. */
function createPlural(model: PluralPhrase, language: string) {
  const needed = listPlaceholders(model.other);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const form = z
    .string()
    .trim()
    .min(1)
    .superRefine((phrase, context) => {
      const wrong = listPlaceholders(phrase).filter((name) => !needed.includes(name));
      if (wrong.length > 0) context.addIssue(`holds ${wrong.join(', ')}, for which there is no value`);
    });
  return z.union([
    form.transform((other) => ({ other })),
    z
      .partialRecord(z.enum(forms), form)
      .refine((own) => forms.every((name) => own[name] !== undefined), {
        error: `needs a form for each of ${forms.join(', ')}`,
      })
      .transform((own) => ({ ...own, other: own.other ?? '' })),
  ]);
}
