import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRefusal } from '../../../src/pull-quotes/messages/refusal-text.ts';
import { accepted, article, refused } from './sample-article.ts';

const tax = article(
  ['heading', 'Why a land tax'],
  'The tax is not a punishment. It is a price for what the rest of us gave up, and nobody has ever paid it in full.',
  'Economists call it “the least bad tax”. The writer calls it a non-violent revolution; is that too much?',
  ['caption', 'Fields outside the town'],
  ['code', 'const rent = land * rate'],
  ['footnote', 'See the second report'],
  ['quotation', 'We must tax land.'],
);

test('refuses words that are not in the body', () => {
  const { reason, correction } = refused('Bananas grow on every windowsill in July', tax);
  assert.equal(reason, 'not-found');
  assert.equal(correction, undefined);
});

test('refuses changed words, marks them and gives them as they stand', () => {
  const refusal = refused('It is a price for what the others gave up', tax);
  assert.equal(refusal.reason, 'changed-words');
  assert.equal(refusal.marked, 'It is a price for what the {-rest of us-} {+others+} gave up');
  assert.equal(refusal.correction, 'It is a price for what the rest of us gave up');
  assert.equal(refusal.nearest?.line, 3);
});

test('refuses added words', () => {
  const refusal = refused('The tax is certainly not a punishment', tax);
  assert.equal(refusal.reason, 'added-words');
  assert.equal(refusal.marked, 'The tax is {+certainly+} not a punishment');
  assert.equal(refusal.correction, 'The tax is not a punishment');
});

test('refuses words dropped without an ellipsis', () => {
  const refusal = refused('The tax is a punishment', tax);
  assert.equal(refusal.reason, 'dropped-words');
  assert.equal(refusal.marked, 'The tax is {-not-} a punishment');
  assert.equal(refusal.correction, 'The tax is not a punishment');
});

test('offers an ellipsis for a long span that was left out', () => {
  assert.equal(
    refused('It is a price nobody has ever paid', tax).correction,
    'It is a price … nobody has ever paid',
  );
});

test('refuses words in another order', () => {
  assert.equal(refused('Not the tax is a punishment', tax).reason, 'changed-words');
});

test('refuses an apostrophe that makes another word', () => {
  const refusal = refused('Its good', article('It’s good, he said.'));
  assert.equal(refusal.reason, 'changed-words');
  assert.equal(refusal.correction, 'It’s good');
});

test('refuses another number, sign or unit', () => {
  const rates = article('It grew by −5 % in C++ shops, to 1,000 € and .NET.');
  assert.notEqual(refused('It grew by 5 %', rates).reason, 'not-found');
  assert.equal(refused('to 1.000 €', rates).accepted, false);
  assert.equal(refused('to 1000 €', rates).accepted, false);
  assert.equal(refused('in C shops', rates).accepted, false);
  assert.equal(refused('and NET', rates).accepted, false);
});

test('refuses look-alike letters of another alphabet', () => {
  assert.equal(refused('The tax is not а punishment', tax).reason, 'changed-words');
});

test('refuses a word cut in two', () => {
  const refusal = refused('violent revolution', tax);
  assert.equal(refusal.reason, 'cut-word');
  assert.equal(refusal.message, 'The pull quote cuts “non-violent” in two.');
  assert.equal(refusal.correction, 'non-violent revolution');
});

test('refuses an amount without its unit or its thousands, where they are written as one', () => {
  const body = article('It grew by 5% and cost 10\u00A0000 €, or $7 a head, in 1914–18.');
  assert.equal(refused('It grew by 5', body).correction, 'It grew by 5%');
  assert.equal(refused('and cost 10', body).reason, 'cut-word');
  assert.equal(refused('7 a head', body).reason, 'cut-word');
  assert.equal(refused('7 a head, in 1914', body).reason, 'cut-word');
});

test('refuses capitals changed after the first letter', () => {
  const refusal = refused('A price for What the rest of Us gave up', tax);
  assert.equal(refusal.reason, 'changed-case');
  assert.equal(refusal.correction, 'a price for what the rest of us gave up');
});

test('refuses punctuation changed inside', () => {
  const refusal = refused('What the rest of us gave up and nobody has ever paid', tax);
  assert.equal(refusal.reason, 'changed-punctuation');
  assert.equal(refusal.correction, 'what the rest of us gave up, and nobody has ever paid');
});

