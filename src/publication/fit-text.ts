import { getWordSegmenter } from '../languages/text/segmenters.ts';
import { splitSentences } from '../languages/text/sentences.ts';

/** Letters that are as wide as they are high: Chinese, Japanese and Korean. */
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/gu;

/** Returns how many letters of Latin text are about as wide as a text: letters as wide as they are high count twice. */
export const measureLetters = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/** Returns how many lines a text takes, if so many letters fit on one. */
export const countLines = (text: string, perLine: number): number =>
  Math.ceil(measureLetters(text) / perLine);

/**
 * Returns a text if it has room; otherwise its first sentences that have, or, where they would leave too much of the room empty,
 * its first words and an ellipsis.
 *
 * @param room In letters, as `measureLetters` counts them.
 * @param language BCP 47 tag of the text.
 */
export function fitText(text: string, room: number, language: string): string {
  if (measureLetters(text) <= room) return text;
  const whole = splitSentences(text, language).findLast(
    ({ end }) => measureLetters(text.slice(0, end)) <= room,
  );
  if (whole && measureLetters(text.slice(0, whole.end)) > room / 2) return text.slice(0, whole.end);
  const words = [...getWordSegmenter(language).segment(text)];
  const last = words.findLast(
    ({ isWordLike, index, segment }) =>
      isWordLike === true && measureLetters(text.slice(0, index + segment.length)) + 2 <= room,
  );
  if (!last)
    return `${Array.from(text)
      .slice(0, Math.max(1, Math.floor(room / 2)))
      .join('')}…`;
  return `${text.slice(0, last.index + last.segment.length)} …`;
}

/**
 * Returns paragraphs, as many as have room, the last of them shortened as `fitText` does.
 *
 * @param room In letters.
 */
export function fitParagraphs(paragraphs: readonly string[], room: number, language: string): string[] {
  const fitted: string[] = [];
  let left = room;
  for (const paragraph of paragraphs) {
    // Less than a line or two of a paragraph would look like a mistake.
    if (left < 120 && fitted.length > 0) break;
    fitted.push(fitText(paragraph, left, language));
    left -= measureLetters(paragraph);
  }
  return fitted;
}
