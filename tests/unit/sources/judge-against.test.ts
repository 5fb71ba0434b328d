import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeAgainst } from '../../../src/sources/judge-against.ts';

const source =
  'It is not often that the thirteen states agree. In 1787 the ancient republics of Rome and Athens were well known to the public, whose self-government had cost 10,000 men; and Hamilton said that we ought to increase our confidence. Nobody was sure.';
const judge = (quotation: string, text = source, language = 'en') =>
  judgeAgainst(quotation, { text, language });
const answer = (quotation: string, text?: string) => judge(quotation, text).answer;

describe('other words differ', () => {
  for (const [change, quotation] of [
    ['a word', 'the ancient republics of Rome and Athens were little known to the public'],
    ['a word nearly the same', 'we ought to increase our confidences'],
    ['a number in words', 'the fourteen states agree'],
    ['a number in figures', 'In 1788 the ancient republics of Rome and Athens'],
    ['a figure less', 'self-government had cost 1,000 men'],
    ['a point in a number', 'self-government had cost 10.000 men'],
    ['a negation put in', 'Rome and Athens were not well known to the public'],
    ['a negation left out', 'It is often that the thirteen states agree'],
    ['a name', 'Madison said that we ought to increase our confidence'],
    ['a word left out', 'the republics of Rome and Athens were well known'],
  ] as const)
    test(change, () => assert.equal(answer(quotation), 'differs'));

  test('and are shown word by word', () => {
    assert.equal(
      judge('Madison said that we ought to increase our confidence').marked,
      '{+Madison+} said that we ought to increase our confidence',
    );
  });
});

describe('the same words are verbatim', () => {
  for (const [difference, quotation] of [
    ['letter for letter', 'the ancient republics of Rome and Athens were well known to the public'],
    ['a long s', 'we ought to increaſe our confidence'],
    ['old spelling', 'the antient republicks of Rome and Athens were well known to the publick'],
    ['a ligature', 'we ought to increase our conﬁdence'],
    ['accents', 'the ancient républics of Róme and Athens'],
    ['a hyphen at a line’s end', 'the ancient repub-lics of Rome and Ath- ens'],
    ['a hyphen less', 'whose self government had cost 10,000 men'],
    ['a space in a number', 'self-government had cost 10 000 men'],
    ['capitals', 'THE ANCIENT REPUBLICS of rome and athens'],
    ['a letter in brackets', '[T]he ancient republics of Rome'],
    ['words left out, with a sign', 'the ancient republics … were well known'],
    ['a comma less', 'whose self-government had cost 10,000 men and Hamilton said'],
    ['sic', 'the ancient [sic] republics of Rome'],
  ] as const)
    test(difference, () => assert.equal(answer(quotation), 'verbatim'));
});

describe('where the copy may be at fault nobody can tell', () => {
  for (const [fault, text] of [
    ['letters that look alike', 'the ancient republics of Rorne and Atliens were well known'],
    [
      'a letter that seems half of another',
      'the ancient republlcs of Rome and Athens were well known to thc public',
    ],
    ['figures for letters', 'the ancient repub1ics of R0me and Athens were well known'],
    ['the head of a page', 'the ancient republics of 12 THE FEDERALIST Rome and Athens were well known'],
    ['the number of a note', 'the ancient republics.3 of Rome and Athens were well known'],
  ] as const)
    test(fault, () => assert.notEqual(answer('ancient republics of Rome and Athens', text), 'differs'));

  test('a long s read as f', () => {
    assert.equal(answer('Hamilton said that we ought', 'Hamilton faid that we ought'), 'cannot-tell');
  });

  test('it says what was misread', () => {
    assert.match(
      judge('republics of Rome and Athens', 'the republics of Rorne and Athens').because,
      /Rome \/ Rorne/,
    );
  });
});

test('two words that look alike and are both words are other words', () => {
  assert.equal(
    answer('now we hear the cries of the port', 'and now we bear the cries of the port again'),
    'differs',
  );
});

test('words in brackets that say more than the source leave it open', () => {
  assert.equal(answer('Rome and Athens were [never] well known to the public'), 'cannot-tell');
  assert.equal(answer('the ancient [and cruel] republics of Rome and Athens'), 'cannot-tell');
});

test('what a quotation leaves out before and behind it is for the writer to say', () => {
  const { answer, because } = judge('often that the thirteen states agree');
  assert.equal(answer, 'verbatim');
  assert.match(because, /leaves out “not”/);
});

test('a denial left out under an ellipsis leaves it open', () => {
  assert.equal(answer('It is … often that the thirteen states agree'), 'cannot-tell');
});

test('words that stand nowhere near say nothing', () => {
  assert.equal(answer('the whales of the northern ocean sing at night'), undefined);
});

test('other languages are compared by the same rules', () => {
  const ukrainian = 'У 1991 році Україна здобула незалежність, і ніхто не міг сказати, що буде.';
  assert.equal(judge('Україна здобула незалежність', ukrainian, 'uk').answer, 'verbatim');
  assert.equal(judge('Украіна здобула незалежність', ukrainian, 'uk').answer, 'cannot-tell');
  assert.equal(judge('Україна здобула незалежність, і ніхто міг сказати', ukrainian, 'uk').answer, 'differs');
  const german = 'Daß die Straße über den Fluß führt, weiß jedes Kind.';
  assert.equal(judge('Dass die Strasse ueber den Fluss fuehrt', german, 'de').answer, 'verbatim');
  assert.equal(judge('die Straße unter den Fluß führt', german, 'de').answer, 'differs');
  const japanese = '港は冬の間ずっと閉じている。誰も来なかった。';
  assert.equal(judge('港は冬の間ずっと閉じている', japanese, 'ja').answer, 'verbatim');
  assert.equal(judge('港は夏の間ずっと閉じている', japanese, 'ja').answer, 'differs');
});
