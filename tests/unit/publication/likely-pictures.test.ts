import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../src/prose/render.ts';
import { listLikelyPictures } from '../../../src/publication/load/likely-pictures.ts';

/** Each with what it seems to have; undefined where only reading says. */
const texts: [source: string, pictures: string[] | undefined][] = [
  ['No picture.', []],
  ['![A port](./port.jpg)', ['./port.jpg']],
  [
    '![A port](port.jpg "In the morning")\n\nAnd ![a ship](ships/one-2.png) within a sentence.',
    ['port.jpg', 'ships/one-2.png'],
  ],
  ['![A port](./port.jpg)\n\n![A port](./port.jpg)', ['./port.jpg', './port.jpg']],
  ['![A port][port]\n\n[port]: ./port.jpg', undefined],
  ['![A port](<./my port.jpg>)', undefined],
  ['![A port](./port%20one.jpg)', undefined],
  ['![A port (a [new] one)](./port.jpg)', undefined],
  ['![A port](./порт.jpg)', undefined],
  ['![A port](/port.jpg)', undefined],
  ['<img src="./port.jpg" alt="A port" />', undefined],
  ['Write `![A port](./port.jpg)`.', undefined],
  ['~~~\n![A port](./port.jpg)\n~~~', undefined],
  ['{/* ![A port](./port.jpg) */}', undefined],
  ['Not \\![a port](./port.jpg).', undefined],
  ['A note[^1].\n\n[^1]: ![A port](./port.jpg)\n\n![A ship](./ship.jpg)', undefined],
  ['Code without pictures: `port`, and a note[^1].\n\n[^1]: Here.', []],
  ["![A port](./port.jpg 'In the morning')", undefined],
];

for (const [source, pictures] of texts) {
  test(`the pictures of ${JSON.stringify(source)} are ${pictures ? `likely ${pictures.join(', ') || 'none'}` : 'not known before it is read'}`, () => {
    assert.deepEqual(listLikelyPictures(source), pictures);
  });
  if (pictures)
    test(`reading finds the same in ${JSON.stringify(source)}`, () => {
      assert.deepEqual(
        render(source, {}).pictures.map(({ path }) => path),
        pictures,
      );
    });
}