test('refuses a question made a statement, and a statement made a question', () => {
  assert.equal(refused('Is that too much', tax).correction, 'is that too much?');
  assert.equal(refused('Is that too much.', tax).reason, 'changed-punctuation');
  assert.equal(refused('The tax is not a punishment?', tax).reason, 'changed-punctuation');
});

test('refuses a comma, a colon or quotation marks put to the end', () => {
  for (const text of [
    'The tax is not,',
    'The tax is not:',
    'The tax is not;',
    'The tax is not”',
    '“The tax is not”',
  ]) {
    assert.equal(refused(text, tax).reason, 'changed-punctuation');
  }
});

test('refuses an ellipsis between two words that stand side by side', () => {
  assert.equal(refused('The tax … is not', tax).reason, 'changed-punctuation');
});

test('lets a supplied word stand for three words and no more, unless an ellipsis says so', () => {
  const three = article('They met Smith. And the prime minister said so.');
  const four = article('They met Smith. And the old prime minister said so.');
  accepted('And [Smith] said so', three);
  assert.equal(refused('And [Smith] said so', four).reason, 'changed-words');
  accepted('And … [Smith] said so', four);
});

test('refuses a supplied word that swallows a negation, a condition or a hedge', () => {
  const body = article('The tax does not work. It perhaps helps, if rents fall.');
  assert.equal(refused('The tax [does] work', body).marked, 'The tax [does {-not-}] work');
  assert.equal(refused('It [certainly] helps', body).accepted, false);
  assert.equal(refused('It perhaps helps, [when] rents fall', body).accepted, false);
});

test('refuses words joined across paragraphs', () => {
  const refusal = refused('paid it in full. Economists call it', tax);
  assert.equal(refusal.reason, 'across-paragraphs');
  assert.equal(
    refusal.correction,
    'It is a price for what the rest of us gave up, and nobody has ever paid it in full',
  );
});

test('refuses an ellipsis that reaches into another paragraph', () => {
  assert.equal(refused('The tax is not a punishment … Economists call it', tax).accepted, false);
});

test('refuses words of a heading, a caption, a footnote or code', () => {
  const kinds = { 'Why a land tax': 'a heading', 'Fields outside the town': 'a caption' };
  for (const [words, kind] of Object.entries(kinds)) {
    assert.equal(refused(words, tax).message, `The words stand only in ${kind} that is no part of the body.`);
  }
  assert.equal(refused('See the second report', tax).reason, 'not-body');
  assert.equal(refused('const rent', tax).reason, 'not-body');
});

test('refuses somebody else’s words unless they are attributed', () => {
  assert.equal(refused('The least bad tax', tax).reason, 'unattributed');
  assert.equal(refused('“The least bad tax”', tax).reason, 'unattributed');
  assert.equal(refused('We must tax land', tax).reason, 'unattributed');
  assert.equal(refused('We must tax land', tax, { attribution: ' ' }).reason, 'unattributed');
  accepted('The least bad tax', tax, { attribution: 'Economists' });
});

test('says where the quotation marks stand, or that it is a block quotation', () => {
  assert.equal(
    refused('The least bad tax', tax).message,
    'The article has “the least bad tax” in quotation marks: somebody else’s words, set here as if they were the writer’s.',
  );
  assert.equal(
    refused('We must tax land', tax).message,
    'These words are somebody else’s, from a block quotation, set as if they were the writer’s.',
  );
});

test('refuses speech that has lost one of its marks', () => {
  assert.equal(refused('bad tax”. The writer calls it', tax).reason, 'unattributed');
  assert.equal(refused('Economists call it … least bad tax”. The writer', tax).reason, 'unattributed');
});

test('refuses words that stand in two places, and lists both', () => {
  const body = article('We pay. And then we wait.', 'We do not pay. We wait.');
  const refusal = refused('we wait', body);
  assert.equal(refusal.reason, 'ambiguous');
  assert.deepEqual(
    refusal.places?.map(({ line, text }) => [line, text]),
    [
      [1, 'We pay. And then we wait.'],
      [3, 'We do not pay. We wait.'],
    ],
  );
  assert.equal(accepted('we wait', body, { within: 1 }).source.id, 'p1');
});

