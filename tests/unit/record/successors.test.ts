import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findFormerIds } from '../../../src/record/former-ids.ts';
import { createRevisionEntry } from '../../../src/record/new-entries.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { findSuccessors } from '../../../src/record/successors.ts';
import { verifyRecord } from '../../../src/record/verify-record.ts';
import { anArticle, historyOf, passagesOf, recordOf } from './an-article.ts';
import { apply, edits, seeded, survivors, type Traced, textOf, written } from './prose-by-rule.ts';

const first = 'A link that breaks tells its reader that somebody once cared and then stopped caring.';
const second =
  'Newspapers kept their back numbers in bound volumes, and a page reference held for a century.';
const third = 'Nothing prevents a site from keeping the same promise except the habit of not making it.';

/** Texts before and after; gives, for each lost text, the text its id leads to. */
function follow(before: readonly string[], after: readonly string[]): Record<string, string | null> {
  const [old, fresh] = [passagesOf(before), passagesOf(after)];
  const textBy = (blocks: typeof old, id: string | null) => blocks.find((block) => block.id === id)?.text;
  return Object.fromEntries(
    [...findSuccessors(old, fresh)].map(([id, now]) => [textBy(old, id) ?? '', textBy(fresh, now) ?? null]),
  );
}

test('leads a reworded passage to its new words', () => {
  const reworded = second.replace('for a century', 'for two hundred years').replace('bound', 'heavy bound');
  assert.deepEqual(follow([first, second, third], [first, reworded, third]), { [second]: reworded });
});

test('leads a removed passage nowhere', () => {
  assert.deepEqual(follow([first, second, third], [first, third]), { [second]: null });
});

test('leads both of two joined passages to the whole', () => {
  const whole = `${first} ${second}`;
  assert.deepEqual(follow([first, second, third], [whole, third]), { [first]: whole, [second]: whole });
});

test('leads a split passage to the part with more of its words', () => {
  const [part, more] = [
    'Newspapers kept their back numbers,',
    'and a page reference in bound volumes held for a century.',
  ];
  assert.deepEqual(follow([first, second], [first, part, more]), { [second]: more });
});

test('has nothing to say when passages only change places', () => {
  assert.deepEqual(follow([first, second, third], [third, first, second]), {});
});

test('does not lead a removed passage to one inserted in its place', () => {
  assert.deepEqual(follow([first, second], [first, third]), { [second]: null });
});

test('does not lead a removed passage to a long one because it holds the same common words', () => {
  const cut = 'A reader held that the habit of making a promise tells of nothing.';
  const whole = `${first} ${second} ${third}`;
  assert.deepEqual(follow([first, second, third, cut], [whole]), {
    [first]: whole,
    [second]: whole,
    [third]: whole,
    [cut]: null,
  });
});

test('knows a heading of other words by its place', () => {
  assert.deepEqual(follow([first, '## Promises', second], [first, '## What lasts', second]), {
    Promises: 'What lasts',
  });
});

test('leads the second of two like passages to the one that stays', () => {
  assert.deepEqual(follow(['No.', first, 'No.'], ['No.', first]), { 'No.': 'No.' });
});

test('keeps every id ever published through random edits, 99 in 100 of those that changed to the right passage', () => {
  const tally = { changed: 0, right: 0, articles: 0, revisions: 0, ids: 0 };
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 4,
      }),
      (seed, rounds) => {
        const source = seeded(seed);
        let passages: Traced[] = Array.from({ length: 6 + source.below(25) }, () =>
          written(source, 8 + source.below(120)),
        );
        let article = anArticle({ text: passages.map(textOf) });
        let record = recordOf(article);
        const everPublished = new Set(article.body.passages.map(({ id }) => id));
        for (const [round, list] of rounds.entries()) {
          const before = passages.map(
            ({ words }, from): Traced => ({ words: words.map(({ word }) => ({ word, from })) }),
          );
          passages = [...before];
          for (const edit of list) apply(edit, passages, source);
          const history = historyOf(record);
          article = anArticle({ text: passages.map(textOf) });
          const at = `2025-03-0${round + 1}T12:00:00Z`;
          record = appendEntry(record, createRevisionEntry(history, article, { at, kind: 'typo' }));
          const ids = historyOf(record).ids;
          const standing = article.body.passages.map(({ id }) => id);
          for (const [index, { id }] of history.passages.slice(5).entries()) {
            if (standing.includes(id)) continue;
            const right = survivors(passages, index, before[index]?.words.length ?? 0, 0.2);
            const now = ids.get(id) ?? null;
            tally.changed += 1;
            if (right.length === 0 ? now === null : right.some((at) => standing[at] === now))
              tally.right += 1;
          }
          for (const id of standing) everPublished.add(id);
          tally.revisions += 1;
        }
        const { former, removed } = findFormerIds(historyOf(record), article.body);
        const answered = [
          ...article.body.passages.map(({ id }) => id),
          ...[...former.values()].flat(),
          ...removed.map(({ id }) => id),
        ];
        assert.deepEqual(new Set(answered), everPublished);
        assert.equal(answered.length, everPublished.size);
        const problems = verifyRecord({
          records: [historyOf(record)],
          articles: [article],
          now: new Date('2026-01-01'),
        });
        assert.deepEqual(problems, []);
        tally.articles += 1;
        tally.ids += everPublished.size;
      },
    ),
    { seed: 4, numRuns: 400 },
  );
  const share = (100 * tally.right) / tally.changed;
  console.log(
    `${tally.articles} articles, ${tally.revisions} revisions, ${tally.ids} ids: all resolve; ` +
      `${tally.right} of ${tally.changed} changed passages (${share.toFixed(2)} %) lead to the right one`,
  );
  assert.ok(tally.changed > 1000);
  assert.ok(share >= 99, `${share} %`);
});

test('a heading of other words is known by its place alone, and only where no other stands there', () => {
  assert.deepEqual(follow([first, '## Costs', second], [first, '## Prices', second]), { Costs: 'Prices' });
  assert.deepEqual(follow([first, '## Costs', second], [first, '## Prices', third, second]), {
    Costs: 'Prices',
  });
  assert.deepEqual(follow([first, '## Costs', second], [first, third, second]), { Costs: null });
  assert.deepEqual(follow([first, '## Costs', second], [first, '## Prices', '## Wages', second]), {
    Costs: null,
  });
  assert.deepEqual(follow([first, '## Costs', '## Rents', second], [first, '## Prices', second]), {
    Costs: null,
    Rents: null,
  });
  assert.deepEqual(follow([first, '## Costs', second, third], [first, second, third, '## Prices']), {
    Costs: null,
  });
});

test('of two passages that have equal claims on new words, the first has them', () => {
  const [one, two] = [
    'A link that breaks tells its reader.',
    'A link that breaks tells its reader!',
  ] as const;
  const now = 'A link that breaks tells its reader so.';
  assert.deepEqual(follow([one, two, second], [now, second]), { [one]: now, [two]: null });
});

test('a small part of a passage succeeds it, if nearly all of its words come from there', () => {
  const whole = `${first} ${second} ${third}`;
  const part = 'A link that breaks tells its reader that somebody.';
  assert.deepEqual(follow([whole], [part]), { [whole]: part });
  const mixed = `A link that breaks, said the mayor of a town by the sea to everybody who would listen, is no link.`;
  assert.deepEqual(follow([whole], [mixed]), { [whole]: null });
});
