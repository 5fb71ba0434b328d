import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import { move } from '../../../src/commands/move.ts';
import { record } from '../../../src/commands/record.ts';
import { withdraw } from '../../../src/commands/withdraw.ts';
import { aDrawing, aNewsroom, anOpEd } from './a-newsroom.ts';
import { perform } from './perform.ts';

const published = (day: number, fields = '') => `published: 2025-02-${day}T09:00:00Z\n${fields}`;

/** Two articles: the second shows pictures from the folder of the first, in its text and above it. */
function aDesk(context: Parameters<typeof aNewsroom>[0], name: string) {
  const lead = 'image:\n  src: ../harbour/quay.svg\n  alt: A quay.\n';
  const newsroom = aNewsroom(context, {
    harbour: anOpEd(published(14), 'Words of the harbour. ![A quay.](../harbour/quay.svg)'),
    river: anOpEd(published(15, lead), `The river. [Before](/2025/02/harbour/)\n\n![A quay.](${name})`),
  });
  newsroom.files.write('articles/harbour/quay.svg', aDrawing('teal'));
  newsroom.files.write('articles/harbour/the quay.svg', aDrawing('teal'));
  perform(record, newsroom.desk, [], { adopt: true });
  return newsroom;
}

test('move writes the new name of a folder wherever a text shows pictures from it, and nowhere else', (context) => {
  const { desk, files } = aDesk(context, '../harbour/quay.svg');
  perform(move, desk, ['harbour', 'port']);
  const river = files.read('articles/river/index.mdx') ?? '';
  assert.match(river, /src: \.\.\/port\/quay\.svg/);
  assert.match(river, /\[Before\]\(\/2025\/02\/harbour\/\)\n\n!\[A quay\.\]\(\.\.\/port\/quay\.svg\)/);
  assert.match(files.read('articles/port/index.mdx') ?? '', /\(\.\.\/port\/quay\.svg\)/);
  assert.deepEqual(check.plan(desk, [], {}).report, []);
});

test('move refuses where the name of such a picture is written in another way, and writes nothing', (context) => {
  const { desk } = aDesk(context, '../harbour/the%20quay.svg');
  assert.throws(
    () => move.plan(desk, ['harbour', 'port'], {}),
    /content\/articles\/river\/index\.mdx:15\n {4}shows \.\.\/harbour\/the quay\.svg, which moves to the folder port\n {4}to do: put a copy/,
  );
});

test('words and pictures of an article are not erased while another shows its pictures', (context) => {
  const { desk } = aDesk(context, '../harbour/quay.svg');
  assert.throws(
    () => withdraw.plan(desk, ['harbour'], { reason: 'It was not ours.', erase: true }),
    /content\/articles\/river\/index\.mdx:15\n {4}shows \.\.\/harbour\/quay\.svg, which would be gone/,
  );
});
