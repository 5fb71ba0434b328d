import type { Data, Processor } from 'unified';

/**
 * What GFM tries at every word or line of a text, and signs of which one must stand in a text that holds it. Names are
 * micromark's; `autolinks` are those looked for in the finished tree, where a sign may have been written `&#64;`.
 */
const signs: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /https?:/i,
  wwwAutolink: /www\./i,
  autolinks: /[@&]|http|www/i,
  table: /\||:-|-:/,
};

/** The syntax that a text cannot hold, for lack of its signs. To try it all the same is a third of the work of parsing. */
export function listUnusedSyntax(text: string): string[] {
  return Object.keys(signs).filter((name) => !signs[name]?.test(text));
}

/** Leaves syntax out of a processor's parser; add it after the plugins that bring it. */
export function disableSyntax(this: Processor, names: readonly string[]): void {
  const data = this.data();
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = data;
  data.micromarkExtensions = micromarkExtensions.map((extension) => ({
    ...extension,
    ...(extension.flow && { flow: without(extension.flow, names) }),
    ...(extension.text && { text: without(extension.text, names) }),
  }));
  if (!names.includes('autolinks')) return;
  data.fromMarkdownExtensions = fromMarkdownExtensions.flat().map(({ transforms: _, ...rest }) => rest);
}

type Constructs = NonNullable<NonNullable<Data['micromarkExtensions']>[number]['text']>;

function without(constructs: Constructs, names: readonly string[]): Constructs {
  const used: Constructs = {};
  for (const [code, tried] of Object.entries(constructs)) {
    const left = [tried ?? []].flat().filter(({ name }) => !name || !names.includes(name));
    if (left.length > 0) used[code] = left;
  }
  return used;
}
