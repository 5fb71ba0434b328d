import { isPicture } from './built-pictures.ts';

/** What stands in a built site and why, so that the next build knows what it may keep. */
export interface BuildManifest {
  /** Of code and settings; pages of another edition are not kept. */
  edition: string;
  /** Of everything read, where that is known for certain. */
  inputs?: string | undefined;
  /** The span in which the clock changes nothing, in milliseconds since 1970: from the build to the next event. */
  from: number;
  until: number;
  /** Every file with its size and the build that wrote it. A file is never written to again, only replaced. */
  files: Map<string, SiteFile>;
  /** Files whose content is known by a key. */
  keys: Map<string, string>;
  /** Pictures that a file refers to, where there are any. */
  pictures: Map<string, readonly string[]>;
}

export interface SiteFile {
  size: number;
  /** Names one writing of one file. */
  build: string;
}

/** What a build has made and what it kept. */
export interface BuildOutput {
  build: string;
  /** Files written, with their sizes. */
  written: ReadonlyMap<string, number>;
  kept: ReadonlySet<string>;
  keys: Map<string, string>;
  /** Of the files written. */
  pictures: ReadonlyMap<string, readonly string[]>;
}

/**
 * What the new site holds: what was written, what is kept of the old one, and of the pictures those that any page shows.
 * Astro writes the originals of pictures that only kept pages show; nobody may ask for those.
 */
export function createManifestFiles(
  made: BuildOutput,
  old: BuildManifest | undefined,
): Pick<BuildManifest, 'files' | 'pictures'> {
  const files = new Map<string, SiteFile>();
  const pictures = new Map(made.pictures);
  const keep = (file: string) => {
    const known = old?.files.get(file);
    if (!known) throw new Error(`${file} is to be kept but is not there`);
    files.set(file, known);
  };
  for (const file of made.kept) {
    keep(file);
    const shown = old?.pictures.get(file);
    if (shown) pictures.set(file, shown);
  }
  const shown = new Set([...pictures.values()].flat());
  for (const [file, size] of made.written) {
    if (!isPicture(file) || shown.has(file)) files.set(file, { size, build: made.build });
  }
  // Named by their content: one that was there before is the same picture.
  for (const file of shown) if (!files.has(file)) keep(file);
  return { files, pictures };
}

export function serializeManifest(ledger: BuildManifest): string {
  return JSON.stringify(ledger, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** Reads what `writeLedger` wrote; undefined for what this version did not write. */
export function parseManifest(text: string): BuildManifest | undefined {
  try {
    const { files, keys, pictures, ...rest } = JSON.parse(text);
    return { ...rest, files: new Map(files), keys: new Map(keys), pictures: new Map(pictures) };
  } catch {
    return undefined;
  }
}
