import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import { readSource } from '../../../src/prose/frontmatter.ts';
import { render } from '../../../src/prose/render.ts';
import type { Rendered } from '../../../src/prose/rendered.ts';
import { fixturePublication } from '../../fixtures/settings.ts';

/**
 * Every article of the fixture publication, every pull quote in it, one word altered in every place: of the quote, and of the words
 * in the body that it is taken from. Each goes through the renderer, as a build would send it. Each quote stands in the
 * frontmatter here and the marks in the text are taken off, so that a quote and its source can be altered apart.
 *
 * Not among the alterations, for they leave a fair quote: a word dropped or added at an end, where a quote may be cut;
 * and a word dropped beside a [bracketed] one, or another in the brackets, which stand for up to three words of the body.
 */
const articles = globSync(`${fixturePublication}/articles/*/index.mdx`).map((file) => {
  const { data, text } = readSource(readFileSync(file, 'utf8'));
  return { slug: basename(dirname(file)), data, text, quotes: render(text, data).quotes };
});

/** An article of the one passage: what judges is the same, and thousands take seconds. */
function build(passage: string, quote: string, data: Record<string, unknown>): Rendered {
  return render(passage, { ...data, pullQuotes: [{ text: quote, attribution: 'somebody' }] });
}

function builds(passage: string, quote: string, data: Record<string, unknown>): boolean {
  try {
    build(passage, quote, data);
    return true;
  } catch (error) {
    assert.match(String(error), /^ +Quote: /m);
    return false;
  }
}

/** Each way of altering one word, in every place of the text. */
function alterations(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)].flatMap(
    ({ 0: word, index }, place, all) => {
      const put = (other: string) => text.slice(0, index) + other + text.slice(index + word.length);
      const isInner = place > 0 && place < all.length - 1;
      return [
        put(`${word}s`),
        put(`x${word}`),
        put('quokka'),
        ...(isInner ? [put('').replace('  ', ' '), put(`${word} quokka`)] : []),
      ];
    },
  );
}

for (const { slug, data, quotes, text } of articles.filter((article) => article.quotes.length > 0)) {
  const { passages } = render(text, data);
  for (const quote of quotes) {
    test(`no altered word builds in “${quote.text.slice(0, 40)}…” of ${slug}`, () => {
      const source = passages.find(({ id }) => id === quote.source)?.text ?? '';
      const escaped = source.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
      assert.ok(builds(escaped, quote.text, data), 'as it stands');

      const bracketed = /\[[^\]]*\]/u.exec(quote.text);
      const besideTaken = quote.text.replace(/\]\s+\S+/u, ']');
      const altered = alterations(quote.text).filter(
        (words) => !bracketed || (words.includes(bracketed[0]) && words !== besideTaken),
      );
      assert.ok(altered.length > 20);
      assert.deepEqual(
        altered.filter((words) => builds(escaped, words, data)),
        [],
      );

      const drawn = bracketed ? quote.text.replace(/^.*\]\s*|\s*\[.*$/gu, '') : quote.text;
      const at = escaped.toLowerCase().indexOf(drawn.toLowerCase().replace(/[.,:;]$/, ''));
      assert.ok(at >= 0, drawn);
      const end = at + drawn.length;
      const bodies = alterations(escaped.slice(at, end)).map(
        (words) => escaped.slice(0, at) + words + escaped.slice(end),
      );
      assert.deepEqual(
        bodies.filter((body) => builds(body, quote.text, data)),
        [],
      );
    });
  }
}

test('there are quotes of every way of asking among them', () => {
  const all = articles.flatMap(({ quotes }) => quotes);
  assert.ok(all.length >= 8);
  assert.ok(all.some(({ automatic }) => automatic));
  assert.ok(all.some(({ text }) => text.includes('[')));
  assert.ok(articles.some(({ data }) => Array.isArray(data['pullQuotes'])));
});
