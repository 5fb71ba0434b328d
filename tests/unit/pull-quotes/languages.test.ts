import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankCandidates } from '../../../src/pull-quotes/choose/choose-quotes.ts';
import { checkQuotes } from '../../../src/pull-quotes/rules/check-quotes.ts';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import { accepted, passages, refused } from './sample-article.ts';

/** Samples of our own: a paragraph, a fair quote of it, the same with a word changed, and speech in it. */
const samples = [
  {
    language: 'en',
    body: 'We built the reservoir for a town that no longer exists. “Water has a long memory,” said the engineer’s widow.',
    fair: 'A town that no longer exists.',
    changed: 'A village that no longer exists',
    marked: 'A {-town-} {+village+} that no longer exists',
    speech: 'Water has a long memory',
  },
  {
    language: 'uk',
    body: 'Місто пам’ятає річку довше, ніж люди. «Вода завжди повертається додому», — сказала вдова інженера з об’єднання.',
    fair: "місто пам'ятає річку довше",
    changed: 'Місто забуває річку довше, ніж люди',
    marked: 'Місто {-пам’ятає-} {+забуває+} річку довше, ніж люди',
    speech: 'Вода завжди повертається додому',
  },
  {
    language: 'de',
    body: 'Die Donaudampfschifffahrtsgesellschaft hat der Stadt den Fluss genommen. „Das Wasser kommt immer wieder“, sagte die Witwe.',
    fair: 'die Donaudampfschifffahrts\u00ADgesellschaft hat der Stadt den Fluss genommen',
    changed: 'Die Donaudampfschifffahrtsgesellschaft hat dem Land den Fluss genommen',
    marked:
      'Die Donaudampfschifffahrtsgesellschaft hat {-der-} {+dem+} {-Stadt-} {+Land+} den Fluss genommen',
    speech: 'Das Wasser kommt immer wieder',
  },
  {
    language: 'fr',
    body: 'On n’oublie pas un fleuve : on l’enterre ! « L’eau revient toujours chez elle », disait la veuve de l’ingénieur.',
    fair: "On n'oublie pas un fleuve\u202F: on l'enterre\u202F!",
    changed: 'On n’oublie pas un canal : on l’enterre !',
    marked: 'On n’oublie pas un {-fleuve-} {+canal+} : on l’enterre !',
    speech: 'L’eau revient toujours chez elle',
  },
  {
    language: 'el',
    body: 'Η πόλη έθαψε το ποτάμι της κάτω από τον δρόμο. «Το νερό επιστρέφει πάντα», έλεγε η χήρα του μηχανικού· ποιος άκουσε;',
    fair: 'η πόλη έθαψε το ποτάμι της',
    changed: 'Η πόλη έκρυψε το ποτάμι της κάτω από τον δρόμο',
    marked: 'Η πόλη {-έθαψε-} {+έκρυψε+} το ποτάμι της κάτω από τον δρόμο',
    speech: 'Το νερό επιστρέφει πάντα',
  },
];

for (const { language, body, fair, changed, marked, speech } of samples) {
  const article = new PreparedArticle(passages(body), language);

  test(`accepts a fair quote (${language})`, () => {
    assert.equal(
      accepted(fair, article).start,
      body.toLocaleLowerCase(language).indexOf(fair.slice(0, 3).toLocaleLowerCase(language)),
    );
  });

  test(`refuses a changed word and marks it (${language})`, () => {
    assert.equal(refused(changed, article).marked, marked);
  });

  test(`asks for an attribution of speech (${language})`, () => {
    assert.equal(refused(speech, article).reason, 'unattributed');
    accepted(speech, article, { attribution: 'W.' });
  });
}

test('does not drop the Greek question mark, which looks like a semicolon', () => {
  const article = new PreparedArticle(passages('Ποιος άκουσε; Κανείς.'), 'el');
  assert.equal(refused('Ποιος άκουσε', article).reason, 'changed-punctuation');
  accepted('Ποιος άκουσε;', article);
});

test('changes the first letter of a script with titlecase and of one without case', () => {
  accepted('Ǆep je prazan', new PreparedArticle(passages('Kaže: ǆep je prazan.'), 'hr'));
  accepted('ქალაქი ახსოვს მდინარე', new PreparedArticle(passages('ქალაქი ახსოვს მდინარე.'), 'ka'));
});

test('changes the first letter as Turkish does', () => {
  const article = new PreparedArticle(passages('Dedi ki: insan unutur. Sonra: ışık söner.'), 'tr');
  accepted('İnsan unutur', article);
  accepted('Işık söner', article);
  assert.equal(refused('Insan unutur', article).reason, 'changed-case');
});

test('finds words in scripts written without spaces, and cuts none in two', () => {
  const japanese = new PreparedArticle(passages('東京都は川を忘れない。水はいつも帰ってくる。'), 'ja');
  accepted('水はいつも帰ってくる', japanese);
  assert.equal(refused('京都は川を忘れない', japanese).reason, 'cut-word');
  accepted('แม่น้ำ', new PreparedArticle(passages('เมืองลืมแม่น้ำของตน'), 'th'));
});

test('reads scripts from right to left', () => {
  const article = new PreparedArticle(
    passages('المدينة لا تنسى النهر، هكذا قالت الأرملة. «الماء يعود دائما».'),
    'ar',
  );
  accepted('المدينة لا تنسى النهر', article);
  assert.equal(refused('المدينة لا تنسى البحر', article).reason, 'changed-words');
  assert.equal(refused('الماء يعود دائما', article).reason, 'unattributed');
});

test('judges a quote by the language of its passage, not of the article', () => {
  const [english, ukrainian] = passages('Rents fall.', 'Я не вірю, що податок працює.');
  assert.ok(english && ukrainian);
  const article = new PreparedArticle([english, { ...ukrainian, language: 'uk' }], 'en');
  assert.equal(refused('Податок працює', article).reason, 'dropped-negation');
  accepted('Податок працює', new PreparedArticle([english, ukrainian], 'en'));
});

test('lets the first letter change as the language of its passage does', () => {
  const [turkish] = passages('Dedi ki: insan unutur.');
  assert.ok(turkish);
  accepted('İnsan unutur', new PreparedArticle([{ ...turkish, language: 'tr' }], 'en'));
});

/** A sentence of fourteen words by the Unicode rules, and of more characters. */
const japanese = (index: number) => `${index}年に町は静かに川を忘れてしまった。`;

test('counts words between quotes by the Unicode rules in scripts without spaces, not characters', () => {
  const words = (text: string) =>
    [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].filter(
      ({ isWordLike }) => isWordLike,
    );
  const filler = (sentences: number) => Array.from({ length: sentences }, (_, at) => japanese(at)).join('');
  const article = new PreparedArticle(
    passages('水はいつも帰ってくる。', filler(10), '橋はもう落ちている。', filler(200)),
    'ja',
  );
  const between = words(filler(10)).length;
  assert.ok(between < 150 && filler(10).length > 150);
  const quotes = [accepted('水はいつも帰ってくる', article), accepted('橋はもう落ちている', article)];
  assert.deepEqual(
    checkQuotes(quotes, article).map(({ reason }) => reason),
    ['too-close'],
  );
});

test('chooses among sentences of scripts without spaces by their words', () => {
  const paragraph = '水はいつも町の人びとが知らない道を通って静かに川へ帰ってくるものだ。橋は落ちた。';
  const article = { headline: '川', passages: passages(paragraph), language: 'ja' };
  assert.deepEqual(
    rankCandidates(article).map(({ text }) => text),
    ['水はいつも町の人びとが知らない道を通って静かに川へ帰ってくるものだ。'],
  );
});
