import fc from 'fast-check';

/*
 * Texts of every construct that an article may have, in any order and nested in one another.
 */

const words = fc
  .array(
    fc.constantFrom(
      'port',
      'tide',
      'law',
      'Ann',
      '1914–18',
      '5~7',
      'naïve',
      'право',
      '港',
      '“so”',
      'it’s',
      '3.14',
      'a/b',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => list.join(' '));

const phrase = fc.oneof(
  words,
  words.map((text) => `*${text}*`),
  words.map((text) => `**${text}**`),
  words.map((text) => `~~${text}~~`),
  words.map((text) => `[${text}](/about/)`),
  words.map((text) => `<u>${text}</u>`),
  words.map((text) => `<span lang="fr">${text} <b>${text}</b></span>`),
  words.map((text) => `H<sub>${text}</sub>`),
  fc.constantFrom(
    '`code *x*`',
    'x<br />y',
    'https://example.org/a',
    '&amp;',
    '\\*',
    'a{/* hidden */}b',
    '![seen](./p.png)',
    '[^1]',
    '[^a-2]',
  ),
);

const line = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

const indent = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((part, index) => (index === 0 ? first + part : part === '' ? '' : rest + part))
    .join('\n');

/** Blocks of Markdown and of HTML; a block may hold others. */
export const block = fc.letrec<{ block: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    { weight: 4, arbitrary: line },
    line.map((text) => `## ${text}`),
    fc.constantFrom(
      '## ❦',
      '### …',
      '## Contents',
      '## Note 1',
      '## Costs',
      '## Costs',
      '---',
      '```\nlet *x* = "1";\n\n    y\n```',
    ),
    fc.tuple(line, line).map(([one, other]) => `| ${one} | b |\n| -: | :-: |\n| ${other} | **c** |`),
    line.map((text) => `![A quay](./quay.png "${text.replace(/["[\]!]/g, '')}")`),
    line.map((text) => `<p>${text}</p>`),
    line.map((text) => `<div>\n${text}\n</div>`),
    line.map((text) => `<b>${text}</b>`),
    line.map((text) => `<h3>${text}</h3>`),
    line.map((text) => `<center>${text}</center>`),
    fc
      .tuple(line, line)
      .map(([one, other]) => `<table><tr><td>${one}</td><td colspan="2">${other}</td></tr></table>`),
    fc
      .tuple(line, line)
      .map(([one, other]) => `<dl>\n<dt>${one}</dt>\n<dd>\n\n${other}\n\n${one}\n\n</dd>\n</dl>`),
    line.map((text) => `words <div>${text}</div> words`),
  ),
  block: fc.oneof(
    { weight: 5, arbitrary: tie('leaf') },
    fc
      .tuple(tie('block'), tie('block'))
      .map(([one, other]) => `${indent(one, '- ', '  ')}\n${indent(other, '- ', '  ')}`),
    fc.tuple(line, tie('block')).map(([one, other]) => `1. ${one}\n\n${indent(other, '   ', '   ')}`),
    tie('block').map((text) => indent(text, '> ', '> ').replaceAll('\n\n', '\n>\n')),
    tie('block').map((text) => `<blockquote>\n\n${text}\n\n</blockquote>`),
    fc
      .tuple(line, tie('block'))
      .map(([one, text]) => `<details>\n<summary>${one}</summary>\n\n${text}\n\n</details>`),
    tie('block').map((text) => `<table>\n<tr>\n<td>\n\n${text}\n\n</td>\n</tr>\n</table>`),
    tie('block').map((text) => `<ul>\n<li>\n\n${text}\n\n</li>\n<li>one</li>\n</ul>`),
    fc
      .tuple(tie('block'), tie('block'))
      .map(([one, other]) => `<section>\n\n${one}\n\n${other}\n\n</section>`),
  ),
})).block;

const notes = '[^1]: A note.\n\n    - with a list\n\n[^a-2]: Another *note*.';

/** A whole text. */
export const anyText = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((list) => list.join('\n\n'))
  .map((text) => `${text}\n\nAn end[^1] and an end[^1] and an end[^a-2].\n\n${notes}\n`);
