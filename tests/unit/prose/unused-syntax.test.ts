import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { syntaxPlugins } from '../../../src/prose/plugins.ts';
import { disableSyntax, listUnusedSyntax } from '../../../src/prose/syntax/unused-syntax.ts';

const treeOf = (text: string, unused: readonly string[]) => {
  const processor = unified().use(remarkParse).use(syntaxPlugins).use(disableSyntax, unused);
  try {
    return processor.parse(text);
  } catch (error) {
    return String(error);
  }
};

describe('syntax that a text cannot hold is not looked for', () => {
  test('plain prose holds none of it', () => {
    assert.deepEqual(listUnusedSyntax('Words, and [a link](/topics/) – no more.'), [
      'emailAutolink',
      'protocolAutolink',
      'wwwAutolink',
      'autolinks',
      'table',
    ]);
  });

  test('any text is read as if all had been looked for', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'Word',
        '.',
        ',',
        ' ',
        ' ',
        '\n',
        '\n\n',
        '-',
        ':',
        '|',
        '\\',
        '> ',
        '- ',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
      ],
      ...[
        '@',
        'b@c.de',
        'mailto:',
        '&#64;',
        '&commat;',
        'http',
        'HTTPS:',
        '//',
        'www',
        'WWW.',
        'x.org',
        '/a?b=c',
        '`',
      ],
      ...[
        '| a | b |\n| - | :-: |\n| 1 | 2 |\n',
        'a\n:-\n',
        'a\n-:\n',
        'a\n-\n',
        '&#x68;ttp',
        'w&#119;w.',
        '[^1]',
        '~',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(treeOf(text, listUnusedSyntax(text)), treeOf(text, []));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

test('syntax that is said not to be there is not read, and all other is', () => {
  const first = (text: string, unused: readonly string[]) => {
    const tree = treeOf(text, unused);
    return typeof tree === 'string' ? tree : tree.children[0]?.type;
  };
  const table = '| a |\n| - |\n| b |';
  assert.deepEqual(
    [first(table, []), first(table, ['table']), first(table, ['autolinks'])],
    ['table', 'paragraph', 'table'],
  );
});
