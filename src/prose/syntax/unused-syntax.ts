import type { Data, Processor } from 'unified';

/**
 * Constructs that GFM looks for at every word or line of a text, each with the signs of which a text must
 * have one to use it. The names are micromark's; `autolinks` are those looked for in the finished tree, where
 * a sign may be written `&#64;`.
 */
const signs: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /https?:/i,
  wwwAutolink: /www\./i,
  autolinks: /[@&]|http|www/i,
  table: /\||:-|-:/,
};

/**
 * Lists the syntax that a text cannot use because it lacks the signs. To look for it takes a third of the
 * parsing.
 */
export function listUnusedSyntax(text: string): string[] {
  return Object.keys(signs).filter((name) => !signs[name]?.test(text));
}

/** Takes syntax out of a processor's parser; use it after the plugins that add the syntax. */
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
