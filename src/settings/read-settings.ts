import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFields } from '../runtime/checked-fields.ts';
import { ContentError } from '../runtime/problem.ts';
import { type Settings, settingsSchema } from './settings-schema.ts';

/** The settings' file in a content folder. */
export const SETTINGS_FILE = 'publication.yaml';

/**
 * Reads and checks a publication's settings. SITE_URL replaces the address for one build, as for a preview.
 *
 * @param folder The content folder, absolute.
 * @throws ContentError with everything that is wrong, by file, line and field.
 */
export function readSettings(folder: string): Settings {
  const path = join(folder, SETTINGS_FILE);
  const file = relative(process.cwd(), path);
  if (!existsSync(path)) {
    throw new ContentError([
      {
        file,
        message: 'does not exist; it holds the publication’s name, address and language',
        todo: 'npm run init -- DIR makes a publication with such a file',
      },
    ]);
  }
  const { data } = readFields(readFileSync(path, 'utf8'), file, settingsSchema);
  const override = process.env['SITE_URL'];
  if (override === undefined) return data;
  const address = settingsSchema.shape.address.safeParse(override);
  if (address.success) return { ...data, address: address.data };
  const messages = address.error.issues.map(({ message }) => message);
  throw new ContentError([{ file: 'SITE_URL', message: `(an environment variable) ${messages.join('; ')}` }]);
}
