import type { LoadedAnswer } from '../engine/protocol.ts';

/**
 * Returns what is said about an answer, in one or two sentences; screen readers announce it.
 *
 * @param narrowed True if filters are set.
 */
export function describeAnswer(answer: LoadedAnswer, typed: string, narrowed: boolean): string {
  const { total, leftOut, relaxed, instead } = answer;
  const within = narrowed ? ' with these filters' : '';
  if (total === 0) return `Nothing matches ${quote(typed)}${within}.`;
  const pieces = total === 1 ? '1 piece' : `${total} pieces`;
  if (instead !== undefined)
    return `Nothing says ${quote(typed)}. Here ${are(total)} ${pieces}${within} for ${quote(instead)}.`;
  if (typed.trim() === '') return `${pieces}${within}.`;
  if (!relaxed) return `${pieces}${within}.`;
  const missing = leftOut.length > 0 ? ` No piece says ${leftOut.map(quote).join(' or ')}.` : '';
  return `${pieces}${within} with some of your words, the most telling first.${missing}`;
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function quote(text: string): string {
  const short = text.trim().length > 80 ? `${text.trim().slice(0, 79)}…` : text.trim();
  return `“${short.toWellFormed()}”`;
}
