import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeRefusal } from '../../../src/pull-quotes/messages/refusal-text.ts';
import { verifyQuote } from '../../../src/pull-quotes/rules/verify-quote.ts';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import {
  formatAsDrawn,
  normalizePunctuation,
  stripMarks,
} from '../../../src/pull-quotes/text/punctuation.ts';
import { normalizeWord, splitQuoteWords } from '../../../src/pull-quotes/text/quote-words.ts';
import { passages } from './sample-article.ts';

/** Words in five alphabets; the last ones are never used in a paragraph. */
const LEXICON =
  'river town bread was not never hardly the a Ти річка об’єднує не Straße groß où l’eau ποτάμι δεν 1,000 3.5 C++ 川'.split(
    ' ',
  );
const FOREIGN = ['quokka', 'жираф', 'Ωρολόγιο', '77', 'zéro'];
const MARKS = [' ', ' ', ' ', ' ', ', ', '; ', ' — ', ': ', '. ', '? ', '… ', ' (', ') '];

type Part = [word: string, mark: string];
const paragraph = fc.array(fc.tuple(fc.constantFrom(...LEXICON), fc.constantFrom(...MARKS)), {
  minLength: 4,
  maxLength: 40,
});
const textOf = (parts: Part[]) => parts.flat().join('').trim();
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** A span of words of one of the paragraphs. */
const spanOfBody = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 4 }), share, share, share)
  .map(([paragraphs, which, from, length]) => {
    const index = Math.floor(which * paragraphs.length);
    const parts = paragraphs[index] ?? [];
    const first = Math.floor(from * parts.length);
    const span = parts.slice(first, first + 1 + Math.floor(length * (parts.length - first)));
    return { texts: paragraphs.map(textOf), paragraph: index, span };
  });

/** A span as a quote: without what follows its last word, but for the mark of a question. */
function quoteOf(span: Part[]): string {
  return span
    .map(([word, mark], index) => (index < span.length - 1 || mark === '? ' ? word + mark : word))
    .join('')
    .trim();
}

/** The span with one of its words changed. */
function altered(span: Part[], at: number, change: (word: string) => string): string {
  const index = Math.floor(at * span.length);
  return quoteOf(span.map(([word, mark], here) => [here === index ? change(word) : word, mark]));
}

const plain = (text: string) =>
  ` ${splitQuoteWords(text)
    .map(({ loose }) => loose)
    .join(' ')} `;

/** Refusals of words that are the article’s own, but turned by what is left out. */
const TURNED: readonly string[] = ['dropped-negation', 'dropped-condition', 'dropped-unit'];

test('accepts any span of a paragraph, there or wherever it stands alone, unless it turns the sense', () => {
  fc.assert(
    fc.property(spanOfBody, ({ texts, paragraph: index, span }) => {
      const article = new PreparedArticle(passages(...texts));
      const there = verifyQuote({ text: quoteOf(span) }, article, { within: index });
      assert.ok(there.accepted || TURNED.includes(there.reason), JSON.stringify(there));
      if (there.accepted) assert.equal(there.source, article.passages[index]);
      const anywhere = verifyQuote({ text: quoteOf(span) }, article);
      const reasons = ['ambiguous', ...TURNED];
      assert.ok(anywhere.accepted || reasons.includes(anywhere.reason), JSON.stringify(anywhere));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('accepts every whole sentence of a paragraph', () => {
  fc.assert(
    fc.property(spanOfBody, ({ texts }) => {
      const article = new PreparedArticle(passages(...texts));
      const first = article.sentenceAround(0);
      const text = article.text(first) + (/^[?]/.exec(article.gapAfter(first.to - 1))?.[0] ?? '');
      const verdict = verifyQuote({ text }, article, { within: 0, at: 0 });
      assert.ok(verdict.accepted, JSON.stringify(verdict));
    }),
    { seed: 10, numRuns: 1000 },
  );
});

test('refuses any span with a word changed to one that the article does not have', () => {
  fc.assert(
    fc.property(spanOfBody, share, fc.constantFrom(...FOREIGN), ({ texts, span }, at, foreign) => {
      const text = altered(span, at, () => foreign);
      assert.ok(
        !verifyQuote({ text, attribution: 'Somebody' }, new PreparedArticle(passages(...texts))).accepted,
        text,
      );
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test('refuses any span with a word of the article in the place of another, unless that too stands there', () => {
  fc.assert(
    fc.property(spanOfBody, share, fc.constantFrom(...LEXICON), ({ texts, span }, at, other) => {
      const text = altered(span, at, () => other);
      fc.pre(!text.includes('…') && !texts.some((body) => plain(body).includes(plain(text))));
      assert.ok(
        !verifyQuote({ text, attribution: 'Somebody' }, new PreparedArticle(passages(...texts))).accepted,
        text,
      );
    }),
    { seed: 3, numRuns: 1000 },
  );
});

test('refuses any span with a word dropped, unless the rest stands elsewhere', () => {
  fc.assert(
    fc.property(spanOfBody, share, ({ texts, span }, at) => {
      const text = altered(span, at, () => '');
      fc.pre(!text.includes('…') && !texts.some((body) => plain(body).includes(plain(text))));
      assert.ok(
        !verifyQuote({ text, attribution: 'Somebody' }, new PreparedArticle(passages(...texts))).accepted,
        text,
      );
    }),
    { seed: 4, numRuns: 1000 },
  );
});

test('accepts every correction that it offers', () => {
  fc.assert(
    fc.property(
      spanOfBody,
      share,
      fc.constantFrom(...FOREIGN, ''),
      ({ texts, paragraph: within, span }, at, foreign) => {
        const article = new PreparedArticle(passages(...texts));
        const text = altered(span, at, () => foreign);
        const result = verifyQuote({ text }, article, { within });
        if (result.accepted || !result.correction) return;
        const again = verifyQuote({ text: result.correction }, article, { within });
        assert.ok(again.accepted, `${text} -> ${result.correction}`);
      },
    ),
    { seed: 5, numRuns: 1000 },
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'aБ水é_*[]()…."“”«»—- \u00AD\u200B\u0301\uD800'), maxLength: 60 }),
);

test('normalising is idempotent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const normalise of [formatAsDrawn, normalizePunctuation, normalizeWord]) {
        assert.equal(normalise(normalise(text)), normalise(text));
      }
    }),
    { seed: 6, numRuns: 3000 },
  );
});

test('taking marks away leaves the words of a text without marks', () => {
  fc.assert(
    fc.property(paragraph.map(textOf), (text) => assert.equal(stripMarks(text), text)),
    { seed: 7 },
  );
});

test('never throws, and says in words what is wrong, whatever it is given', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (text, texts) => {
      const result = verifyQuote({ text }, new PreparedArticle(passages(...texts)));
      if (!result.accepted) assert.match(describeRefusal(result).message, /^[A-Z].*\.$/u);
    }),
    { seed: 8, numRuns: 3000 },
  );
});

test('accepts a text’s own well-formed words as they stand, whatever it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(text.isWellFormed() && !/[[\]…*_`~()]|\.{2}/u.test(text) && splitQuoteWords(text).length > 0);
      const result = verifyQuote({ text, attribution: 'Somebody' }, new PreparedArticle(passages(text)), {
        within: 0,
      });
      assert.ok(result.accepted, JSON.stringify(result));
    }),
    { seed: 9, numRuns: 3000 },
  );
});
