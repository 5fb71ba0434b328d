import { fill } from '../languages/interface/fill.ts';
import type { StructurePhrases } from '../languages/interface/structure-phrases.ts';
import type { MarkChange } from './mark-changes.ts';

/** Marks that stand after words, and marks on a passage as a whole. All others stand on words. */
const afterWords: ReadonlySet<string> = new Set(['note', 'break']);
const onWhole: ReadonlySet<string> = new Set(['heading', 'kind', 'list', 'quoted', 'cells', 'file']);

/** Says what a passage says differently beside its words, in the words of the interface. */
export function printMarkChange(
  { change, mark, words, value = '' }: MarkChange,
  phrases: StructurePhrases,
): string {
  const isNew = change === 'added';
  const name =
    mark === 'list' ? nameListItem(value, phrases) : fill(nameMark(mark, value, phrases), { value });
  if (afterWords.has(mark))
    return fill(isNew ? phrases.afterNow : phrases.afterNoLonger, { mark: name, words });
  if (onWhole.has(mark)) return fill(isNew ? phrases.wholeNow : phrases.wholeNoLonger, { mark: name });
  return fill(isNew ? phrases.now : phrases.noLonger, { mark: name, words });
}

function nameMark(mark: string, value: string, phrases: StructurePhrases): string {
  if (mark !== 'kind') return isPhrase(mark, phrases) ? phrases[mark] : mark;
  if (value === 'heading') return phrases.aHeading;
  if (value === 'code') return phrases.aCode;
  return isPhrase(value, phrases) ? phrases[value] : value;
}

/** @param value As the record has it: `numbered`, `numbered from 3`, `bulleted, level 2`. */
function nameListItem(value: string, phrases: StructurePhrases): string {
  const [, kind, from, level] = /^(numbered|bulleted)(?: from (-?\d+))?(?:, level (\d+))?$/.exec(value) ?? [];
  if (kind === undefined) return value;
  const numbered = from === undefined ? phrases.numbered : fill(phrases.numberedFrom, { value: from });
  const mark = kind === 'bulleted' ? phrases.bulleted : numbered;
  return level === undefined ? mark : fill(phrases.deeper, { mark, value: level });
}

function isPhrase(name: string, phrases: StructurePhrases): name is keyof StructurePhrases {
  return Object.hasOwn(phrases, name);
}
