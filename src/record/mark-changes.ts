import { normalizeTypography } from '../languages/text/plain-words.ts';
import type { PassageMark } from '../pull-quotes/index.ts';
import type { RecordedPassage } from './entry.ts';

/** What a passage says beside its words. */
type MarkedPassage = Pick<RecordedPassage, 'kind' | 'text' | 'marks'>;

/** Something that a passage says beside its words, and that it did not say before, or says no more. */
export interface MarkChange {
  change: 'added' | 'removed';
  /** As in `PassageMark`; `kind` if the passage itself is of another kind. */
  mark: string;
  /** The words that the mark stands on, or after; empty for a mark on the whole passage. */
  words: string;
  value?: string;
}

/** Returns true if two passages of the same words say the same beside them. */
export function isSameStructure(one: MarkedPassage, other: MarkedPassage): boolean {
  if (one.kind !== other.kind) return false;
  const [first, second] = [one.marks ?? [], other.marks ?? []];
  if (first.length !== second.length) return false;
  return first.every((mark, index) => {
    const twin = second[index];
    return (
      twin !== undefined && makeKey(one.text, mark) === makeKey(other.text, twin) && isSameNote(mark, twin)
    );
  });
}

/** False for two marks of notes whose names differ, and so the ids that are made of them. Older records do not say the name. */
function isSameNote({ mark, value }: PassageMark, other: PassageMark): boolean {
  return mark !== 'note' || value === undefined || other.value === undefined || value === other.value;
}

/** Finds what two versions of a passage say differently beside their words. */
export function findMarkChanges(before: MarkedPassage, after: MarkedPassage): MarkChange[] {
  const kinds: MarkChange[] =
    before.kind === after.kind
      ? []
      : [
          { change: 'removed', mark: 'kind', words: '', value: before.kind },
          { change: 'added', mark: 'kind', words: '', value: after.kind },
        ];
  const isMoved = before.text === after.text;
  const left = new Map<string, MarkChange[]>();
  for (const mark of before.marks ?? []) {
    const key = isMoved ? makeKey(before.text, mark) : makeLooseKey(before.text, mark);
    left.set(key, [...(left.get(key) ?? []), describe('removed', before.text, mark)]);
  }
  const added = (after.marks ?? []).filter((mark) => {
    const key = isMoved ? makeKey(after.text, mark) : makeLooseKey(after.text, mark);
    return left.get(key)?.pop() === undefined;
  });
  return [
    ...kinds,
    ...[...left.values()].flat(),
    ...added.map((mark) => describe('added', after.text, mark)),
  ];
}

function describe(change: MarkChange['change'], text: string, mark: PassageMark): MarkChange {
  const { value } = mark;
  return { change, mark: mark.mark, words: findWords(text, mark), ...(value !== undefined && { value }) };
}

/** The words that a mark stands on; for one that stands between words, the three before it. */
function findWords(text: string, { from, to, mark }: PassageMark): string {
  if (to > from) return text.slice(from, to);
  return mark === 'note' || mark === 'break' ? text.slice(0, from).split(/\s+/).slice(-3).join(' ') : '';
}

/** Two marks with the same key say the same; differences in typography do not count. */
function makeKey(text: string, mark: PassageMark): string {
  const before = normalizeTypography(text.slice(0, mark.from)).replace(/\s+/g, '').length;
  return `${before} ${makeLooseKey(text, mark)}`;
}

/** For passages whose words changed, so that places cannot be compared. The name of a note says nothing to a reader. */
function makeLooseKey(text: string, mark: PassageMark): string {
  const value = mark.mark === 'note' ? '' : (mark.value ?? '');
  return [mark.mark, value, normalizeTypography(findWords(text, mark))].join('\n');
}
