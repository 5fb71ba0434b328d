import { findAllowedElement } from './element-list.ts';

const film = 'link to the film or the sound instead: [words](https://address)';
const form = 'a text asks for nothing; link to the page that does';
const head = 'what a page says of itself is made from the frontmatter';
const page = 'link to the page instead: nothing is fetched from other servers while reading';
const drawing = 'save the drawing beside the article and write ![what it shows](./drawing.svg)';

/** What to write in the place of an element that is refused. */
const instead: Partial<Record<string, string>> = {
  a: 'write [words](https://address)',
  h1: 'the headline is the only one, so write ## for a section',
  ...each(['img', 'picture', 'figure'], 'write ![what it shows](./picture.jpg "Caption")'),
  figcaption: 'write the caption with its picture: ![what it shows](./picture.jpg "Caption")',
  pre: 'put code between two lines ```',
  script: 'scripts belong in a component under src/components',
  style: 'styles belong in src/styles',
  ...each(['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal'], page),
  ...each(['video', 'audio', 'source', 'track'], film),
  ...each(['svg', 'canvas', 'math', 'map', 'area'], drawing),
  ...each(['form', 'input', 'button', 'select', 'option', 'textarea', 'fieldset', 'label', 'output'], form),
  ...each(['base', 'head', 'html', 'body', 'link', 'meta', 'title'], head),
  ...each(['main', 'nav'], 'leave it out; the page has its own'),
  ...each(['col', 'colgroup'], 'leave it out; it prints nothing'),
  ...each(['template', 'slot', 'noscript', 'dialog'], 'write its words without it'),
};

/**
 * Returns why an element has no place in a text and what to write instead, for an editor.
 *
 * @param name null for `<>`, which has none.
 */
export function describeRefusedElement(name: string | null): string {
  if (name === null) return '<> is no element; write &lt;&gt; to print it';
  const small = name.toLowerCase();
  const isKnown = findAllowedElement(small) !== undefined || instead[small] !== undefined;
  if (name === name.toUpperCase() && isKnown) return `<${name}> is written in capitals; write <${small}>`;
  if (/^\p{Lu}/u.test(name))
    return `<${name}> is no component we know; write &lt;${name}&gt; to print it, or use Pull or Words`;
  const todo = instead[name] ?? `write its words without it, or &lt;${name}&gt; to print it`;
  return `<${name}> has no place in a text; ${todo}`;
}

function each(names: readonly string[], todo: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, todo]));
}
