import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFormerPage } from '../../../src/publication/former-page.ts';

test('the page of a former address is called by its letters, not by how they are encoded', () => {
  assert.equal(nameFormerPage('/2014/02/the-bridge/'), '2014/02/the-bridge');
  assert.equal(nameFormerPage('/2009/%E2%80%9Cbridge%E2%80%9D/'), '2009/“bridge”');
  assert.equal(nameFormerPage('/2009/міст/'), '2009/міст');
});

test('an address that no page can answer has none', () => {
  for (const address of ['/2014/the-bridge.html', '/?p=12', '/a%3Fb/', '/100%/', '/%E2%80/'])
    assert.equal(nameFormerPage(address), undefined);
});

test('an address with a part that no folder can be called has no page, so that the rules of the host answer it', () => {
  assert.equal(nameFormerPage(`/2009/${'a'.repeat(255)}/`), `2009/${'a'.repeat(255)}`);
  assert.equal(nameFormerPage(`/2009/${'a'.repeat(256)}/`), undefined);
  assert.equal(nameFormerPage(`/2009/${'ї'.repeat(128)}/`), undefined);
});

test('there is no page below a file of the site', () => {
  const answers = new Set(['/', '/rss.xml', '/about/']);
  assert.equal(nameFormerPage('/rss.xml/', answers), undefined);
  assert.equal(nameFormerPage('/rss.xml/2/', answers), undefined);
  assert.equal(nameFormerPage('/about/us/', answers), 'about/us');
});
