import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accepted, article } from './sample-article.ts';

const bread = article(
  ['heading', 'What a loaf costs'],
  'A loaf is never just a loaf. In our street, the baker’s prices tell you — quietly, politely — who may stay, and who must go: “we don’t sell by the slice”, she says.',
  'Another day.',
);

test('allows words of the body in their order', () => {
  const quote = accepted('tell you — quietly, politely — who may stay', bread);
  assert.equal(quote.source.id, 'p1');
  assert.equal(
    quote.source.text.slice(quote.start, quote.end),
    'tell you — quietly, politely — who may stay',
  );
});

test('allows the whole of a paragraph', () => {
  assert.equal(accepted('Another day.', bread).source.id, 'p2');
});

test('allows the first letter’s case to change, either way', () => {
  accepted('The baker’s prices tell you', bread);
  accepted('a loaf is never just a loaf', bread);
});

test('allows the first letter’s case to be shown in brackets', () => {
  accepted('[T]he baker’s prices tell you', bread);
});

test('allows a final stop, comma or colon to be dropped', () => {
  accepted('A loaf is never just a loaf', bread);
  accepted('In our street', bread);
  accepted('who must go', bread);
});

test('allows a stop to be added', () => {
  accepted('The baker’s prices tell you.', bread);
  accepted('Who may stay, and who must go.', bread);
});

test('allows other quotation marks, spaces, hyphens and dashes', () => {
  accepted("the baker's prices tell you -- quietly, politely – who may\u00A0stay", bread);
  accepted('who must go: "we don\'t sell by the slice", she says', bread);
  accepted('who must go : « we don’t sell by the slice », she says', bread);
});

test('allows the same letters composed otherwise, and soft hyphens', () => {
  accepted('Un cafe\u0301 frappe\u0301', article('Un café frappé, merci.'));
  accepted('Un café frappé', article('Un cafe\u0301 frap\u00ADpe\u0301, merci.'));
});

test('allows words to be left out with an ellipsis', () => {
  accepted('The baker’s prices tell you … who may stay', bread);
  accepted('The baker’s prices tell you [...] who must go', bread);
  accepted('…the baker’s prices … who may stay…', bread);
  accepted('The baker’s (…) prices tell you', article('The baker’s high prices tell you.'));
});

test('allows an ellipsis that stands in the body', () => {
  accepted('She waited … and waited', article('She waited… and waited, and the bus came.'));
});

test('allows a word to be supplied in brackets', () => {
  const body = article(
    'The rich know the tax. It has advantages. One of its advantages is that they pay for it at once.',
  );
  accepted('One of [the tax’s] advantages is that they pay', body);
  accepted('is that [the rich] pay for it', body);
  accepted('[The tax] has advantages', body);
  accepted('they pay for [the tax]', body);
});

test('takes a word with brackets in it for a supplied one', () => {
  const quote = accepted(
    'The minister celebrate[d] a victory',
    article('The minister celebrates a victory.'),
  );
  assert.deepEqual(
    quote.warnings.map(({ reason }) => reason),
    ['supplied-words'],
  );
});

test('allows ligatures for their letters', () => {
  accepted('The first office', article('The ﬁrst oﬃce of all.'));
});

test('allows brackets that stand in the body', () => {
  accepted('He wrote teh [sic] wrong word', article('He wrote teh [sic] wrong word again.'));
});

test('lets emphasis, links and footnote marks fall away', () => {
  const body = article('The state has an incurable tendency to creep.');
  accepted('The **state** has an *incurable* tendency', body);
  accepted('The [state](https://example.org/a) has an _incurable_ tendency[^2]', body);
  assert.equal(accepted('An `incurable` **tendency**', body).text, 'An incurable tendency');
});

test('lets the tags of emphasis fall away', () => {
  const body = article('The state has an incurable tendency to creep.');
  assert.equal(
    accepted('The <em>state</em> has <a href="/x">an incurable</a> tendency', body).text,
    'The state has an incurable tendency',
  );
});

test('allows a cut at a dash without spaces, and beside a forgotten space', () => {
  const body = article('He paid--late, as ever.The rest of us waited—quietly.');
  accepted('Late, as ever', body);
  accepted('The rest of us waited', body);
  accepted('Quietly', body);
});

test('draws nothing that hides or reorders letters', () => {
  assert.equal(
    accepted('  A loaf\n is \u202Enever\u202C just  a loaf ', bread).text,
    'A loaf is never just a loaf',
  );
});

test('allows list items, and block quotations with their attribution', () => {
  const body = article(['item', 'Rent comes first.'], ['quotation', 'Property is theft.']);
  accepted('Rent comes first', body);
  assert.equal(accepted('Property is theft', body, { attribution: 'Proudhon' }).attribution, 'Proudhon');
});

test('shows somebody else’s words as such when both marks and words of the writer are there', () => {
  accepted('Who must go: “we don’t sell by the slice”, she says', bread);
});

test('takes, of two places in one paragraph, the one that is meant', () => {
  const body = article('One by one. And again: one by one.');
  assert.equal(accepted('one by one', body, { within: 0 }).start, 0);
  assert.equal(accepted('one by one', body, { within: 0, at: 20 }).start, 23);
});
