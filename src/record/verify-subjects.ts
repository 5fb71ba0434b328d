import { english } from '../languages/interface/en/english.ts';
import type { Problem } from '../runtime/problem.ts';
import { TEXT_REVISION_KINDS } from './entry.ts';
import { findFirstDifference } from './first-difference.ts';
import type { History } from './history.ts';
import { findMarkChanges } from './mark-changes.ts';
import { printMarkChange } from './print-mark-change.ts';
import { nameSubject, type PublishedSubject } from './published-subject.ts';
import { isSameContent, isSamePassage, isSameWords } from './published-text.ts';

/**
 * Verifies names, standing disclosures and policies against their records. One that has no record yet is let pass: its
 * record begins with the next command.
 *
 * @param histories By name, as `nameSubject` gives it.
 */
export function verifySubjects(
  subjects: readonly PublishedSubject[],
  histories: ReadonlyMap<string, History>,
): Problem[] {
  return subjects.flatMap((subject) => {
    const name = nameSubject(subject);
    const history = histories.get(name);
    if (!history || isSameContent(history.passages, subject.passages)) return [];
    const { field, line, message } = describeDifference(history, subject);
    const todo = `npm run correct -- ${name} --kind ${TEXT_REVISION_KINDS.join('|')} --note "…"`;
    return [{ file: subject.file, ...(field && { field }), ...(line && { line }), message, todo }];
  });
}

function describeDifference({ passages: recorded }: History, { passages }: PublishedSubject) {
  const index = passages.findIndex((passage, at) => !isSamePassage(passage, recorded[at]));
  const now = passages[index < 0 ? passages.length - 1 : index];
  const was = recorded[index < 0 ? passages.length : index];
  const field = now?.id.startsWith('@') ? now.kind : undefined;
  const place = { field, line: now?.line };
  if (index < 0 || !now)
    return { ...place, message: `“${was?.text ?? ''}” was published and is gone, and no entry says so` };
  if (!was) return { ...place, message: `“${now.text}” was not published, and no entry says so` };
  if (isSameWords(now.text, was.text)) {
    const [change] = findMarkChanges(was, now);
    const what = change ? printMarkChange(change, english.structure) : 'its marks are in another order';
    return {
      ...place,
      message: `the words of “${now.text}” are as published, but ${what}, and no entry says so`,
    };
  }
  const [before, after] = findFirstDifference(was.text, now.text);
  return { ...place, message: `says “${after}” where “${before}” was published, and no entry says so` };
}
