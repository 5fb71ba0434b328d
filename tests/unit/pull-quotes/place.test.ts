import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, type Placing, placeQuote } from '../../../src/pull-quotes/choose/place-quote.ts';

/**
 * Blocks from a line of signs: `p` a paragraph of 600 characters, `s` a short one of 60, `:` one that announces, `#` a
 * heading, `f` a figure, `q` a pull quote, `l` a list.
 */
function blocks(signs: string): Block[] {
  return [...signs].map((sign): Block => {
    if (sign === '#') return { kind: 'heading', leadsIn: true, length: 20 };
    if (sign === 'f') return { kind: 'figure', leadsIn: false, length: 1000 };
    if (sign === 'q') return { kind: 'quote', leadsIn: false, length: 0 };
    if (sign === 'l') return { kind: 'other', leadsIn: false, length: 300 };
    return { kind: 'paragraph', leadsIn: sign === ':', length: sign === 's' ? 60 : 600 };
  });
}

/** Where a quote of 50 characters goes, by default from the beginning of its source. */
function gap(signs: string, placing: Partial<Placing> & Pick<Placing, 'source'>): number | undefined {
  const { start = 0 } = placing;
  return placeQuote(blocks(signs), { start, end: start + 50, length: 50, ...placing });
}

test('stands after its paragraph when its words begin it', () => {
  assert.equal(gap('ppppp', { source: 2 }), 3);
});

test('stands a paragraph before its own when its words end it, not under them as an echo', () => {
  assert.equal(gap('ppppp', { source: 2, start: 550 }), 1);
});

test('stands at the head of its own paragraph when its words come far down in it', () => {
  const far = blocks('ppppp').map((block) => ({ ...block, length: 2000 }));
  assert.equal(placeQuote(far, { source: 2, start: 700, end: 750, length: 50 }), 2);
});

test('is not level with its own words in the margin: the longer the quote, the further off', () => {
  const far = blocks('ppppp').map((block) => ({ ...block, length: 2000 }));
  assert.equal(placeQuote(far, { source: 2, start: 700, end: 1000, length: 300 }), 3);
  assert.equal(gap('psppppp', { source: 2, start: 500 }), 4);
});

test('stands within one paragraph of its source where it can', () => {
  for (let start = 0; start <= 550; start += 50) {
    const at = gap('pppppppp', { source: 4, start }) ?? 0;
    assert.ok(at >= 3 && at <= 6, `${at} for words at ${start}`);
  }
});

test('is never directly under a heading', () => {
  assert.equal(gap('pp#pppp', { source: 3, start: 550 }), 5);
  for (let source = 0; source < 8; source += 1) assert.notEqual(gap('pp#pp#pp', { source }), 3);
});

test('is never directly over a heading', () => {
  for (const source of [0, 1, 3, 4]) assert.notEqual(gap('pp#ppp', { source }), 2);
});

test('never stands between a lead-in and what it announces', () => {
  assert.notEqual(gap('pp:lppp', { source: 2 }), 3);
  assert.notEqual(gap('pp:pppp', { source: 2 }), 3);
  assert.equal(gap('pp:pppp', { source: 2 }), 1);
});

test('never stands beside a picture or a table', () => {
  assert.notEqual(gap('pppfppp', { source: 2 }), 4);
  assert.notEqual(gap('ppppfpp', { source: 2 }), 3);
});

test('never stands at the first or the last paragraph', () => {
  assert.equal(gap('ppp', { source: 0, start: 550 }), 1);
  assert.equal(gap('ppp', { source: 2 }), 1);
  assert.equal(gap('lpppl', { source: 0 }), 2);
});

test('does not crowd: no other quote stands within two blocks of the gap', () => {
  const pages = ['pppppp', 'ppqpppppp', 'ppppppqpp', 'pppqpppppqppp', 'pqppppqppppqp', 'pppqppppqqppppp'];
  for (const signs of pages) {
    for (const [source, sign] of [...signs].entries()) {
      if (sign !== 'p') continue;
      for (const start of [0, 550]) {
        const at = gap(signs, { source, start });
        if (at === undefined) continue;
        const around = `${signs.slice(Math.max(0, at - 2), at)}|${signs.slice(at, at + 3)}`;
        assert.doesNotMatch(around, /q/, `${signs}, source ${source}, words at ${start}, gap ${at}`);
      }
    }
  }
});

test('goes further off sooner than crowd another quote, on either side', () => {
  assert.equal(gap('pppppppppp', { source: 4 }), 5);
  assert.equal(gap('pppqpppppp', { source: 4 }), 6);
  assert.equal(gap('ppqppppppp', { source: 4 }), 5);
  assert.equal(gap('ppppppqppp', { source: 4, start: 550 }), 3);
  assert.equal(gap('pppppqpppp', { source: 4, start: 550 }), 2);
});

test('goes further off sooner than break a rule', () => {
  assert.equal(gap('pp#pfpp', { source: 3 }), 1);
});

test('comes beside its own words sooner than not at all', () => {
  assert.equal(gap('sps', { source: 1 }), 1);
});

test('finds no gap where no gap is fit', () => {
  for (const signs of ['p', 'pp', 'l', '#p', 'p#p', 'pfp'])
    assert.equal(gap(signs, { source: 0 }), undefined);
});

test('goes before or after its paragraph where the writer says so, whatever the rules say', () => {
  assert.equal(gap('p#pp', { source: 2, place: 'before' }), 2);
  assert.equal(gap('pp#p', { source: 1, place: 'after' }), 2);
  assert.equal(gap('pp', { source: 0, place: 'before' }), 0);
  assert.equal(gap('pp', { source: 1, place: 'after' }), 2);
});
