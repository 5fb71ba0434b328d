import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRevisionEntry, createWithdrawalEntry } from '../../../src/record/new-entries.ts';
import { readKept } from '../../../src/record/proof/kept-lines.ts';
import { verifyTarget } from '../../../src/record/proof/verify-target.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { digestBytes } from '../../../src/runtime/digest.ts';
import { dice } from '../../benchmark/dice.ts';
import { forge, forgeryKinds } from '../../benchmark/forged-records.ts';
import { playHonestly } from '../../benchmark/honest-sequences.ts';
import {
  firstPublished,
  historyOfPiece,
  keepIndex,
  openPressed,
  press,
} from '../../benchmark/small-press.ts';
import { anArticle } from './an-article.ts';

const path = '/2025/02/links-must-last/';
const site = press([firstPublished(anArticle())]);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** What is reported of the site with a file changed. */
async function reported(file: string, before: string | RegExp, now: string): Promise<string[]> {
  const text = decode(site.get(file));
  const changed = text.replace(before, now);
  assert.notEqual(changed, text, `${file} holds no ${before}`);
  const files = openPressed(new Map(site).set(file, new TextEncoder().encode(changed)));
  const { faults } = await verifyTarget({ files, path: undefined });
  return faults.map(({ place, message }) => `${place}: ${message}`);
}
const page = `${path.slice(1)}index.html`;
const twin = `${path.slice(1)}index.md`;
const bytes = (file: string) =>
  `/${file}: is not as this release made it: a byte of it, or the digest of it, was changed`;

describe('a forgery', () => {
  for (const kind of forgeryKinds)
    test(`of ${kind} is reported with its place to whoever kept a copy of the index`, async () => {
      for (const isCareful of [false, true]) {
        const { withCopy, isPlaced } = await forge(kind, isCareful, dice(kind));
        assert.deepEqual({ withCopy, isPlaced, isCareful }, { withCopy: true, isPlaced: true, isCareful });
      }
    });

  test('that only edits files is reported without a copy', async () => {
    for (const kind of forgeryKinds) assert.equal((await forge(kind, false, dice(kind))).without, true, kind);
  });
});