test('refuses words of another paragraph than the one that asks', () => {
  assert.equal(refused('The tax is not a punishment', tax, { within: 2 }).reason, 'another-paragraph');
});

test('refuses a quote without words, and half a character', () => {
  assert.equal(refused(' … ', tax).reason, 'empty');
  assert.equal(refused('[a]', tax).reason, 'empty');
  assert.equal(refused('The tax \uD800 is', tax).reason, 'malformed');
});

test('prints what is wrong, where, and what to do', () => {
  const printed = formatRefusal(refused('The tax is a punishment', tax), {
    file: 'articles/tax/index.mdx',
    line: 9,
  });
  assert.equal(
    printed,
    [
      'articles/tax/index.mdx:9 The pull quote leaves out words of the article without saying so.',
      '  Quote:    The tax is {-not-} a punishment',
      '            {+words not there+} {-words left out-}',
      '  Article:  The tax is not a punishment. It is a price for what the rest … (line 3)',
      '  To do:    Paste the words as the article has them, or mark what is left out with “…” and what is supplied with [brackets].',
      '  Paste:    The tax is not a punishment',
    ].join('\n'),
  );
});

test('prints a refusal without a place for callers that name it themselves', () => {
  assert.match(
    formatRefusal(refused('Bananas', tax)),
    /^The article does not say this\.\n {2}Quote: {4}Bananas\n/u,
  );
});

test('refuses an attribution that is a clause, although the article has its words', () => {
  const body = article(
    'The man who lied, the never asked, the if asked and the perhaps sorry came.',
    '“A price is fair”, they say.',
  );
  for (const attribution of ['the man who lied', 'the never asked', 'the if asked', 'the perhaps sorry'])
    assert.equal(refused('A price is fair', body, { attribution }).reason, 'not-a-name', attribution);
  accepted('A price is fair', body, { attribution: 'the man' });
});

test('suggests the part of an attribution that is a name', () => {
  const body = article('“A price is fair”, they say.');
  const suggested = (attribution: string) => refused('A price is fair', body, { attribution }).advice;
  assert.equal(suggested('Jane Doe, who lied'), 'Write attribution: Jane Doe');
  assert.equal(suggested('Jane Doe lied'), 'Write attribution: Jane Doe');
  assert.equal(suggested('(never)'), 'Give the name of whose words they are and nothing else.');
  assert.equal(suggested('liars all of them'), 'Give the name of whose words they are and nothing else.');
});

test('refuses other capitals in the first word, and a mark before it that the article does not have', () => {
  const body = article('We say that tax works.');
  assert.equal(refused('TAX works', body).reason, 'changed-case');
  assert.equal(refused('“Tax works', body).reason, 'changed-punctuation');
  accepted('Tax works', body);
});

test('names the words of a rank that is cut, and no others', () => {
  assert.deepEqual(refused('Largest ports of all', article('The second largest ports of all.')).about, {
    kind: 'paragraph',
    words: 'second largest',
  });
});

test('of several places where a quote would be wrong, names the one where it is least wrong', () => {
  const body = article(['heading', 'We must tax land'], ['quotation', 'We must tax land.']);
  assert.equal(refused('We must tax land', body).reason, 'unattributed');
});

test('refuses somebody else’s words between marks of which only one is shown', () => {
  for (const quote of ['Economists call it “the least bad tax', 'the least bad tax”. The writer calls it'])
    assert.deepEqual(refused(quote, tax).about, { kind: 'paragraph', words: '“the least bad tax”' }, quote);
  assert.ok(accepted('Economists call it “the least bad tax”', tax));
});

test('tells sixty characters of somebody else’s words, and all of shorter ones', () => {
  const told = (words: string) =>
    refused('The plan is', article(`He said: “${words}” And so on.`)).about.words;
  const short = `The plan is ${'a'.repeat(46)}`;
  assert.equal(told(short), `“${short}”`);
  assert.equal(told(`${short}b`), `“${short}b…`);
});

test('takes somebody whom the article does not name for no name', () => {
  const body = article('The bakers agree.');
  assert.equal(refused('The bakers agree', body, { attribution: 'the butcher' }).reason, 'not-a-name');
  assert.equal(accepted('The bakers agree', body, { attribution: 'the bakers' }).attribution, 'the bakers');
});
