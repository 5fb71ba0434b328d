import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRedirect, isWithdrawn, parseRedirectRules } from '../../../src/serve/redirect-rules.ts';

test('reads permanent redirects of exact paths, and leaves everything else to hosts that know it', () => {
  const text = `/old/ /new/ 301
# 410 /gone/
/all/* /new/:splat 301
/:year/ /archive/:year/ 301
/temporary/ /new/ 302
# /comment/ /new/ 301

/caf%C3%A9/ /new/#caf%C3%A9 301
/%zz/ /new/ 301`;
  assert.deepEqual(
    [...parseRedirectRules(text).moved],
    [
      ['/old/', '/new/'],
      ['/café/', '/new/#caf%C3%A9'],
    ],
  );
});

test('finds a redirect of an address with a query, in whatever order its parts stand', () => {
  const rules = parseRedirectRules(
    '/ p=123 /2019/05/piece/ 301!\n/index.php id=5 page=2 /2019/06/other/ 301!\n',
  );
  assert.equal(findRedirect(rules, '/?p=123'), '/2019/05/piece/');
  assert.equal(findRedirect(rules, '/index.php?page=2&id=5'), '/2019/06/other/');
  assert.equal(findRedirect(rules, '/?p=12'), undefined);
  assert.equal(findRedirect(rules, '/'), undefined);
  assert.equal(findRedirect(rules, '/?'), undefined);
});

test('reads withdrawn articles from comments, which hosts pass over', () => {
  const rules = parseRedirectRules('# 410 /caf%C3%A9/\n# 410 nothing\n# 4100 /x/\n');
  assert.deepEqual([...rules.withdrawn], ['/café/']);
  assert.ok(isWithdrawn(rules, '/caf%C3%A9/?from=mail'));
  assert.ok(!isWithdrawn(rules, '/caf%'));
});

test('finds a redirect however the path is encoded, and keeps the query before the fragment', () => {
  const rules = parseRedirectRules('/café/ /new/ 301\n/quote/ /piece/#p-1 301\n');
  assert.equal(findRedirect(rules, '/caf%C3%A9/'), '/new/');
  assert.equal(findRedirect(rules, '/%63af%c3%a9/?from=mail'), '/new/?from=mail');
  assert.equal(findRedirect(rules, '/quote/?a=b'), '/piece/?a=b#p-1');
  assert.equal(findRedirect(rules, '/quote/'), '/piece/#p-1');
  assert.equal(findRedirect(rules, '/caf%/'), undefined);
  assert.equal(findRedirect(rules, '/new/'), undefined);
});
