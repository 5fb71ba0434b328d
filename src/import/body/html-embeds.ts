import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Handle } from 'hast-util-to-mdast';
import { toString as htmlText } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import { type BodyContext, findLine } from './body-context.ts';
import { embedAddress, readableAddress } from './embed-address.ts';
import type { KeptNodes } from './kept-nodes.ts';
import { contentOf, makeLink, makeText } from './tree-building.ts';

/** A frame, a film or a sound from elsewhere becomes a link to it: while reading, nothing is fetched from other servers. */
export function handleEmbed(context: BodyContext): Handle {
  return (state, node) => {
    const source = sourceOf(node);
    // What a frame holds is for browsers without frames, and text for a parser; nobody saw it.
    const isFrame = node.tagName === 'iframe';
    const fallback = isFrame ? [] : state.toFlow(contentOf(state.all(node)));
    const inside = isFrame ? htmlText(fromHtml(htmlText(node), { fragment: true })).trim() : '';
    if (source === undefined) {
      const { title } = node.properties;
      if (fallback.length === 0 || title)
        context.notes.lost(`<${node.tagName}> without an address`, 'left out', {
          text: `${title ?? ''} ${inside}`.trim(),
        });
      return fallback;
    }
    const address = embedAddress(source);
    const title = String(node.properties['title'] ?? '').trim();
    const words = title || inside.replace(/\s+/g, ' ') || readableAddress(address);
    context.notes.changed(`embedded ${kindOf(node)}`, 'a link', {
      line: findLine(context, source),
      text: `${source} ${title} ${inside}`.trimEnd(),
      added: words,
    });
    const link = makeLink(address, [makeText(words)]);
    return fallback.length > 0 ? [...fallback, link] : [makeText(' '), link, makeText(' ')];
  };
}

const kindOf = ({ tagName }: Element) => (tagName === 'video' || tagName === 'audio' ? tagName : 'page');

function sourceOf(node: Element): string | undefined {
  const { src, data, dataSrc } = node.properties;
  const own = [src, dataSrc, data].find((value) => typeof value === 'string' && value.trim() !== '');
  if (typeof own === 'string') return own.trim();
  // Scripts that load a frame late keep its address in a value of their own: `data-lazy-src`.
  const late = Object.entries(node.properties).find(
    ([name, value]) => /^data\w*src$/i.test(name) && /^(?:https?:)?\/\//.test(String(value)),
  );
  if (late) return String(late[1]).trim();
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'param' && /^(?:movie|src|url)$/i.test(String(child.properties['name']))) {
      return String(child.properties['value']).trim();
    }
    const inner = child.tagName === 'source' || child.tagName === 'embed' ? sourceOf(child) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** A script shows nothing here; one that embeds a known thing becomes a link to that. */
export function handleScript(context: BodyContext, kept: KeptNodes): Handle {
  return (_, node): Nodes[] => {
    const { src } = node.properties;
    const text = context.restoreTags(kept.readElement(node)).trim();
    const [, gist] = /^(?:https?:)?(\/\/gist\.github\.com\/[\w/-]+)\.js/.exec(String(src ?? '')) ?? [];
    if (gist) {
      const address = `https:${gist}`;
      context.notes.changed('embedded gist', 'a link', {
        text: `${src} ${text}`.trim(),
        added: readableAddress(address),
      });
      return [makeText(' '), makeLink(address, [makeText(readableAddress(address))]), makeText(' ')];
    }
    const line = findLine(context, text === '' ? String(src ?? '') : (text.split('\n', 1)[0] ?? ''));
    context.notes.lost('script', 'left out', { line, text: `${src ?? ''} ${text}`.trim() });
    return [];
  };
}
