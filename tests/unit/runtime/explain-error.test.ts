import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { explainError, explainSystemError } from '../../../src/runtime/explain-error.ts';

test('what the operating system does not allow is said with the name of the file', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), {
    code: 'ENOSPC',
    path: 'content/record/articles/a.jsonl',
  });
  assert.equal(
    explainSystemError(full),
    'content/record/articles/a.jsonl: the disk is full; make room on it.',
  );
  assert.throws(
    () => readFileSync(`/${'a'.repeat(300)}`),
    (error) =>
      /a: its name is too long; give what it belongs to a shorter one\.$/.test(
        String(explainSystemError(error)),
      ),
  );
});

test('where the system names no file, or something else passes its words on, they are said all the same', () => {
  const writing = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const locking = Object.assign(new Error('database or disk is full'), { errcode: 13 });
  const wrapped = new Error('/a/ could not be rendered', { cause: new AggregateError([writing]) });
  for (const error of [writing, locking, wrapped])
    assert.equal(explainSystemError(error), 'The disk is full; make room on it.');
});

test('what is no fault of a disk is not called one', () => {
  const watching = { code: 'ENOSPC', syscall: 'watch', path: 'content' };
  const listening = { code: 'EACCES', syscall: 'listen' };
  for (const details of [watching, listening])
    assert.equal(explainSystemError(Object.assign(new Error('no'), details)), undefined);
});

test('a fault of the program is not explained away', () => {
  assert.equal(explainSystemError(new TypeError('x is undefined')), undefined);
  assert.equal(explainSystemError('ENOSPC'), undefined);
});

test('an error is told with its causes, each once', () => {
  const cause = new Error('the file is gone');
  assert.equal(explainError(new Error('it failed', { cause })), 'it failed\nthe file is gone');
  assert.equal(
    explainError(new Error('it failed: the file is gone', { cause })),
    'it failed: the file is gone',
  );
});
