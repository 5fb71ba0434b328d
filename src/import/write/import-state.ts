import { z } from 'astro/zod';

/** What an earlier run made of a piece of an archive. */
const entrySchema = z.strictObject({
  source: z.string(),
  slug: z.string(),
  /** Digest of the file as it was written then. */
  written: z.string(),
});

export type ImportedPiece = z.infer<typeof entrySchema>;

/** What earlier runs made of an archive, by the names of its pieces; a line that cannot be read is passed over. */
export function readImportState(text: string): Map<string, ImportedPiece> {
  const pieces = new Map<string, ImportedPiece>();
  for (const line of text.split('\n')) {
    const entry = parse(line);
    if (entry) pieces.set(entry.source, entry);
  }
  return pieces;
}

/** A killed run may leave half a line. */
function parse(line: string): ImportedPiece | undefined {
  if (line.trim() === '') return undefined;
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The folder, among the articles, in which a piece is put together. */
export const nameUnfinishedPiece = (slug: string): string => `.${slug}.unfinished`;

export const writeStateLine = (piece: ImportedPiece): string => `${JSON.stringify(piece)}\n`;

/** All entries, in the order of their sources, so that the same run gives the same file. */
export function writeImportState(pieces: ReadonlyMap<string, ImportedPiece>): string {
  return [...pieces.values()]
    .sort((one, other) => (one.source < other.source ? -1 : 1))
    .map(writeStateLine)
    .join('');
}
