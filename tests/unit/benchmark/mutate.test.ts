import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyMutant, listMutants } from '../../benchmark/mutate.ts';

const mutate = (source: string) => listMutants('a.ts', source).map((mutant) => applyMutant(source, mutant));

test('conditions are made always and never true, signs and numbers others', () => {
  assert.deepEqual(mutate('if (!a) b = 1;'), [
    'if (true) b = 1;',
    'if (false) b = 1;',
    'if (a) b = 1;',
    'if (!a) b = 2;',
  ]);
  assert.deepEqual(mutate('x = a < b && c;'), ['x = a < b || c;', 'x = a <= b && c;']);
});

test('items are left out at both ends of a list, calls, and parts of expressions', () => {
  assert.deepEqual(mutate('x = [a, b, c];'), ['x = [b, c];', 'x = [a, b];']);
  assert.deepEqual(mutate('list.push(a);'), [';']);
  assert.deepEqual(mutate('x = list.filter(f);'), ['x = list;']);
  assert.deepEqual(mutate('x = /^a|b$/i;'), ['x = /a|b$/i;', 'x = /^a|b/i;', 'x = /^a$/i;', 'x = /^a|b$/;']);
});

test('types, texts and guards against what cannot be are left alone', () => {
  assert.deepEqual(mutate("import { a } from 'a';\ntype B = 1 | true;\nx = 'a' + b;"), []);
  assert.deepEqual(mutate("if (!a) throw new Error('cannot be');"), []);
});
