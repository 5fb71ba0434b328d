import type { PublishedSubject } from '../record/published-subject.ts';
import type { TextPassage } from '../record/published-text.ts';
import { POLICY_PATHS } from './addresses.ts';
import type { Person, StaticPage, Topic } from './model.ts';

/** Everything around the articles that is recorded. */
export interface RecordableSubjects {
  people: readonly Pick<Person, 'id' | 'path' | 'name' | 'disclosure'>[];
  topics: readonly Pick<Topic, 'id' | 'path' | 'name'>[];
  pages: readonly Pick<StaticPage, 'id' | 'path' | 'title' | 'body' | 'file'>[];
}

/**
 * Lists what is recorded around the articles: the names and standing disclosures of people, the names of topics, and the
 * whole text of the policies. `printed-fields.ts` says what of them may change freely.
 *
 * @param folder The content folder, as problems name it.
 */
export function listRecordedSubjects(
  { people, topics, pages }: RecordableSubjects,
  folder: string,
): PublishedSubject[] {
  return [
    ...people.map(({ id, path, name, disclosure }) => ({
      ...{ kind: 'people' as const, id, path, file: `${folder}/people/${id}.yaml` },
      passages: listFields({ name, disclosure }),
    })),
    ...topics.map(({ id, path, name }) => ({
      ...{ kind: 'topics' as const, id, path, file: `${folder}/topics/${id}.yaml` },
      passages: listFields({ name }),
    })),
    ...pages
      .filter(({ path }) => POLICY_PATHS.includes(path))
      .map(({ id, path, title, body, file }) => ({
        ...{ kind: 'pages' as const, id, path, file },
        passages: [
          ...listFields({ title }),
          ...body.passages.map(({ id, kind, text, marks, line }) => ({
            ...{ id, kind, text, line },
            ...(marks && { marks }),
          })),
        ],
      })),
  ];
}

function listFields(fields: Readonly<Record<string, string | undefined>>): TextPassage[] {
  return Object.entries(fields).flatMap(([kind, text]) =>
    text === undefined ? [] : [{ id: `@${kind}`, kind, text }],
  );
}
