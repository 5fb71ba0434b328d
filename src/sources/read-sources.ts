import { digestBytes } from '../runtime/digest.ts';
import { MisreadFinder } from './find-misread.ts';
import type { KeptPassage } from './kept-passage.ts';
import { SourceText } from './locate-quotation.ts';
import type { JudgedQuotation, Source } from './quotation.ts';

/** A source, the quotations that rest on it, and its text as it was read. */
export interface ReadSource {
  source: Source;
  quotations: readonly JudgedQuotation[];
  /** As `readSourceText` returns it. */
  text: string;
}

/** What is kept of a source, and the quotations whose words it does not have. */
export interface KeptOfSource {
  kept: KeptPassage[];
  missing: JudgedQuotation[];
}

/**
 * Cuts out of the text of a source what is kept: for each quotation its words, or the nearest, with some on each side.
 *
 * @param day The day it was read, `YYYY-MM-DD`.
 */
export function keepPassages({ source, quotations, text }: ReadSource, day: string): KeptOfSource {
  const missing: JudgedQuotation[] = [];
  const kept = new Map<string, KeptPassage>();
  const about = { source: source.key, read: day, digest: digestBytes(text), letters: text.length };
  for (const [language, own] of Map.groupBy(quotations, (quotation) => quotation.language)) {
    const whole = new SourceText(text, language);
    const finder = new MisreadFinder(whole);
    for (const quotation of own) {
      const passage = whole.cutPassage(quotation.source?.original ?? quotation.text);
      if (passage === undefined) {
        missing.push(quotation);
        continue;
      }
      const misread = finder.find(passage);
      kept.set(passage, { ...about, passage, ...(misread && { misread }) });
    }
  }
  // That the text was read and has none of the words is worth keeping too.
  if (kept.size === 0) kept.set('', { ...about, passage: '' });
  return { kept: [...kept.values()], missing };
}

/** Returns the sources that quotations rest on, in the order of the text, each with its quotations. */
export function groupBySource(
  quotations: readonly JudgedQuotation[],
): { source: Source; quotations: JudgedQuotation[] }[] {
  const groups = new Map<string, { source: Source; quotations: JudgedQuotation[] }>();
  for (const quotation of quotations) {
    const { source } = quotation;
    if (!source) continue;
    const group = groups.get(source.key) ?? { source, quotations: [] };
    group.quotations.push(quotation);
    groups.set(source.key, group);
  }
  return [...groups.values()];
}
