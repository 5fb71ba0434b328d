import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSearch } from '../unit/search/an-index.ts';
import {
  copySpan,
  LONGEST_SPAN,
  listPrinted,
  publication,
  splitForReading,
} from '../unit/search/copied-spans.ts';

test('every span of 1 to 12 words of everything printed, quoted, finds its article', async () => {
  const { ask, name } = await openSearch(publication);
  const lost: string[] = [];
  const asked = new Set<string>();
  for (const document of publication)
    for (const text of listPrinted(document)) {
      const count = splitForReading(text, document.language).length;
      for (let start = 0; start < count; start += 1)
        for (let length = 1; length <= Math.min(LONGEST_SPAN, count - start); length += 1) {
          const span = copySpan(document, text, { start, length });
          if (!span || asked.has(`${span.slug} ${span.typed}`)) continue;
          asked.add(`${span.slug} ${span.typed}`);
          const { kind, articles } = await ask(`"${span.typed}"`);
          if (kind !== 'exact' || !(await name(articles)).includes(span.slug))
            lost.push(`${span.slug}: ${span.typed}`);
        }
    }
  assert.ok(asked.size > 50_000, `${asked.size} spans`);
  assert.deepEqual(lost, []);
});
