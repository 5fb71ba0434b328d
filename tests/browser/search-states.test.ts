import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, browser, field, opened, results, search, status } from './search-reader.ts';

test('what matches nothing is taken for its nearest word; what is near nothing is said to be nowhere', async () => {
  const page = await opened('/search/');
  await search(
    page,
    'corection',
    /^Nothing says “corection”\. Here (?:is|are) \d+ pieces? for “correction”\.$/,
  );
  await results(page).first().waitFor();
  await search(page, 'zzyzxqq', /^Nothing matches “zzyzxqq”\.$/);
  await page.getByRole('link', { name: 'Everything by date' }).waitFor();
  assert.equal(await results(page).count(), 0);
  await page.context().close();
});

test('offline, the search says so and can be tried again', async () => {
  const page = await opened('/search/');
  await page.context().setOffline(true);
  await search(page, 'chart', /^You are offline/);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await results(page).first().waitFor();
  await page.context().close();
});

test('a server that does not answer is not taken for an empty answer', async () => {
  const page = await opened('/search/');
  await page.context().route('**/pagefind/*/index/**', (route) => route.abort());
  await search(page, 'chart', /^The search could not be loaded/);
  await page.context().close();
});

for (const path of ['/search/', '/search/?q=harbour&topic=Journalism']) {
  test(`at ${path} the field is there before the script, and what is typed meanwhile is looked for`, async () => {
    const page = await (await browser.newContext()).newPage();
    let arrive = () => {};
    const script = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/_astro/*.js', async (route) => {
      await script;
      await route.continue();
    });
    await page.goto(address + path, { waitUntil: 'commit' });
    await field(page).click();
    await page.keyboard.type('chart');
    await page.keyboard.press('ArrowLeft');
    arrive();
    await status(page).filter({ hasText: /./ }).waitFor();
    assert.equal(await field(page).inputValue(), 'chart');
    assert.equal(new URL(page.url()).search, path.replace(/.*\/(?:\?q=harbour)?/, '?q=chart'));
    const caret = await page.evaluate(() =>
      document.activeElement instanceof HTMLInputElement ? document.activeElement.selectionStart : -1,
    );
    assert.equal(caret, 'char'.length);
    await page.context().close();
  });
}

const hostile: [name: string, query: string][] = [
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['an attribute', '" autofocus onfocus="alert(1)'],
  ['control characters', 'a\u0000b\u0007c\u001b[31m'],
  ['right-to-left marks', '\u202etxet desrever\u202c \u200f'],
  ['a lone surrogate', 'chart \ud800 \udfff'],
  ['a name JavaScript knows', '__proto__ constructor'],
  ['a pattern', '.*+?^$()|[]{}\\'],
  ['a very long string', 'chart '.repeat(20_000)],
];

for (const [name, query] of hostile) {
  test(`${name} in a query is text in the field, the title, the address and what is said`, async () => {
    const page = await opened('/search/');
    await field(page).fill(query);
    await status(page).filter({ hasText: /./ }).waitFor();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('search-panel :is(img, script, [onerror], [onfocus])').count(), 0);
    assert.ok((await page.title()).length < 200);
    const again = await opened(`/search/?q=${encodeURIComponent(query.slice(0, 2000).toWellFormed())}`);
    await status(again).filter({ hasText: /./ }).waitFor();
    assert.equal(await again.locator('search-panel :is(img, script, [onerror], [onfocus])').count(), 0);
    await again.context().close();
    await page.context().close();
  });
}
