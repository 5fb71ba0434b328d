import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findAddressAbove, listArticleAddresses } from '../../../src/publication/addresses.ts';
import { readAddressBook, writeAddressBook } from '../../../src/record/address-book.ts';
import {
  createMoveEntry,
  createRevisionEntry,
  createWithdrawalEntry,
} from '../../../src/record/new-entries.ts';
import type { PublishedArticle } from '../../../src/record/published-text.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { formatRedirectsFile, resolveRedirects } from '../../../src/record/redirects.ts';
import { anArticle, historyOf, recordOf } from '../record/an-article.ts';

const article = anArticle();
const source = article.body.passages[0]?.id ?? '';
const aQuote = { id: 'one-sentence', text: 'One sentence stands', source };
const quoted = anArticle({ quotes: [aQuote] });
const suffixes = ['', 'index.md', 'card.png', 'cite.bib', 'cite.ris', 'cite.json'];
const ofQuote = ['quotes/one-sentence/', 'quotes/one-sentence/card.png'];

/** What an article published as it is now answers. */
const answersOf = ({ path, body }: PublishedArticle, at = path) =>
  new Set(
    listArticleAddresses(
      at,
      body.quotes.map(({ id }) => id),
    ),
  );
const bookOf = (addresses: string[], successors: Record<string, string> = {}) =>
  readAddressBook(
    'addresses.txt',
    writeAddressBook(readAddressBook('', ''), addresses, new Map(Object.entries(successors))),
  );
const resolved = (...given: Parameters<typeof resolveRedirects>) =>
  Object.fromEntries(resolveRedirects(...given).redirects.map(({ from, to }) => [from, to]));

describe('an article that moved', () => {
  const path = '/2025/02/two/';

  test('takes everything below its address with it', () => {
    const history = historyOf(
      appendEntry(recordOf(quoted), createMoveEntry(path, '2025-03-01T09:00:00Z')),
      'two',
    );
    const everything = [...suffixes, ...ofQuote];
    assert.deepEqual(
      resolved({ histories: [history], answers: answersOf(quoted, path) }),
      Object.fromEntries(everything.map((below) => [quoted.path + below, path + below])),
    );
  });

  test('is reached from every address it had in a single step', () => {
    let record = appendEntry(recordOf(article), createMoveEntry(path, '2025-03-01T09:00:00Z'));
    record = appendEntry(record, createMoveEntry('/2025/02/three/', '2025-03-02T09:00:00Z'));
    const found = resolved({
      histories: [historyOf(record, 'three')],
      answers: answersOf(article, '/2025/02/three/'),
    });
    for (const below of suffixes) {
      assert.equal(found[article.path + below], `/2025/02/three/${below}`);
      assert.equal(found[path + below], `/2025/02/three/${below}`);
    }
    assert.equal(Object.keys(found).length, 2 * suffixes.length);
  });

  test('has no redirect left at its first address once it has come back to it', () => {
    let record = appendEntry(recordOf(article), createMoveEntry(path, '2025-03-01T09:00:00Z'));
    record = appendEntry(record, createMoveEntry(article.path, '2025-03-02T09:00:00Z'));
    const found = resolved({ histories: [historyOf(record)], answers: answersOf(article) });
    assert.deepEqual(Object.keys(found).toSorted(), suffixes.map((below) => path + below).toSorted());
    assert.equal(found[path], article.path);
  });

  test('takes the list of its replies with it, or leads to the article if that has no list any more', () => {
    const history = historyOf(
      appendEntry(recordOf(article), createMoveEntry(path, '2025-03-01T09:00:00Z')),
      'two',
    );
    const book = bookOf([`${article.path}replies/`, `${article.path}replies/2/`]);
    const answers = answersOf(article, path);
    const found = (more: string[]) =>
      resolved({ histories: [history], book, answers: answers.union(new Set(more)) });
    const lists = [`${path}replies/`, `${path}replies/2/`];
    assert.equal(found(lists)[`${article.path}replies/2/`], `${path}replies/2/`);
    assert.equal(found(lists.slice(0, 1))[`${article.path}replies/2/`], `${path}replies/`);
    assert.equal(found([])[`${article.path}replies/2/`], path);
  });

  test('has only the addresses it was published under moved; one from elsewhere is a single address', () => {
    const imported = anArticle({ formerly: ['/archives/17/'] });
    const found = resolved({ histories: [historyOf(recordOf(imported))], answers: answersOf(imported) });
    assert.deepEqual(found, { '/archives/17/': imported.path });
  });
});

