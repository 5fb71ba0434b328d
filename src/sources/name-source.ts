import { normalizeTypography } from '../languages/text/plain-words.ts';
import type { NamedSource, Quotation, Source } from './quotation.ts';

/**
 * Returns what a quotation rests on: the source that the frontmatter names for it, else the link or note beside it, else
 * the source that the frontmatter names for all. Undefined if there is none.
 */
export function findSource(quotation: Quotation, named: readonly NamedSource[]): Source | undefined {
  const own = named.findIndex(
    ({ quotations }) => quotations?.some((words) => isNamedBy(words, quotation)) ?? false,
  );
  if (own >= 0) return toSource(named, own);
  if (quotation.near) return describeNear(quotation.near);
  const general = named.findIndex(({ quotations }) => quotations === undefined);
  return general < 0 ? undefined : toSource(named, general);
}

/** A name in `sources:` that no quotation of the text has. */
export interface UnknownWords {
  /** Index in `sources:`. */
  index: number;
  words: string;
}

/** Lists the words under `sources:` that stand in none of the quotations. */
export function findUnknownWords(
  quotations: readonly Quotation[],
  named: readonly NamedSource[],
): UnknownWords[] {
  return named.flatMap(({ quotations: listed = [] }, index) =>
    listed
      .filter((words) => !quotations.some((quotation) => isNamedBy(words, quotation)))
      .map((words) => ({ index, words })),
  );
}

function isNamedBy(words: string, { text }: Quotation): boolean {
  const fold = (written: string) => normalizeTypography(written).toLowerCase();
  return fold(text).includes(fold(words));
}

function toSource(named: readonly NamedSource[], index: number): Source {
  const source = named[index];
  if (!source) throw new RangeError(`There is no source ${index}.`);
  const { quotations: _, ...fields } = source;
  return { ...fields, index, key: source.address ?? describeWork(source) };
}

function describeNear({ address, note }: NonNullable<Quotation['near']>): Source {
  if (note) return { kind: 'note', note: note.name, key: address ?? note.text, ...(address && { address }) };
  if (address === undefined) throw new Error('a source beside a quotation is neither a link nor a note');
  return { kind: 'link', address, key: address };
}

/** What a work without an address is known by. */
function describeWork({ author, title, date, page, kind }: NamedSource): string {
  return [author, title ?? kind, date, page].filter((part) => part !== undefined).join(', ');
}
