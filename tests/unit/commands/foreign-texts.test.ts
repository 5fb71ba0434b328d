import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';

const foreign = `---
title: The bridge
date: 2014-02-03
---

{{< figure src="/a.jpg" >}} and {{< tweet 1 >}}

<!-- a comment --> <a href="/a">a link</a> <https://example.org>

{% post_url 2014-01-02-budget %}
`;

test('texts of another publishing system are summed up first, and the command that converts them is named', (context) => {
  const { desk } = aNewsroom(context, { one: foreign, two: foreign });
  const { report } = check.plan(desk, [], {});
  assert.deepEqual(report.slice(0, 3), [
    'These texts come from another publishing system: 4 shortcodes of Hugo, 4 fields of another system, 2 template tags, 2 HTML comments, 2 links in HTML, 2 addresses in angle brackets in 2 files.',
    'To have them converted, and to be told what cannot be: npm run import -- FOLDER',
    '',
  ]);
});

test('a field of another publishing system is told by the name that it has here', (context) => {
  const { desk } = aNewsroom(context, { one: foreign });
  const { report } = check.plan(desk, [], {});
  assert.ok(report.some((line) => line.includes('title: is no field we know; here it is called “headline”')));
  assert.ok(report.some((line) => line.includes('date: is no field we know; here it is called “published”')));
  assert.equal(
    report.some((line) => line.startsWith('These texts come from')),
    false,
  );
});

test('what is wrong with a draft keeps nobody else from being published', (context) => {
  const { desk } = aNewsroom(context, { one: anOpEd('draft: true\n', '{{< figure >}}') });
  const plan = check.plan(desk, [], {});
  assert.equal(plan.failed, false);
  assert.ok(plan.report.some((line) => line.includes('{{< figure >}} is a tag of a program')));
});
