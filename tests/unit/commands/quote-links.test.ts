import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assemblePublication } from '../../../src/commands/assemble-publication.ts';
import type { Command, CommandContext, CommandOptions } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import { applyChanges } from '../../../src/commands/journal.ts';
import { move } from '../../../src/commands/move.ts';
import { publish } from '../../../src/commands/publish.ts';
import { readWholePublication, toCheckedArticle } from '../../../src/commands/read-collections.ts';
import { readAllRecords } from '../../../src/commands/record-files.ts';
import { readSourceArticle, toPublishedArticle } from '../../../src/commands/source-article.ts';
import { withdraw } from '../../../src/commands/withdraw.ts';
import { listSoundHistories } from '../../../src/record/read-records.ts';
import { aNewsroom, anOpEd, words } from './a-newsroom.ts';

const drawn = 'pullQuotes: [Nobody has to let them break]\n';
const reworded = 'pullQuotes: [Nobody ever has to let them break]\n';

/** An article with one pull quote, public since yesterday. */
function aQuotedOpEd(context: Parameters<typeof aNewsroom>[0]) {
  const newsroom = aNewsroom(context, { 'links-must-last': anOpEd(`draft: true\n${drawn}`) });
  perform(publish, newsroom.desk, ['links-must-last']);
  const { files } = newsroom;
  const reword = (slug: string) => {
    const path = `articles/${slug}/index.mdx`;
    const source = files.read(path);
    assert.ok(source);
    files.write(
      path,
      source.replace(drawn, reworded).replace(words, words.replace('Nobody has', 'Nobody ever has')),
    );
  };
  return { ...newsroom, reword };
}

function perform(command: Command, desk: CommandContext, given: string[], options: CommandOptions = {}) {
  applyChanges(desk.files, command.plan(desk, given, options).changes);
}

/** The address that the article's own figure hands out to share its quote. */
function sharedAddress(desk: CommandContext, slug: string): string {
  const { path, body } = toPublishedArticle(readSourceArticle(desk, slug));
  const [, href] = /href="(quotes\/[^"]+)"/.exec(readSourceArticle(desk, slug).body.html) ?? [];
  assert.ok(href, 'the article draws a quote with a link');
  assert.match(body.quotes[0]?.id ?? '', /^quote-[0-9a-f]{6}$/);
  return path + href;
}

/** Where every former quote page leads. */
function leads(desk: CommandContext): Record<string, string> {
  const histories = listSoundHistories({ records: readAllRecords(desk) });
  const { articles, waiting, ...collections } = readWholePublication(desk);
  const read = articles.map(({ slug }) => toCheckedArticle(readSourceArticle(desk, slug)));
  const { addresses } = assemblePublication(desk, { collections, articles: read, waiting, histories });
  const pages = addresses.redirects.filter(({ from }) => /^\/2025\/.*\/$/.test(from));
  return Object.fromEntries(pages.map(({ from, to }) => [from, to]));
}

test('a shared quote of a moved article leads to the page that the quote has now', (context) => {
  const { desk } = aQuotedOpEd(context);
  const before = sharedAddress(desk, 'links-must-last');
  perform(move, desk, ['links-must-last', 'links-last']);
  assert.deepEqual(leads(desk), {
    '/2025/03/links-must-last/': '/2025/03/links-last/',
    [before]: sharedAddress(desk, 'links-last'),
  });
});

test('a shared quote that was reworded leads to the page of the new words', (context) => {
  const { desk, reword } = aQuotedOpEd(context);
  const before = sharedAddress(desk, 'links-must-last');
  reword('links-must-last');
  perform(correct, desk, ['links-must-last'], { kind: 'clarification', note: 'Nobody, ever.' });
  const after = sharedAddress(desk, 'links-must-last');
  assert.notEqual(before, after);
  assert.deepEqual(leads(desk), { [before]: after });
});

test('a shared quote leads to its page through a move, new words and another move', (context) => {
  const { desk, reword } = aQuotedOpEd(context);
  const first = sharedAddress(desk, 'links-must-last');
  perform(move, desk, ['links-must-last', 'links-last']);
  const second = sharedAddress(desk, 'links-last');
  reword('links-last');
  perform(correct, desk, ['links-last'], { kind: 'clarification', note: 'Nobody, ever.' });
  const third = sharedAddress(desk, 'links-last');
  perform(move, desk, ['links-last', 'they-last']);
  const now = sharedAddress(desk, 'they-last');
  const to = leads(desk);
  assert.deepEqual([to[first], to[second], to[third]], [now, now, now]);
  assert.equal(to[now], undefined);
});

test('a shared quote that is no longer drawn leads to its words', (context) => {
  const { desk, files } = aQuotedOpEd(context);
  const before = sharedAddress(desk, 'links-must-last');
  const source = files.read('articles/links-must-last/index.mdx');
  assert.ok(source);
  files.write('articles/links-must-last/index.mdx', source.replace(drawn, ''));
  perform(correct, desk, ['links-must-last'], { kind: 'update', note: 'No quote.' });
  const passage = toPublishedArticle(readSourceArticle(desk, 'links-must-last')).body.passages[0]?.id;
  assert.deepEqual(leads(desk), { [before]: `/2025/03/links-must-last/#${passage}` });
});

test('a shared quote of a withdrawn article leads to the page that says so', (context) => {
  const { desk } = aQuotedOpEd(context);
  const before = sharedAddress(desk, 'links-must-last');
  perform(withdraw, desk, ['links-must-last'], { reason: 'Not ours.' });
  assert.deepEqual(leads(desk), { [before]: '/2025/03/links-must-last/' });
});
