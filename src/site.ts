import { resolveContentFolder } from './runtime/content-folder.ts';
import { readOwnPhrases } from './settings/own-phrases.ts';
import { readSettings } from './settings/read-settings.ts';
import type { Settings } from './settings/settings-schema.ts';

let settings: Settings | undefined;

/**
 * The publication's settings, from `publication.yaml` in its content folder. They are read when one is first asked for, not when
 * this module is loaded, so that a mistake in them is reported like any other.
 *
 * @throws ContentError at the first use if the file is missing or breaks the schema.
 */
export const site: Settings = new Proxy<Settings>(Object.create(null), {
  get(_, field) {
    settings ??= readSettings(resolveContentFolder());
    return Reflect.get(settings, field);
  },
});

let ownPhrases: ReturnType<typeof readOwnPhrases> | undefined;

/**
 * The phrases that the publication prints in its own words, from `interface.yaml` in its content folder, read once.
 *
 * @throws ContentError if the file breaks its rules.
 */
export function getOwnPhrases(): ReturnType<typeof readOwnPhrases> {
  ownPhrases ??= readOwnPhrases(resolveContentFolder(), site.language);
  return ownPhrases;
}

/** A kind of article: a key of `labels` in the settings. */
export type Label = string;

/**
 * What a label is called and what it promises.
 *
 * @throws Error if no label of the settings has this name; the schema of articles refuses such a label first.
 */
export function getLabel(name: Label): Settings['labels'][string] {
  const label = site.labels[name];
  if (!label) throw new Error(`“${name}” is no label of this publication`);
  return label;
}