describe('a quote', () => {
  const revised = (after: PublishedArticle, kind: 'typo' | 'addresses' = 'addresses', before = quoted) => {
    const record = recordOf(before);
    const entry = createRevisionEntry(historyOf(record), after, { at: '2025-03-01T09:00:00Z', kind });
    return appendEntry(record, entry);
  };

  test('that is no longer drawn leads to its words in the article', () => {
    const found = resolved({ histories: [historyOf(revised(article))], answers: answersOf(article) });
    const words = `${article.path}#${source}`;
    assert.deepEqual(found, Object.fromEntries(ofQuote.map((below) => [article.path + below, words])));
  });

  test('whose words were corrected leads to the corrected quote', () => {
    const after = anArticle({ quotes: [{ ...aQuote, id: 'a-sentence', text: 'A sentence stands' }] });
    const found = resolved({ histories: [historyOf(revised(after, 'typo'))], answers: answersOf(after) });
    assert.deepEqual(found, {
      [`${article.path}quotes/one-sentence/`]: `${article.path}quotes/a-sentence/`,
      [`${article.path}quotes/one-sentence/card.png`]: `${article.path}quotes/a-sentence/card.png`,
    });
  });

  test('that was corrected and taken out leads to its words, also after a move', () => {
    const after = anArticle({ quotes: [{ ...aQuote, id: 'a-sentence', text: 'A sentence stands' }] });
    const second = revised(after, 'typo');
    const third = createRevisionEntry(historyOf(second), article, {
      at: '2025-03-02T09:00:00Z',
      kind: 'typo',
    });
    const moved = appendEntry(
      appendEntry(second, third),
      createMoveEntry('/2025/02/two/', '2025-03-03T09:00:00Z'),
    );
    const found = resolved({
      histories: [historyOf(moved, 'two')],
      answers: answersOf(article, '/2025/02/two/'),
    });
    const words = `/2025/02/two/#${source}`;
    assert.equal(found['/2025/02/links-must-last/quotes/one-sentence/'], words);
    assert.equal(found['/2025/02/links-must-last/quotes/a-sentence/card.png'], words);
    assert.equal(found['/2025/02/two/quotes/one-sentence/'], words);
  });

  test('is led away from no address at which one is drawn', () => {
    const [before, after] = ['quote-fair-words', 'fair-words'].map((id) =>
      anArticle({ quotes: [{ ...aQuote, id }] }),
    );
    assert.ok(before && after);
    const histories = [historyOf(revised(after, 'addresses', before))];
    const { redirects, loops } = resolveRedirects({ histories, answers: answersOf(after) });
    assert.deepEqual([redirects, loops], [[], []]);
  });
});

describe('a withdrawn article', () => {
  const withdrawal = createWithdrawalEntry('Not ours.', '2025-03-02T09:00:00Z');

  test('answers for everything that was below it', () => {
    const histories = [historyOf(appendEntry(recordOf(quoted), withdrawal))];
    const found = resolved({ histories, answers: new Set([quoted.path]) });
    assert.deepEqual(
      found,
      Object.fromEntries(
        [...suffixes.slice(1), ...ofQuote].map((below) => [quoted.path + below, quoted.path]),
      ),
    );
  });

  test('answers at every address it had', () => {
    const path = '/2025/02/two/';
    const moved = appendEntry(recordOf(quoted), createMoveEntry(path, '2025-03-01T09:00:00Z'));
    const histories = [historyOf(appendEntry(moved, withdrawal), 'two')];
    const found = resolved({ histories, answers: new Set([path]) });
    for (const below of [...suffixes, ...ofQuote]) assert.equal(found[quoted.path + below], path, below);
    assert.equal(found[`${path}cite.bib`], path);
  });
});

