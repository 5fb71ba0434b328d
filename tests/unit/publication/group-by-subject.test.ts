import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupBySubject } from '../../../src/publication/group-by-subject.ts';

test('an article stands once in the list of each of its subjects, in the order given', () => {
  const ships = { id: 'ships' };
  const ports = { id: 'ports' };
  const newer = { topics: [ships, ports] };
  const older = { topics: [ships, ships] };
  assert.deepEqual(
    groupBySubject([newer, older], ({ topics }) => topics),
    new Map([
      ['ships', [newer, older]],
      ['ports', [newer]],
    ]),
  );
});
