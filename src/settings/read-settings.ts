import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getPhrases } from '../languages/interface/catalogue.ts';
import { readFields } from '../runtime/checked-fields.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { nameInProject, resolveInProject } from '../runtime/project-root.ts';
import { makeDefaultLabels } from './default-labels.ts';
import { findOldSettings, useNewNames } from './renamed-settings.ts';
import { type Settings, settingsSchema } from './settings-schema.ts';

/** The settings' file in a content folder. */
export const SETTINGS_FILE = 'publication.yaml';

/**
 * Reads and checks a publication's settings. SITE_URL replaces the address for one build, as for a preview.
 *
 * A folder without settings of its own, such as one that was made before there were any, borrows those of the project's
 * `content`, without what they say of its articles and pages; `npm run check` warns of it.
 *
 * @param folder The content folder, absolute.
 * @throws ContentError with everything that is wrong, by file, line and field.
 */
export function readSettings(folder: string): Settings {
  const own = readFile(folder);
  if (own) return replaceAddress(own);
  const borrowed = readFile(resolveInProject('content'));
  if (borrowed) {
    const { lead: _, ...settings } = borrowed;
    return replaceAddress({ ...settings, navigation: {}, policies: {}, frontPage: {} });
  }
  throw new ContentError([describeMissing(folder)]);
}

/** Says that a content folder has no settings of its own, or returns nothing. */
export function findMissingSettings(folder: string): Problem[] {
  return existsSync(join(folder, SETTINGS_FILE)) ? [] : [describeMissing(folder)];
}

function describeMissing(folder: string): Problem {
  return {
    file: nameInProject(join(folder, SETTINGS_FILE)),
    message: 'does not exist; it holds the publication’s name, address and language',
    todo: 'npm run init -- DIR makes a publication with such a file; copy it from there',
  };
}

function readFile(folder: string): Settings | undefined {
  const path = join(folder, SETTINGS_FILE);
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isFile())
    throw new ContentError([{ file: nameInProject(path), message: 'is a folder; it must be a file' }]);
  const { forgotten } = findOldSettings(path);
  if (forgotten.length > 0) throw new ContentError(forgotten);
  const source = useNewNames(readFileSync(path, 'utf8'));
  const { data } = readFields(source, nameInProject(path), settingsSchema);
  return {
    ...data,
    labels: data.labels ?? makeDefaultLabels(data.language),
    licence: data.licence ?? { name: getPhrases(data.language).footer.allRights },
  };
}

function replaceAddress(settings: Settings): Settings {
  const override = process.env['SITE_URL'];
  if (override === undefined) return settings;
  const address = settingsSchema.shape.address.safeParse(override);
  if (address.success) return { ...settings, address: address.data };
  const messages = address.error.issues.map(({ message }) => message);
  throw new ContentError([{ file: 'SITE_URL', message: `(an environment variable) ${messages.join('; ')}` }]);
}
