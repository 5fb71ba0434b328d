import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStraightMarks } from '../../../src/languages/text/curl-quotes.ts';

/** The text with its marks set; ? where that is left to the editor. */
function set(text: string, language = 'en-GB'): string {
  let result = '';
  let end = 0;
  for (const { at, length, curled } of findStraightMarks(text, language)) {
    result += text.slice(end, at) + (curled ?? '?');
    end = at + length;
  }
  return result + text.slice(end);
}

test('an English quotation mark opens before words and closes after them', () => {
  assert.equal(set('"No," she said, "it is \'fine\'."'), '“No,” she said, “it is ‘fine’.”');
  assert.equal(set('("Yes") "\'Go,\' he said."'), '(“Yes”) “‘Go,’ he said.”');
  assert.equal(set('“He said so" again'), '“He said so” again');
});

test('an apostrophe is curled in words, after them, and where a word has lost its beginning', () => {
  assert.equal(
    set("Don't. The boys' club. It's the '90s: 'tis rock 'n' roll."),
    'Don’t. The boys’ club. It’s the ’90s: ’tis rock ’n’ roll.',
  );
  assert.equal(set("a 'round' table, the 80's"), 'a ‘round’ table, the 80’s');
});

test('each language takes its own marks and the same apostrophe', () => {
  assert.equal(set("\"Er sagte 'ja' und ging's an\"", 'de'), '„Er sagte ‚ja‘ und ging’s an“');
  assert.equal(set('"Nein"', 'de-CH'), '«Nein»');
  assert.equal(
    set('Il dit "oui" et l\'"autre", l\'homme', 'fr'),
    'Il dit «\u00A0oui\u00A0» et l’«\u00A0autre\u00A0», l’homme',
  );
  assert.equal(set("\"Об'єкт 'так' і\" п'ять", 'uk'), '«Об’єкт „так“ і» п’ять');
  assert.equal(set('"Ναι" είπε, απ\' αυτό', 'el'), '«Ναι» είπε, απ’ αυτό');
});

test('Spanish takes guillemets, and in America the marks of English', () => {
  assert.equal(
    set('Dijo: "¿Qué es eso de \'nunca\'?" (y "nada")', 'es'),
    'Dijo: «¿Qué es eso de “nunca”?» (y «nada»)',
  );
  assert.equal(set('"¡Basta!", dijo', 'es-ES'), '«¡Basta!», dijo');
  assert.equal(set('"¡Basta!", dijo', 'es-MX'), '“¡Basta!”, dijo');
});

test('Hebrew marks abbreviations and foreign letters, and quotations by the same sign at both ends', () => {
  assert.equal(set('"שלום", אמר דובר צה"ל', 'he'), '”שלום”, אמר דובר צה״ל');
  assert.equal(set("פרופ' כהן, ג'ירפה ודו\"חות", 'he'), 'פרופ׳ כהן, ג׳ירפה ודו״חות');
  assert.equal(
    set('כתבו ב"הארץ" וב"ידיעות אחרונות" על מנכ"לית', 'he'),
    'כתבו ב”הארץ” וב”ידיעות אחרונות” על מנכ״לית',
  );
  assert.equal(set('אמר ש"ס "לא תפרוש"', 'he'), 'אמר ש״ס ”לא תפרוש”');
  assert.equal(set('”אני don\'t know" אמר', 'he'), '”אני don’t know” אמר');
});

test('two apostrophes are a double mark, and so are two commas in German', () => {
  assert.equal(set("Er sagte ''Nein'' und ging.", 'de'), 'Er sagte „Nein“ und ging.');
  assert.equal(set("Er sagte ,,Nein'' und ,,Ja\", er.", 'de'), 'Er sagte „Nein“ und „Ja“, er.');
  assert.equal(set("„Nein'', sagte er", 'de'), '„Nein“, sagte er');
  assert.equal(set("He said ''no'' twice", 'en'), 'He said “no” twice');
  assert.equal(set("a string '' that is empty", 'en'), 'a string ? that is empty');
});

test('words that lose their beginning are known by language', () => {
  assert.equal(set("So 'ne Sache, wie geht's' nun", 'de'), 'So ’ne Sache, wie geht’s’ nun');
  assert.equal(set("'s war in den '80er Jahren", 'de'), '’s war in den ’80er Jahren');
});

test('in another language an apostrophe is curled and a quotation mark left to the editor', () => {
  assert.equal(set('"Sì", l\'uomo', 'it'), '?Sì?, l’uomo');
});

test('what may be feet and inches, or opens or closes nothing, is left to the editor', () => {
  assert.equal(set("5'11\" tall, 6' wide"), '5?11? tall, 6? wide');
  assert.equal(set('words" and " and \' so'), 'words? and ? and ? so');
});

test('a double hyphen becomes a dash: short with spaces and between figures, long without', () => {
  assert.equal(
    set('This -- that, 1914--18, this--that, this --- that'),
    'This – that, 1914–18, this—that, this — that',
  );
});

test('an option of a command and a rule of hyphens are no dash', () => {
  assert.equal(set('npm test --fix and ----'), 'npm test --fix and ----');
});
