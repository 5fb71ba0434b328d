import { removeBadCharacters } from '../runtime/bad-characters.ts';
import type { Draft, DraftFields } from './draft.ts';

/** Takes out of a draft the characters that no text can hold, and notes how many there were. */
export function cleanDraft(draft: Draft): Draft {
  let count = 0;
  const clean = (written: string): string => {
    const cleaned = removeBadCharacters(written);
    count += cleaned.count;
    return cleaned.text;
  };
  const { headline, standfirst, summary, image, tags } = draft.fields;
  const fields: DraftFields = {
    ...draft.fields,
    headline: clean(headline).replace(/\s+/g, ' ').trim(),
    ...(standfirst !== undefined && { standfirst: clean(standfirst) }),
    ...(summary !== undefined && { summary: clean(summary) }),
    ...(image && {
      image: {
        src: image.src,
        ...(image.alt !== undefined && { alt: clean(image.alt) }),
        ...(image.caption !== undefined && { caption: clean(image.caption) }),
        ...(image.credit !== undefined && { credit: clean(image.credit) }),
      },
    }),
    tags: tags.map(clean),
  };
  const body = { ...draft.body, text: clean(draft.body.text) };
  if (count === 0) return draft;
  return {
    ...draft,
    fields,
    body,
    notes: [
      ...draft.notes,
      {
        kind: 'lost',
        what: 'character that cannot be printed',
        how: count === 1 ? 'left out' : `left out, ${count} of them`,
      },
    ],
  };
}
