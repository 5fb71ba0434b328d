import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { verifyQuote } from '../../../src/pull-quotes/rules/verify-quote.ts';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import { fairQuotes } from './fair-quotes.ts';
import { misquotations } from './misquotations.ts';
import { passages } from './sample-article.ts';

const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  en: ['Mr.', 'Mrs.', 'Dr.', 'St.', 'J.', 'U.S.', 'e.g.', 'i.e.', 'Prof.', 'Gen.', 'J. R. R.', 'cf.'],
  de: ['Dr.', 'Hr.', 'z. B.', 'd. h.', 'J.', 'U.S.', 'Prof.', 'bzw.', 'ca.', 'vgl.', 'sog.'],
  fr: ['M.', 'Mme', 'Dr.', 'J.', 'p. ex.', 'cf.', 'U.S.', 'env.', 'MM.'],
  uk: ['п.', 'проф.', 'м.', 'ім.', 'вул.', 'Т.', 'напр.', 'акад.', 'св.', 'див.'],
  es: ['Sr.', 'Sra.', 'Dr.', 'p. ej.', 'J.', 'EE. UU.', 'cf.', 'aprox.', 'Prof.'],
  pl: ['dr', 'prof.', 'J.', 'np.', 'tzw.', 'św.', 'ul.', 'm.in.', 'ks.', 'tj.'],
  ar: ['د.', 'أ.', 'م.'],
  he: ['פרופ.', 'גב.', 'מר.', 'רח.'],
  el: ['κ.', 'κα.', 'Δρ.', 'π.χ.', 'Γ.', 'βλ.', 'δηλ.', 'Αγ.', 'καθ.'],
};

/** Quotes that the rules of sense judge: whole texts in which they leave something out. */
const examples = [
  ...misquotations.filter(({ reason }) => /^dropped-(?:negation|condition)$/.test(reason)),
  ...fairQuotes.filter(({ quote, body }) => !/[[…]/u.test(quote) && !body.startsWith(quote)),
].filter(({ language }) => ABBREVIATIONS[language] !== undefined);

function verdictOn(body: string, quote: string, language: string): string {
  const verdict = verifyQuote(
    { text: quote, attribution: 'Somebody' },
    new PreparedArticle(passages(body), language),
  );
  if (!verdict.accepted) return verdict.reason;
  const reasons = verdict.warnings.map(({ reason }) => reason).filter((reason) => reason !== 'own-words');
  return `accepted ${reasons.join(' ')}`.trim();
}

/** The text with an abbreviation before one of its words. */
function insert(body: string, abbreviation: string, at: number): string {
  const places = [...body.matchAll(/(?<=^|\s)(?=[\p{L}\p{N}])/gu)].map(({ index }) => index);
  const place = places[Math.floor(at * places.length)] ?? 0;
  return `${body.slice(0, place)}${abbreviation} ${body.slice(place)}`;
}

const example = fc.constantFrom(...examples).chain(({ language, body, quote }) =>
  fc.record({
    language: fc.constant(language),
    body: fc.constant(body),
    quote: fc.constant(quote),
    abbreviation: fc.constantFrom(...(ABBREVIATIONS[language] ?? [])),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  }),
);

test('an abbreviation put anywhere into the words left out changes no verdict', () => {
  fc.assert(
    fc.property(example, ({ language, body, quote, abbreviation, at }) => {
      const longer = insert(body, abbreviation, at);
      const before = verdictOn(body, quote, language);
      const after = verdictOn(longer, quote, language);
      // Among the quoted words it is a word that the quote drops.
      fc.pre(!/^(?:changed|dropped|added)-words$|^not-found$/.test(after));
      assert.equal(after, before, longer);
    }),
    { seed: 1, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2000) },
  );
});
