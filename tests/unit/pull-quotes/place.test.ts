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
  return placeQuote(blocks(signs), { start, end: start + 50, ...placing });
}

/** Characters of the text between a gap and words that begin a block. */
function distance(signs: string, at: number, source: number): number {
  const length = (from: number, to: number) =>
    blocks(signs)
      .slice(from, to)
      .reduce((sum, block) => sum + block.length, 0);
  return at > source ? length(source, at) - 50 : length(at, source);
}

test('stands in the nearest gap that is a screen behind its own words', () => {
  assert.equal(gap('pppppppppp', { source: 2 }), 6);
  assert.equal(gap('pppppppppp', { source: 2, start: 550 }), 6);
  assert.equal(gap('pppppppppp', { source: 0 }), 4);
});

test('stands before its words where the text ends too soon behind them', () => {
  assert.equal(gap('pppppppppp', { source: 8 }), 5);
  assert.equal(gap('pppppppppp', { source: 8, start: 550 }), 5);
});

test('a text too short for a screen between has it as far from its words as it allows', () => {
  assert.equal(gap('ppppp', { source: 0 }), 3);
  assert.equal(gap('ppppp', { source: 4 }), 2);
  assert.equal(gap('sps', { source: 1 }), 1);
});

test('is a screen from its own words wherever a fit gap is', () => {
  for (const signs of ['pppppppppppp', 'pp#pppppp#pppp', 'pppfppppplpppppp'])
    for (const [source, sign] of [...signs].entries()) {
      if (sign !== 'p') continue;
      const at = gap(signs, { source });
      assert.ok(
        at !== undefined && distance(signs, at, source) >= 1800,
        `${signs}, source ${source}, gap ${at}`,
      );
    }
});

test('stands between two paragraphs only, never behind one that announces the next', () => {
  for (const signs of ['pppp#ppppfppp#ppp', 'pp:pppl:ppppp', 'pplpp#pppfppppp'])
    for (const [source, sign] of [...signs].entries()) {
      if (sign !== 'p') continue;
      const at = gap(signs, { source });
      assert.ok(at !== undefined, signs);
      assert.match(signs.slice(at - 1, at + 1), /^p[p:]$/, `${signs}, source ${source}, gap ${at}`);
    }
});

test('never stands before the third paragraph nor at the last', () => {
  for (const [source] of [...'pppppppp'].entries()) {
    const at = gap('pppppppp', { source }) ?? 0;
    assert.ok(at >= 2 && at <= 6, `${at} for words in ${source}`);
  }
});

test('does not crowd: 1,500 characters lie between two quotes, or 600 where a text has many', () => {
  assert.equal(gap('ppppppqpppppp', { source: 2 }), 10);
  assert.equal(gap('ppqppppqpppp', { source: 0 }), 5);
});

test('stands beside a list where there are no two paragraphs, and never beside a heading or a picture', () => {
  assert.equal(gap('ppfp#pl#plppfp', { source: 0 }), 11);
  assert.equal(gap('pfp#pl#plpf', { source: 2 }), 8);
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