describe('what is reported', () => {
  test('names the passage whose words are others', async () => {
    assert.deepEqual(await reported(page, 'One sentence', 'One word'), [
      bytes(page),
      `${path}index.html: the passage #p-kl9jz5 does not say what was recorded: “One word stands here.”`.replace(
        '#p-kl9jz5',
        `#${anArticle().body.passages[0]?.id}`,
      ),
      `${path}index.html: the plain text differs from the page at “One sentence stands here. ${`[¶](https://press.example${path}#${anArticle().body.passages[0]?.id})`}”`,
    ]);
  });

  test('names the passage that was taken out', async () => {
    const id = anArticle().body.passages[1]?.id;
    const found = await reported(page, new RegExp(`<p[^>]*id="${id}".*?</p>`, 's'), '');
    assert.ok(
      found.includes(`${path}index.html: the passage #${id} was published and is not on the page`),
      found.join('\n'),
    );
  });

  test('names words that belong to no passage', async () => {
    const found = await reported(page, /(?<=class="prose".*?<\/p>)/s, '<div>Not so.</div>');
    assert.ok(
      found.includes(`${path}index.html: there are words in the text that belong to no passage`),
      found.join('\n'),
    );
  });

  test('names a field that was changed', async () => {
    const found = await reported(page, '<h1>Links', '<h1>Chains');
    assert.ok(
      found.includes(
        `${path}index.html: the headline says “Chains must last”, and “Links must last” was recorded`,
      ),
      found.join('\n'),
    );
  });

  test('names the entry whose seal does not hold', async () => {
    const found = await reported(twin, '"text":"Links must last"', '"text":"Chains must last"');
    assert.deepEqual(found, [
      bytes(twin),
      `${path}index.md: the record of the piece: entry 1 was changed: its seal does not hold`,
    ]);
  });

  test('names the file of the index', async () => {
    const found = await reported('record/2025-02.txt', ' 1 ', ' 2 ');
    assert.deepEqual(found, [
      '/record/2025-02.txt: does not have the digest that record/index.txt says: one of the two was changed',
      `${path}index.md: the index says 2 versions, and the record has 1`,
    ]);
  });

  test('names the line of the index that is out of order, stands twice or cannot be read', async () => {
    const message = '/record/index.txt: has a line that cannot be read, stands twice, or is out of order';
    assert.deepEqual(await reported('record/index.txt', /$/, 'nothing\n'), [message]);
    const line = decode(site.get('record/index.txt'));
    assert.deepEqual(await reported('record/index.txt', /$/, line), [message]);
  });

  test('names the date of the plain text that is not that of the page', async () => {
    const found = await reported(twin, '- 14 February 2025', '- 15 February 2025');
    assert.ok(
      found.includes(`${path}index.html: the date of the plain text is not that of the page`),
      found.join('\n'),
    );
  });

  test('is a picture that the page shows, and is not the one that was released or not there', async () => {
    const image = new TextEncoder().encode('a picture');
    const shown = '/_astro/quay.0a1b.png';
    const within = async (picture: Uint8Array | undefined, digest = `${shown} ${digestBytes(image)}\n`) => {
      const text = decode(site.get(page)).replace('</article>', `<img src="${shown}"></article>`);
      const digests = decode(site.get(twin)).replace(digestBytes(decode(site.get(page))), digestBytes(text));
      const released = digests.replace('~~~release\n', `~~~release\n${digest}`);
      const now = new Map(site);
      for (const [file, words] of [
        [page, text],
        [twin, released],
      ] as const)
        now.set(file, new TextEncoder().encode(words));
      if (picture) now.set(shown.slice(1), picture);
      return (await verifyTarget({ files: openPressed(now), path: undefined })).faults.map(
        ({ place, message }) => `${place}: ${message}`,
      );
    };
    assert.deepEqual(await within(image), []);
    assert.deepEqual(await within(new Uint8Array()), [bytes(shown.slice(1))]);
    assert.deepEqual(await within(undefined), [`${shown}: is shown on ${path} and is not there`]);
    assert.deepEqual(await within(image, ''), [`${path}index.md: has no digest of ${shown}`]);
  });

  test('is a link that leads elsewhere than was recorded', async () => {
    const article = anArticle();
    const [first, ...others] = article.body.passages;
    assert.ok(first);
    const linked = { ...first, marks: [{ mark: 'link', value: '/about/', from: 0, to: 12 }] };
    const pressed = press([
      firstPublished({ ...article, body: { ...article.body, passages: [linked, ...others] } }),
    ]);
    const within = async (address: string) => {
      const text = decode(pressed.get(page)).replace('href="/about/"', `href="${address}"`);
      const files = openPressed(new Map(pressed).set(page, new TextEncoder().encode(text)));
      return (await verifyTarget({ files, path: undefined })).faults.map(({ message }) => message);
    };
    assert.deepEqual(await within('/about/'), []);
    const [, elsewhere, differs] = await within('https://elsewhere.example/');
    assert.equal(
      elsewhere,
      `the passage #${first.id} does not say what was recorded: “One sentence stands here.”`,
    );
    assert.match(
      String(differs),
      /^the plain text differs from the page at “\[One sentence\]\(https:\/\/press\.example\/about\/\)/,
    );
  });

  test('is only the bytes of a page that is laid out otherwise, with comments and lines within words', async () => {
    for (const headline of [
      '<h1>Links <!-- still --> must\n   last </h1>',
      '<h1><b>Links</b>  must last</h1>',
    ])
      assert.deepEqual(await reported(page, '<h1>Links must last</h1>', headline), [bytes(page)]);
  });

  test('is the reason for a withdrawal that is not the one that was recorded, and not how it is laid out', async () => {
    const piece = firstPublished(anArticle());
    const reason = 'It was not ours to print.';
    const record = appendEntry(piece.record, createWithdrawalEntry(reason, '2025-03-01T09:00:00Z'));
    const withdrawn = press([{ ...piece, record }]);
    const within = async (words: string) => {
      const text = decode(withdrawn.get(page)).replace(reason, words);
      const files = openPressed(new Map(withdrawn).set(page, new TextEncoder().encode(text)));
      const { faults } = await verifyTarget({ files, path: undefined });
      return faults.map(({ place, message }) => `${place}: ${message}`);
    };
    assert.deepEqual(await within(reason), []);
    assert.deepEqual(await within('It was not\n   <em>ours</em>  to print.'), [bytes(page)]);
    assert.deepEqual(await within('It was ours.'), [
      bytes(page),
      `${path}index.html: the reason for the withdrawal is not the one that was recorded`,
    ]);
  });

  test('is a file among those of the record that the index does not list, and none that a host puts beside it', async () => {
    const within = async (file: string) => {
      const files = openPressed(new Map(site).set(file, new Uint8Array()));
      const { faults } = await verifyTarget({ files, path: undefined });
      return faults.map(({ place, message }) => `${place}: ${message}`);
    };
    for (const file of ['2024-01.txt', 'more.jsonl'])
      assert.deepEqual(await within(`record/${file}`), [`/record/${file}: is not listed in index.txt`]);
    for (const file of [
      'record/2025-02.txt.br',
      'record/verify.mjs',
      'record/old/2024-01.txt',
      'my/record/a.txt',
    ])
      assert.deepEqual(await within(file), [], file);
  });

  test('is nothing of a site that is as it was published', async () => {
    const { faults, unknown, pieces } = await verifyTarget({ files: openPressed(site), path: undefined });
    assert.deepEqual({ faults, unknown, pieces }, { faults: [], unknown: [], pieces: 1 });
  });
});

test('other quotation marks and dashes than were recorded are no forgery', async () => {
  const piece = firstPublished(anArticle({ text: ['It said "no" - twice.'], headline: 'A "no"' }));
  const { article } = piece;
  const passages = article.body.passages.map((passage) => ({ ...passage, text: 'It said “no” – twice.' }));
  const curled = { ...article, headline: 'A “no”', body: { ...article.body, passages } };
  const { faults } = await verifyTarget({
    files: openPressed(press([{ ...piece, article: curled }])),
    path: undefined,
  });
  assert.deepEqual(faults, []);
});

describe('what was kept', () => {
  test('is read from an index, a line, and a reference', () => {
    const [line] = readKept(keepIndex(site), 'copy');
    assert.equal(line?.path, path);
    assert.deepEqual(readKept('version 3 · 8f2c91d0', 'line'), [
      { path: undefined, number: 3, figures: '8f2c91d0', source: 'line' },
    ]);
    assert.deepEqual(
      readKept(
        'Doe, J. (2025) “A,” https://a.example/x/2025/02/a/. Version of 2025-02-14 (version 3 · 8f2c91d0).',
        'r',
      ),
      [{ path: '/2025/02/a/', number: 3, figures: '8f2c91d0', source: 'r' }],
    );
    assert.deepEqual(readKept('第3版 · 8f2c91d0', 'line')[0]?.number, 3);
  });

  test('of several pieces is compared with all of them, though one page is verified', async () => {
    const other = anArticle({ slug: 'another', path: '/2025/03/another/' });
    const piece = firstPublished(anArticle());
    const both = press([piece, firstPublished(other)]);
    const kept = readKept(keepIndex(both), 'copy');
    const verify = (files: typeof both) => verifyTarget({ files: openPressed(files), path }, kept);
    assert.deepEqual(await verify(both), { faults: [], unknown: [], pieces: 1 });
    const { faults } = await verify(press([piece]));
    assert.deepEqual(
      faults.map(({ place, message }) => `${place} ${message}`),
      ['/2025/03/another/ was published, and the record no longer names it (kept: copy:2)'],
    );
  });

  test('of a piece that is not verified itself is compared with the record that stands in its plain text', async () => {
    const article = anArticle({ slug: 'another' });
    const first = firstPublished(article);
    const change = createRevisionEntry(historyOfPiece(first), article, {
      ...{ at: '2025-03-01T09:00:00Z', kind: 'update', note: 'Said more.' },
    });
    const now = press([firstPublished(anArticle()), { article, record: appendEntry(first.record, change) }]);
    const told = async (kept: string, files: typeof now) => {
      const { faults } = await verifyTarget({ files: openPressed(files), path }, readKept(kept, 'copy'));
      return faults.map(({ place, message }) => `${place} ${message}`);
    };
    const kept = keepIndex(press([first]));
    assert.deepEqual(await told(kept, now), []);
    assert.deepEqual(await told(kept.replace(/ 1 [0-9a-f]{8}/, ' 1 00000000'), now), [
      '/2025/02/another/ version 1 is another than the one that was kept: it was written again, or an entry was replaced (kept: copy:1)',
    ]);
    const without = new Map(now);
    without.delete('2025/02/another/index.md');
    assert.deepEqual(await told(kept, without), [
      '/2025/02/another/ has no record that can be read, so nothing shows that it begins with the kept version (kept: copy:1)',
    ]);
  });

  test('agrees with every honest history', async () => {
    for (let seed = 5000; seed < 5010; seed += 1) assert.deepEqual(await playHonestly(seed), []);
  });
});
