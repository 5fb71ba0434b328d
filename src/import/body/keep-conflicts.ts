import { listCode } from './opaque-spans.ts';

const mark = /^<{7} /m;

/**
 * Indents a block of code that shows how git marks two versions of some lines: the block reads the same, and nobody takes its
 * lines for a conflict of this file.
 */
export function keepConflicts(text: string): string {
  if (!mark.test(text)) return text;
  let kept = text;
  for (const { index, raw } of [...listCode(text)].toReversed()) {
    const isBlock = text.charAt(index - 1) === '\n' || index === 0;
    if (!isBlock || !mark.test(raw)) continue;
    kept = kept.slice(0, index) + raw.replace(/^(?=.)/gm, ' ') + kept.slice(index + raw.length);
  }
  return kept;
}
