import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError } from '../../../src/runtime/problem.ts';
import { findMissingSettings, readSettings } from '../../../src/settings/read-settings.ts';

const needed = `name: The Quad
tagline: Opinion from Fenwick
description: A student paper.
address: https://quad.example
language: en-US
email: quad@fenwick.example
founded: 2026
`;

function folderWith(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  writeFileSync(join(folder, 'publication.yaml'), yaml);
  return folder;
}

function problemsOf(yaml: string): string[] {
  try {
    readSettings(folderWith(yaml));
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ line, field, message }) => `${line} ${field}: ${message}`);
  }
}

test('seven fields are enough; the others have defaults', () => {
  const settings = readSettings(folderWith(needed));
  assert.equal(settings.timeZone, 'UTC');
  assert.deepEqual(settings.licence, { name: 'All rights reserved' });
  assert.deepEqual(Object.keys(settings.labels), ['opinion', 'editorial', 'analysis', 'reply', 'letter']);
  assert.deepEqual(settings.machines, { search: true, 'ai-input': true, 'ai-train': false });
});

test('the kinds of article and the terms that a publication does not name are in its language', () => {
  const settings = readSettings(folderWith(needed.replace('en-US', 'ar-EG')));
  assert.equal(settings.labels['editorial']?.name, 'افتتاحية');
  assert.deepEqual(settings.licence, { name: 'جميع الحقوق محفوظة' });
});

test('an apostrophe in the name is a letter like any other', () => {
  const settings = readSettings(folderWith(needed.replace('The Quad', "The Editor's Quad")));
  assert.equal(settings.name, "The Editor's Quad");
});

const mistakes: [what: string, yaml: string, problem: string][] = [
  ['a misspelt field', `${needed}tagine: x\n`, '8 tagine: is no field we know; did you mean “tagline”?'],
  [
    'a time zone that does not exist',
    `${needed}timeZone: America/Chcago\n`,
    '8 timeZone: “America/Chcago” is no time zone; did you mean “America/Chicago”?',
  ],
  [
    'an address without its scheme',
    needed.replace('https://quad.example', 'quad.example'),
    '4 address: “quad.example” is no address; did you mean “https://quad.example”?',
  ],
  [
    'an address of another scheme',
    needed.replace('https://quad.example', 'ftp://quad.example'),
    '4 address: “ftp://quad.example” is no address; write it whole, like https://example.org',
  ],
  [
    'a password in the address',
    needed.replace('https://quad', 'https://me:secret@quad'),
    '4 address: must hold no user name or password',
  ],
  [
    'a language tag that is none',
    needed.replace('en-US', 'english please'),
    '5 language: “english please” is no language tag; write it like en-GB, uk or pt-BR',
  ],
  [
    'a language by its name',
    needed.replace('en-US', 'Deutsch'),
    '5 language: “Deutsch” is no language tag; did you mean “de”?',
  ],
  [
    'a language tag written as programs do',
    needed.replace('en-US', 'pt_BR'),
    '5 language: “pt_BR” is no language tag; did you mean “pt-BR”?',
  ],
  [
    'a city for a time zone',
    `${needed}timeZone: London\n`,
    '8 timeZone: “London” is no time zone; did you mean “Europe/London”?',
  ],
  [
    'a field left empty',
    needed.replace('2026', ''),
    '7 founded: is empty; write something after it, or put # before it',
  ],
  ['an e-mail address that is none', needed.replace('quad@', 'quad at '), '6 email: is no e-mail address'],
  ['a year in words', needed.replace('2026', 'last year'), '7 founded: must be a number'],
  [
    'a policy that schema.org does not know',
    `${needed}policies:\n  ethics: /about/\n`,
    '9 policies.ethics: is no field we know',
  ],
];

for (const [what, yaml, problem] of mistakes) {
  test(`reports ${what} with its line`, () => {
    const [first = ''] = problemsOf(yaml);
    assert.equal(first.startsWith(problem), true, first);
  });
}

test('a missing field is named with what it holds', () => {
  assert.deepEqual(problemsOf(needed.replace(/^name.*\n/, '')), [
    '1 name: is missing. It holds: The name of the publication.',
  ]);
});

test('a folder without settings borrows those of the project, but not what they say of its articles and pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const { lead, navigation, policies } = readSettings(folder);
  assert.deepEqual([lead, navigation, policies], [undefined, {}, {}]);
  const [missing] = findMissingSettings(folder);
  assert.match(`${missing?.file} ${missing?.todo}`, /publication\.yaml npm run init/);
});

for (const value of ['', 'example.org', 'ftp://example.org', 'https://me:secret@example.org']) {
  test(`SITE_URL “${value}” is refused by its name`, () => {
    process.env['SITE_URL'] = value;
    try {
      assert.throws(() => readSettings(folderWith(needed)), /SITE_URL/);
    } finally {
      delete process.env['SITE_URL'];
    }
  });
}

test('SITE_URL replaces the address for one build', () => {
  process.env['SITE_URL'] = 'https://preview.example/';
  try {
    assert.equal(readSettings(folderWith(needed)).address, 'https://preview.example');
  } finally {
    delete process.env['SITE_URL'];
  }
});

test('no module reads the settings while it is loaded: which publication it is, is said later', () => {
  const script = `await import('./src/commands/publish.ts'); await import('./src/commands/check.ts');
    await import('./src/commands/new.ts'); await import('./src/commands/due.ts');
    process.env['VERBATIM_CONTENT'] = 'tests/fixtures/publication';
    console.log((await import('./src/site.ts')).site.founded > 0)`;
  const env = { ...process.env, VERBATIM_CONTENT: '/nowhere' };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env,
  });
  assert.equal(stdout, 'true\n', stderr);
});
