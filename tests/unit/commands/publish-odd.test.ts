import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publish } from '../../../src/commands/publish.ts';
import { oddKinds } from '../../build/odd-articles.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';
import { tryPublishing } from './try-publishing.ts';

/* One variant of each kind; all others are in the long run. */
tryPublishing(oddKinds.length, 'published');

test('publish tells at once all that is wrong with a draft, links and names included', (context) => {
  const { desk, state } = aNewsroom(context, {
    'links-must-last': anOpEd('draft: true\nrepliesTo: nobody\n', 'See {x [there](/nowhere/).'),
  });
  const before = state();
  assert.throws(
    () => publish.plan(desk, ['links-must-last'], {}),
    /^ContentError: 3 things[\s\S]*repliesTo: “nobody”[\s\S]*has no \} in its paragraph[\s\S]*the link \/nowhere\/ leads nowhere/,
  );
  assert.deepEqual(state(), before);
});
