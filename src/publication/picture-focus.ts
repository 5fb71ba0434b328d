import { z } from 'astro/zod';

const ACROSS: Readonly<Record<string, number>> = { left: 0, right: 100 };
const DOWN: Readonly<Record<string, number>> = { top: 0, bottom: 100 };

/** What matters in a picture where it is cropped: words such as `top left`, or percentages from the left and the top. */
type Focus = string | [x: number, y: number];

export const focusSchema = z.custom<Focus>(
  (written) => (typeof written === 'string' ? isPlace(written) : isPoint(written)),
  'must be words like top left, or percentages from the left and the top, like [30, 20]',
);

const isPoint = (written: unknown): boolean =>
  Array.isArray(written) &&
  written.length === 2 &&
  written.every((part) => typeof part === 'number' && part >= 0 && part <= 100);

function isPlace(words: string): boolean {
  const parts = words.split(' ');
  const across = parts.filter((part) => part in ACROSS).length;
  const down = parts.filter((part) => part in DOWN).length;
  return words === 'centre' || (across <= 1 && down <= 1 && across + down === parts.length);
}

/**
 * Returns where a picture is cropped towards, in percent from the left and the top, to the nearest quarter: pages allow no
 * style of an element's own, so that there is a rule in the style sheet for each.
 */
export function locateFocus(focus: Focus | undefined): { x: number; y: number } {
  if (focus === undefined) return { x: 50, y: 50 };
  const [x, y] = typeof focus === 'string' ? readPlace(focus) : focus;
  return { x: toQuarter(x), y: toQuarter(y) };
}

function readPlace(words: string): [x: number, y: number] {
  const parts = words.split(' ');
  const find = (places: Readonly<Record<string, number>>) =>
    parts.flatMap((part) => places[part] ?? []).at(0) ?? 50;
  return [find(ACROSS), find(DOWN)];
}

const toQuarter = (percentage: number): number => Math.round(percentage / 25) * 25;
