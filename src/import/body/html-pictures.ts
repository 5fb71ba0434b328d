import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { Image, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { type BodyContext, findLine } from './body-context.ts';
import type { KeptNodes } from './kept-nodes.ts';
import { contentOf, isEmpty, makeParagraph, phrasesOf } from './tree-building.ts';

/** A picture with what it shows and its title. A picture of one pixel counts readers, and is no picture. */
export function handleImage(context: BodyContext): Handle {
  return (_, node) => {
    const url = addressOf(node);
    const { alt, title, width, height } = node.properties;
    if (url === '') return undefined;
    const isPixel = [width, height].every((size) => Number(size) <= 1) && width !== undefined;
    if (isPixel) {
      context.notes.lost('counting pixel', 'left out', { line: findLine(context, url), text: url });
      return undefined;
    }
    const image: Image = { type: 'image', url, alt: plain(alt) };
    const spoken = plain(title);
    if (spoken !== '' && spoken !== image.alt) image.title = spoken;
    else if (spoken !== '')
      context.notes.changed('title of a picture', 'left out, since it repeats what it shows', {
        text: spoken,
      });
    return [image];
  };
}

/** Pictures that load late name their address elsewhere. */
function addressOf({ properties }: Element): string {
  const source = String(properties['src'] ?? '').trim();
  const late = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataOrigSrc']
    .map((name) => properties[name])
    .find(Boolean);
  const url = (source === '' || source.startsWith('data:image/gif')) && late ? String(late).trim() : source;
  return url.replace(/\s/g, '%20');
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';

/**
 * A figure of one picture becomes that picture, its caption the title. A caption with links, and one of something else, is
 * a paragraph of its own after it.
 */
export function handleFigure({ notes }: BodyContext, kept: KeptNodes): Handle {
  return (state, node) => {
    const captions: Element[] = [];
    takeCaptions(node, captions);
    const body = state.toFlow(contentOf(state.all(node)));
    const caption = captions
      .flatMap((one) => state.toFlow(contentOf(state.all(one))))
      .filter((one) => !isEmpty(one));
    if (caption.length === 0) return body;
    const pictures: Image[] = [];
    for (const block of body) visit(block, 'image', (image) => void pictures.push(image));
    const [picture] = pictures;
    const words = phrasesOf(caption);
    if (!picture || pictures.length > 1 || words.some((word) => isMoreThanWords(word, kept)))
      return [...body, makeParagraph(words)];
    const title = kept.readWords(words).replace(/\s+/g, ' ').trim();
    if (picture.title && picture.title !== title) {
      notes.lost('title of a picture', 'left out, since it has a caption', { text: picture.title });
    }
    picture.title = title;
    return body;
  };
}

function isMoreThanWords(node: Nodes, kept: KeptNodes): boolean {
  const own = node.type === 'inlineCode' ? kept.find(node.value) : undefined;
  if (own) return isMoreThanWords(own, kept);
  return (
    /^(?:link|linkReference|image|imageReference|footnoteReference)$/.test(node.type) ||
    ('children' in node && node.children.some((child) => isMoreThanWords(child, kept)))
  );
}

function takeCaptions(node: Element, captions: Element[]): void {
  node.children = node.children.filter((child) => {
    if (child.type !== 'element') return true;
    if (child.tagName === 'figcaption') {
      captions.push(child);
      return false;
    }
    if (child.tagName !== 'figure') takeCaptions(child, captions);
    return true;
  });
}
