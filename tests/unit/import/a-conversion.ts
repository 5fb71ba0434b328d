import type { Conversion } from '../../../src/import/convert-draft.ts';
import type { Draft, DraftFields } from '../../../src/import/draft.ts';
import { buildPictureIndex } from '../../../src/import/links/picture-index.ts';

/** A draft of one text, as a reader would give it. */
export function createDraft(
  text: string,
  more: Partial<Omit<Draft, 'fields'>> & { fields?: Partial<DraftFields> } = {},
): Draft {
  const { fields, ...rest } = more;
  return {
    source: '_posts/2014-02-03-the-bridge.md',
    digest: 'd',
    fields: {
      headline: 'The bridge',
      authors: ['Ann'],
      tags: [],
      slug: 'the-bridge',
      published: '2014-02-03T00:00:00Z',
      ...fields,
    },
    body: { format: 'markdown', text, dialect: { brackets: 'known', braces: true, components: false } },
    addresses: ['/2014/02/the-bridge.html'],
    names: ['the-bridge'],
    bases: ['_posts', '/2014/02/'],
    variables: { source: 'The Mail' },
    notes: [],
    ...rest,
  };
}

/** An archive of one other piece and one picture. */
export function createConversion(more: Partial<Conversion> = {}): Conversion {
  return {
    links: {
      pieces: new Map([
        ['/2014/01/the-budget', '/2014/01/the-budget/'],
        ['/2014/older', '/2014/01/older/'],
        ['2014-01-02-the-budget', '/2014/01/the-budget/'],
      ]),
      names: new Map(),
      site: 'https://old.example',
      hosts: new Set(['old.example']),
      home: 'new.example',
      pages: new Set(['/']),
    },
    pictures: buildPictureIndex(['img/harbour.jpg'], ['']),
    answers: {},
    language: 'en',
    ...more,
  };
}
