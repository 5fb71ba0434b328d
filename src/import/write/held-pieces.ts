import type { Conversion, ConvertedDraft, DraftResult } from '../convert-draft.ts';
import { convertDrafts } from '../convert-drafts.ts';
import type { Draft } from '../draft.ts';
import type { LinkIndex } from '../links/link-index.ts';

/** Returns why a piece is kept from readers until its editor has looked at it; undefined if it need not be. */
export function findReasonToHold({ refusal, balance }: ConvertedDraft): string | undefined {
  if (refusal !== undefined) return refusal;
  const differs = balance.missing.length + balance.added.length > 0;
  return differs ? 'the words of the source and of the page differ' : undefined;
}

/** What is needed to lead links away from pieces that readers cannot see. */
export interface LinkSettling {
  conversion: Conversion;
  /** Where links lead, with some drafts hidden. */
  linkIndex: (hidden: ReadonlySet<string>) => LinkIndex;
  addressOf: (draft: Draft) => string | undefined;
}

/**
 * Converts the drafts again that link to a piece of which only the conversion has shown that readers cannot see it.
 *
 * @param results Changed: what becomes of each draft, by its source.
 */
export async function forgetHidden(
  drafts: readonly Draft[],
  results: Map<string, DraftResult>,
  { conversion, linkIndex, addressOf }: LinkSettling,
): Promise<void> {
  const hidden = drafts.filter(
    (draft) => addressOf(draft) !== undefined && isHidden(results.get(draft.source)),
  );
  if (hidden.length === 0) return;
  const addresses = new Set(hidden.map(addressOf));
  const again = drafts.filter(({ source }) => {
    const result = results.get(source);
    return result && 'links' in result && result.links.some((address) => addresses.has(address));
  });
  const links = linkIndex(new Set(hidden.map(({ source }) => source)));
  await convertDrafts(again, { ...conversion, links }, (result) => results.set(result.source, result));
}

function isHidden(result: DraftResult | undefined): boolean {
  if (!result || 'failure' in result) return true;
  return result.fields.draft !== undefined || findReasonToHold(result) !== undefined;
}
