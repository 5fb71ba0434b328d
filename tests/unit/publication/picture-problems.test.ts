import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPictureProblems } from '../../../src/publication/load/picture-problems.ts';

const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>');

/** What is wrong with a picture of this name, where these files lie beside the text, on a disk that takes any name for another that is alike. */
function faultOf(path: string, ...files: string[]): string | undefined {
  const [problem] = findPictureProblems([{ path, line: 7 }], 'a.mdx', {
    read: () => drawing,
    list: (folder) =>
      files
        .filter((file) => file.replace(/\/?[^/]*$/, '') === (folder === '.' ? '' : folder))
        .map((file) => file.replace(/^.*\//, '')),
  });
  return problem?.message;
}

test('a picture must be called as it is written, also where the disk sees no difference', () => {
  assert.equal(faultOf('./a.svg', 'a.svg'), undefined);
  assert.equal(
    faultOf('./photo.svg', 'Photo.SVG'),
    'the picture ./photo.svg is called Photo.SVG in its folder, and most servers tell capitals from small letters; write it like that',
  );
  assert.equal(
    faultOf('pictures/a.svg', 'Pictures', 'pictures/a.svg'),
    'the picture pictures/a.svg is called Pictures in its folder, and most servers tell capitals from small letters; write it like that',
  );
});

test('a name that looks the same and has other characters is told from one that is missing', () => {
  assert.equal(
    faultOf('./caf\u00e9.svg', 'cafe\u0301.svg'),
    'the picture ./caf\u00e9.svg is there under a name that looks the same and has other characters, as macOS writes accents; rename the file: type the name caf\u00e9.svg again',
  );
});
