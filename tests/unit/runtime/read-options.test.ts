import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OptionError, readOptions } from '../../../src/runtime/read-options.ts';

const options = {
  at: { type: 'string' },
  fast: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

function refusalOf(args: string[]): string {
  try {
    readOptions({ args, options });
  } catch (error) {
    if (error instanceof OptionError) return error.message;
    throw error;
  }
  return 'accepted';
}

test('what is wrong with a command line is said without a place in the code', () => {
  assert.equal(refusalOf(['--fasst']), 'There is no option --fasst; did you mean “--fast”?');
  assert.equal(refusalOf(['--at']), '--at needs a value after it, in quotation marks if it holds spaces.');
  assert.equal(
    refusalOf(['--at', '--fast']),
    '--at needs a value after it, in quotation marks if it holds spaces.',
  );
  assert.equal(refusalOf(['--fast=no']), '--fast takes no value.');
  assert.equal(refusalOf(['dist']), 'dist was not expected: --help says what the command takes.');
  assert.equal(refusalOf(['--at', 'noon', '--fast']), 'accepted');
});

test('an option that npm took for itself is not passed over in silence', () => {
  process.env['npm_config_dry_run'] = 'true';
  process.env['npm_lifecycle_event'] = 'publish';
  try {
    assert.equal(
      refusalOf([]),
      'npm took --dry-run for itself; nothing was done. Write -- before what is meant for the command: npm run publish -- … --dry-run …',
    );
  } finally {
    delete process.env['npm_config_dry_run'];
    delete process.env['npm_lifecycle_event'];
  }
});