describe('an address of the book', () => {
  const answers = new Set([
    '/topics/b/',
    '/topics/b/atom.xml',
    '/archive/',
    '/archive/2025/',
    '/corrections/',
  ]);
  const to = (address: string, successors: Record<string, string> = {}) =>
    resolved({ histories: [], book: bookOf([address], successors), answers })[address];

  test('moves with its folder: feeds and further pages of a topic that has another name', () => {
    const renamed = { '/topics/a/': '/topics/b/' };
    assert.equal(to('/topics/a/atom.xml', renamed), '/topics/b/atom.xml');
    assert.equal(to('/topics/a/2/', renamed), '/topics/b/');
    assert.equal(to('/topics/a/', renamed), '/topics/b/');
  });

  test('leads to the list if the list has become shorter', () => {
    assert.equal(to('/topics/b/2/'), '/topics/b/');
    assert.equal(to('/corrections/3/'), '/corrections/');
  });

  test('leads to its year, or to the archive, if nothing is left in a month', () => {
    assert.equal(to('/archive/2025/02/'), '/archive/2025/');
    assert.equal(to('/archive/2025/02/2/'), '/archive/2025/');
    assert.equal(to('/archive/2019/02/'), '/archive/');
  });

  test('is led nowhere while it answers itself, whatever the book says', () => {
    assert.equal(to('/topics/b/', { '/topics/b/': '/topics/c/' }), undefined);
  });

  test('is lost if nothing answers for it', () => {
    const book = bookOf(['/topics/a/', '/about/', '/topics/b/']);
    assert.deepEqual(resolveRedirects({ histories: [], book, answers }).lost, [
      { address: '/about/', line: 1 },
      { address: '/topics/a/', line: 2 },
    ]);
  });

  test('is found in a circle once, and nothing is led into it', () => {
    const book = bookOf([], { '/a/': '/b/', '/b/': '/c/', '/c/': '/b/' });
    const { redirects, loops, lost } = resolveRedirects({ histories: [], book, answers: new Set() });
    assert.deepEqual([redirects, lost], [[], []]);
    assert.deepEqual(
      loops.map((loop) => loop.map(({ from }) => from)),
      [['/b/', '/c/']],
    );
  });

  test('is not followed endlessly below itself', () => {
    const book = bookOf(['/a/x/'], { '/a/': '/a/b/' });
    assert.deepEqual(resolveRedirects({ histories: [], book, answers: new Set() }).redirects, []);
  });
});

test('an address that stands only in formerly is led to its article', () => {
  const written = [{ path: '/2025/02/piece/', formerly: ['/2019/old/'], file: 'piece/index.mdx' }];
  assert.deepEqual(
    resolveRedirects({ histories: [], written, answers: new Set(['/2025/02/piece/']) }).redirects,
    [{ from: '/2019/old/', to: '/2025/02/piece/', file: 'piece/index.mdx' }],
  );
});

test('the address above another is that of the list, the article or the period it belongs to', () => {
  const above = {
    '/2025/02/x/quotes/a/card.png': '/2025/02/x/quotes/a/',
    '/2025/02/x/quotes/a/': '/2025/02/x/',
    '/2025/02/x/replies/2/': '/2025/02/x/replies/',
    '/2025/02/x/replies/': '/2025/02/x/',
    '/2025/02/x/cite.bib': '/2025/02/x/',
    '/2025/02/x/': undefined,
    '/archive/2025/02/2/': '/archive/2025/02/',
    '/archive/2025/': '/archive/',
    '/archive/': undefined,
    '/topics/web/2/': '/topics/web/',
    '/topics/2/': undefined,
    '/topics/web/': undefined,
    '/topics/web/atom.xml': undefined,
    '/sitemap-7.xml': '/sitemap-index.xml',
    '/': undefined,
  };
  for (const [address, expected] of Object.entries(above)) {
    assert.equal(findAddressAbove(address), expected, address);
  }
});

test('the file for hosts has one line a redirect, encoded, and a comment for a withdrawn article', () => {
  assert.equal(
    formatRedirectsFile(
      [
        { from: '/a/', to: '/b/', file: 'x' },
        { from: '/café/', to: '/b/#p-é', file: 'x' },
      ],
      ['/2025/02/gone/'],
    ),
    '/a/ /b/ 301\n/caf%C3%A9/ /b/#p-%C3%A9 301\n# 410 /2025/02/gone/\n',
  );
});

test('writes addresses of other publishing systems as hosts read them', () => {
  const to = '/2019/05/piece/';
  const file = 'content/articles/piece/index.mdx';
  const froms = ['/2010/piece.html', '/?p=123', '/index.php?id=5&page=2', '/sch%C3%B6n/', '/schön/'];
  assert.equal(
    formatRedirectsFile(froms.map((from) => ({ from, to, file }))),
    `/2010/piece.html ${to} 301
/ p=123 ${to} 301!
/index.php id=5 page=2 ${to} 301!
/sch%C3%B6n/ ${to} 301
/sch%C3%B6n/ ${to} 301
`,
  );
});

test('a quote that was renamed at its own address leads on to the one drawn in its place', () => {
  const drawn = (id: string, now?: string) => [id, { ...aQuote, id, ...(now && { now }) }] as const;
  const quotes = new Map([drawn('quote-fair', 'other'), drawn('fair', 'quote-fair'), drawn('other')]);
  const history = { ...historyOf(recordOf(article)), quotes };
  const answers = new Set(listArticleAddresses(article.path, ['other']));
  assert.deepEqual(resolved({ histories: [history], answers }), {
    [`${article.path}quotes/fair/`]: `${article.path}quotes/other/`,
    [`${article.path}quotes/fair/card.png`]: `${article.path}quotes/other/card.png`,
  });
});
