import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { KeptNodes } from './kept-nodes.ts';

/** A link, a picture, code or bold words as Markdown has them. */
const mark =
  /\[[^[\]\n]+\](?:\((?:https?:\/\/|mailto:|[./#])[^()\s]*\)|\[[^[\]\n]*\])|(?<!`)`[^`\n]+`(?!`)|\*\*[^\s*][^*\n]*\*\*/;

/** Elements whose words are shown as they are, or are no words. */
const literal = /^(?:pre|code|script|style|textarea|a|kbd|samp|svg|math|title)$/;

/**
 * Reads Markdown that stands within HTML: CommonMark takes `<td>[the hall](/hall)</td>` for a cell of brackets, and whoever
 * wrote it used an engine that makes a link of it. What is made goes through HTML as other Markdown does.
 *
 * @param parse Reads words as Markdown, links to names that the text explains elsewhere included.
 */
export function readMarkdownInHtml(
  parent: HtmlRoot | Element,
  kept: KeptNodes,
  parse: (words: string) => Root,
): void {
  const children: HtmlNodes[] = parent.children.flatMap((child): HtmlNodes[] => {
    if (child.type === 'text' && mark.test(child.value)) return readWords(child.value, kept, parse);
    if (child.type === 'element' && !literal.test(child.tagName)) readMarkdownInHtml(child, kept, parse);
    return [child];
  });
  Object.assign(parent, { children });
}

function readWords(value: string, kept: KeptNodes, parse: (words: string) => Root): HtmlNodes[] {
  const words = value.trim();
  const [paragraph, ...others] = parse(words).children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return [{ type: 'text', value }];
  const [before = '', after = ''] = [/^\s*/.exec(value)?.[0], /\s*$/.exec(value)?.[0]];
  return [
    { type: 'text', value: before },
    ...paragraph.children.map(
      (node): HtmlNodes =>
        node.type === 'text'
          ? { type: 'text', value: node.value }
          : { type: 'comment', value: kept.keep(node) },
    ),
    { type: 'text', value: after },
  ];
}
