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

/** Has the settings and the phrases read again when they are asked for: the development server goes on after they were changed. */
export function forgetSettings(): void {
  settings = undefined;
  ownPhrases = undefined;
  ownAddress = undefined;
}

/**
 * Returns the full address of a path on this site, under the path of its own that the publication's address may have. A full
 * address is returned unchanged.
 */
export function resolveOnSite(path: string): string {
  // Nearly every address: to resolve one by the rules of the web takes five microseconds, and 10,000 articles name half a million.
  if (PLAIN_PATH.test(path) && !path.includes('/.') && !path.includes('//'))
    return `${getOwnAddress()}${path}`;
  return URL.canParse(path) ? path : new URL(path.replace(/^\//, ''), `${site.address}/`).href;
}

/** A path that is written in an address as it is, unless it has steps such as `..` or empty ones in it. */
const PLAIN_PATH = /^\/[\w\-./]*$/;

let ownAddress: string | undefined;

/** Returns the publication's address as links are to spell it, without a slash at its end. */
function getOwnAddress(): string {
  ownAddress ??= new URL(`${site.address}/`).href.slice(0, -1);
  return ownAddress;
}

/**
 * Returns the path that the built site is served under, from slash to slash: that of the publication's address, or the one
 * that SITE_UNDER names for a preview.
 */
export function getBasePath(): string {
  const path = process.env['SITE_UNDER'] ?? new URL(site.address).pathname;
  return `/${path.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');
}

/** True for a build that is to be looked at and not found: SITE_PREVIEW is set. */
export const isPreview = (): boolean => process.env['SITE_PREVIEW'] !== undefined;

/** True for a build that also shows drafts and what waits for its date: SITE_DRAFTS is set. */
export const showsDrafts = (): boolean => process.env['SITE_DRAFTS'] !== undefined;

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
