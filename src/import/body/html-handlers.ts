import type { Element } from 'hast';
import { defaultHandlers, type Handle, type NodeHandle, type Options } from 'hast-util-to-mdast';
import type { Nodes, RootContent } from 'mdast';
import { type BodyContext, findLine } from './body-context.ts';
import { noteComments, readCode } from './html-code.ts';
import { handleEmbed, handleScript } from './html-embeds.ts';
import { handleInline, handleLink, handleSpan, splitParagraph } from './html-phrases.ts';
import { handleFigure, handleImage } from './html-pictures.ts';
import { handleTable } from './html-tables.ts';
import type { KeptNodes } from './kept-nodes.ts';
import { handleQuotation } from './source-quotes.ts';
import {
  contentOf,
  isPhrase,
  makeAnchor,
  makeStrongParagraph,
  makeText,
  phrasesOf,
  wrapIn,
} from './tree-building.ts';

/** How each element of HTML becomes Markdown; what is not named here, hast-util-to-mdast does in its own way. */
export function createHandlers(kept: KeptNodes, context: BodyContext): Options {
  const { notes } = context;
  const drop =
    (what: string): Handle =>
    (state, node) => {
      // No form field or style sheet has paragraphs: something closes it too late, or nothing does.
      if (kept.holdsBlock(node)) {
        notes.changed(`${what} that nothing closes`, 'the text in it');
        return state.all(node);
      }
      const text = context.restoreTags(kept.readParts(node)).trim();
      notes.lost(what, 'left out', { line: findLine(context, text.split('\n', 1)[0] ?? ''), text });
      noteComments(node, notes);
      return [];
    };
  const inlineCode: Handle = (state, node) => {
    const value = kept.readElement(node).replace(/\s+/g, ' ');
    // A picture or a link cannot stand in code.
    return value.trim() === '' || holdsMore(node) ? state.all(node) : [{ type: 'inlineCode', value }];
  };
  return {
    document: true,
    quotes: ['“”', '‘’'],
    nodeHandlers: { comment: handleComment(context) },
    handlers: {
      ...Object.fromEntries(silenced.map((name) => [name, all])),
      a: handleLink(context),
      abbr: (state, node) => (node.properties['title'] ? handleInline(state, node) : state.all(node)),
      audio: handleEmbed(context),
      blockquote: handleQuotation,
      canvas: (_, node) => standIn(node, kept),
      caption: flow,
      cite: emphasis,
      code: inlineCode,
      dd: flow,
      details: flow,
      dfn: emphasis,
      dl: flow,
      dt: strongLine,
      embed: handleEmbed(context),
      figcaption: flow,
      figure: handleFigure(context, kept),
      iframe: handleEmbed(context),
      img: handleImage(context),
      input: (_, node) => {
        const { type, value } = node.properties;
        if (typeof value === 'string' && type !== 'hidden')
          notes.lost('form field', 'left out', { text: value });
      },
      kbd: handleInline,
      map: all,
      math: drop('formula in MathML'),
      menu: (state, node) => (holdsItem(node) ? defaultHandlers.ul(state, node) : state.all(node)),
      noscript: all,
      object: handleEmbed(context),
      option: drop('form field'),
      p: (state, node) => splitParagraph(state.all(node)),
      pre: (_, node) => [readCode(node, kept, notes)],
      rp: () => undefined,
      rt: (state, node) => [makeText('('), ...state.all(node), makeText(')')],
      samp: inlineCode,
      script: handleScript(context, kept),
      select: drop('form field'),
      span: handleSpan,
      style: drop('style sheet'),
      sub: handleInline,
      summary: strongLine,
      sup: handleInline,
      svg: drop('drawing in the text (SVG)'),
      table: handleTable(context, kept),
      template: drop('HTML template'),
      textarea: drop('form field'),
      title: drop('HTML title'),
      tt: inlineCode,
      var: inlineCode,
      video: handleEmbed(context),
      wbr: () => undefined,
    },
  };
}

const holdsMore = (node: Element): boolean =>
  node.children.some(
    (child) =>
      child.type === 'element' && (/^(?:a|img|pre|p|table|ul|ol)$/.test(child.tagName) || holdsMore(child)),
  );

/** Elements that hold words, and of which hast-util-to-mdast would say nothing at all. */
const silenced = [
  'applet',
  'command',
  'content',
  'datalist',
  'dialog',
  'element',
  'menuitem',
  'noembed',
  'noframes',
  'optgroup',
  'shadow',
  'spacer',
];

const holdsItem = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && child.tagName === 'li');

const all: Handle = (state, node) => state.all(node);
const flow: Handle = (state, node) => state.toFlow(contentOf(state.all(node)));
const strongLine: Handle = (state, node) => [makeStrongParagraph(phrasesOf(state.all(node)))];
const emphasis: Handle = (state, node) => [wrapIn({ type: 'emphasis', children: [] }, state.all(node))];

/** Marks that engines put into comments; readers never saw them, and they say nothing. */
const marker = /^(?:more\b|break$|excerpt$|noteaser|nextpage|\/?wp:|kg-card|members-only)/;

function handleComment(context: BodyContext): NodeHandle {
  return (_, { value }: { value: string }) => {
    const text = context.restoreTags(value).trim();
    const [name = ''] = marker.exec(text) ?? [];
    if (name !== '') context.notes.changed(`mark <!--${name}-->`, 'left out', { text });
    else if (text !== '')
      context.notes.lost('HTML comment', 'left out', { line: findLine(context, value), text });
  };
}

function standIn({ properties }: Element, kept: KeptNodes): Nodes[] {
  const { dataKept, dataNote, dataAnchor } = properties;
  if (typeof dataNote === 'string') {
    return [{ type: 'footnoteReference', identifier: dataNote, label: dataNote }];
  }
  if (typeof dataAnchor === 'string') return [makeAnchor(dataAnchor)];
  const node: RootContent | undefined = typeof dataKept === 'string' ? kept.find(dataKept) : undefined;
  if (!node || typeof dataKept !== 'string') return [];
  // A block comes back at once, or it would pass for a phrase; a text later, or it would be joined with its neighbour.
  return isPhrase(node) ? [{ type: 'inlineCode', value: dataKept }] : [node];
}
