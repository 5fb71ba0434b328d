import type { HeadTag } from './head.ts';

/**
 * Tags of the head as HTML. Written here since Astro takes a tag whose name is a variable for a component, which costs as
 * much for the twenty of a head as a tenth of a page.
 */
export const renderHeadTags = (tags: readonly HeadTag[]): string =>
  tags
    .map(({ tag, attributes }) => `<${tag}${Object.entries(attributes).map(attribute).join('')}/>`)
    .join('');

const attribute = ([name, value]: [string, string]): string => ` ${name}="${escaped(value)}"`;

const escaped = (value: string): string => value.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
