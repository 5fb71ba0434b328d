import { extractBodyFacts } from '../cache/body-cache.ts';
import { readArticle } from './read-article.ts';
import { EntryError } from './read-entry.ts';

/** A text with some of everything, in the fields that every article has. No reader ever sees it. */
const TEXT = `---
headline: A text to practise on
standfirst: It is read so that another one is read sooner.
authors: [nobody]
published: 2000-01-01T00:00:00Z
disclosure: none
topics: [nothing]
pullQuotes:
  - a rule that was tried once is a rule that is quick
---

Nobody reads this **text**, and it [taught the reader](/about/) of texts what they are made of.[^1]

## On rules

“Every rule costs something”, it says, “before anybody waits for it”; and a rule that was tried once is a rule that is quick.

- One
- Two

> Another.

[^1]: A note.
`;

/**
 * Reads a text of no publication, so that the first one that somebody waits for takes 10 milliseconds instead of 200: patterns are
 * compiled when they are used first.
 */
export function practiseReading(): void {
  try {
    const { fields, body } = readArticle(TEXT, 'practice');
    extractBodyFacts(fields, body);
  } catch (error) {
    // By the rules of another language its quote may be refused, after everything has been read.
    if (!(error instanceof EntryError)) throw error;
  }
}
