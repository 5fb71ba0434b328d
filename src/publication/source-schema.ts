import { z } from 'astro/zod';

const words = z.string().trim().min(1, 'must not be empty');

/** A date as exact as it is known; YAML reads a year as a number. */
const date = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine((written) => /^\d{1,4}(?:-\d\d(?:-\d\d)?)?$/u.test(written), {
    error: ({ input }) =>
      `“${input}” is no date; write a year, a month or a day: 1788, 1788-05 or 1788-05-28`,
  });

/** What only the author has seen or heard. */
const UNSEEN = ['interview', "author's notes"] as const;

/** The parts of a source. `kind` is `work` for what others can look up. */
const parts = z
  .strictObject({
    quotations: z
      .array(words)
      .min(1)
      .optional()
      .describe('Words of each quotation that it is the source of; of all that have no other, if left out.'),
    kind: z
      .enum(['work', ...UNSEEN])
      .default('work')
      .describe(`A work that others can look up, or one of ${UNSEEN.join(', ')}.`),
    author: words.optional().describe('Whose words they are.'),
    title: words.optional().describe('What the work is called, or where the words were said.'),
    page: z.union([words, z.int()]).transform(String).optional().describe('Where in it: p. 12, chapter 4.'),
    date: date.optional().describe('When it appeared: 1788, 1788-05 or 1788-05-28.'),
    address: z
      .string()
      .regex(
        /^(?:https?:\/\/|\/(?!\/))\S+$/u,
        'is no address; write it whole, like https://example.org/piece/',
      )
      .optional()
      .describe('Where it can be read: a page elsewhere, or a piece of this publication.'),
    archived: z.url('is no address; write it whole').optional().describe('A copy of it in an archive.'),
    as: z
      .enum(['translation', 'paraphrase'])
      .optional()
      .describe('How its words are given, if they are not quoted word for word.'),
    original: words.optional().describe('The words that were translated, in their own language.'),
  })
  .refine(({ kind, address, title }) => kind !== 'work' || address !== undefined || title !== undefined, {
    error: 'names nothing: give it a title or an address',
  })
  .refine(({ as, original }) => (as === 'translation') === (original !== undefined), {
    path: ['original'],
    error: 'belongs with as: translation, and a translation needs its original',
  })
  .refine(({ as, quotations }) => as !== 'translation' || quotations?.length === 1, {
    path: ['quotations'],
    error: 'must name the one quotation that is the translation of the original',
  });

/** The schema of one entry under an article’s `sources:`. */
export const sourceSchema = z.preprocess(
  (written) => (typeof written === 'string' ? { kind: written.trim().replaceAll('’', "'") } : written),
  parts,
);
