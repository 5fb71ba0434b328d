import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/sources/read-source-text.ts';

const read = (text: string) => readSourceText(new TextEncoder().encode(text), 'cited.txt');
const filler = 'These are further words, so that the text is long enough to be one.';

test('lines are joined, and a word that a line broke is made whole', () => {
  assert.equal(
    read(`The govern-\nment of the\nstates.\n\n${filler}`),
    `The government of the states. ${filler}`,
  );
});

test('a hyphen at the end of a line stays where the text writes the two words so', () => {
  assert.equal(
    read(`A well-\nknown port is well and widely known.\n${filler}`),
    `A well-known port is well and widely known. ${filler}`,
  );
});

test('heads and numbers of pages are left out, within a sentence too', () => {
  const pages = `The people of\n\f118 THE FEDERALIST\n\nthis port are\n\n119\n\fTHE UNION 120\n\nproud of it. ${filler}`;
  assert.equal(read(pages), `The people of this port are proud of it. ${filler}`);
});

test('a line of capitals with a number that breaks a sentence is the head of a page, once too', () => {
  assert.equal(
    read(`The people of\nTHE FEDERALIST 12\nthis port. ${filler}`),
    `The people of this port. ${filler}`,
  );
});

test('a refrain is no head of a page', () => {
  const song = [
    'The port is shut.',
    'Oh, the port is shut.',
    'The port is shut.',
    'The port is shut.',
    filler,
  ];
  assert.equal(read(song.join('\n')), song.join(' '));
});

test('the marks of notes are left out', () => {
  assert.equal(read(`The port[12] is shut. ${filler}`), `The port is shut. ${filler}`);
});

test('of a page the words are read that a reader meets', () => {
  const page = `<!doctype html><html><head><title>No</title><style>p{}</style></head><body><script>no()</script>
<p>The port&rsquo;s <b>ga</b>te<sup><a href="#n">1</a></sup> is<br>shut.</p><p hidden>No.</p><ul><li>${filler}</ul></body></html>`;
  assert.equal(read(page), `The port’s gate is shut. ${filler}`);
});

test('an encoding that a page declares is read', () => {
  const bytes = Uint8Array.from(
    [...`<html><meta charset="windows-1251"><p>`, ...'     '].map((c) => c.charCodeAt(0)),
  );
  const words = Uint8Array.from({ length: 60 }, (_, index) => (index % 6 === 5 ? 0x20 : 0xef));
  assert.match(String(readSourceText(new Uint8Array([...bytes, ...words]), 'page')), /^ппппп пп/);
});

test('what is no text is refused, with what to do', () => {
  assert.deepEqual(read('%PDF-1.7'), {
    fault: 'cited.txt is a PDF; make a text of it (pdftotext cited.txt) and give that',
  });
  assert.deepEqual(read('<html><body><p>Please sign in.</p></body></html>'), {
    fault: 'cited.txt holds next to no words',
  });
});
