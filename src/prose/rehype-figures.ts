import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { reportFault } from './faults.ts';
import { decodePath, explainBadPictureName } from './picture-paths.ts';
import { getProseData, type ProseData } from './prose-data.ts';
import { visitElements } from './visit-elements.ts';

/**
 * Turns a picture that is alone in its paragraph into a figure, its title into the caption: `![what it
 * shows](./chart.svg "Caption")`. Every picture must say what it shows; local ones are listed for the asset
 * pipeline.
 */
export function rehypeFigures() {
  return (tree: Root, file: VFile) => {
    const data = getProseData(file);
    visitElements(tree, (node, ancestors) => {
      if (node.tagName === 'img') readPicture(node, file, data);
      const parent = ancestors.at(-1);
      if (node.tagName !== 'p' || !parent) return;
      const visible = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
      const [image] = visible;
      if (visible.length !== 1 || image?.type !== 'element' || image.tagName !== 'img') return;
      parent.children[parent.children.indexOf(node)] = createFigure(image, node);
    });
  };
}

function createFigure(image: Element, paragraph: Element): Element {
  const caption = image.properties['title'];
  delete image.properties['title'];
  const children: Element[] = [image];
  if (typeof caption === 'string') {
    const text = { type: 'text' as const, value: caption };
    children.push({
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [text],
      ...(paragraph.position && { position: paragraph.position }),
    });
  }
  return {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children,
    ...(paragraph.position && { position: paragraph.position }),
  };
}

function readPicture(image: Element, file: VFile, { pictures, links }: ProseData): void {
  const { src, alt } = image.properties;
  if (typeof src !== 'string' || image.properties['dataPicture'] !== undefined) return;
  if (/^(?:[a-z]+:)?\/\//i.test(src)) {
    const message = `the picture ${src} is on another server; save it beside the article and write ![${alt || 'what it shows'}](./name.jpg)`;
    reportFault(file, message, image);
    return;
  }
  if (typeof alt !== 'string' || alt.trim() === '') {
    reportFault(
      file,
      `the picture ${src} says nothing of what it shows; write ![what it shows](${src})`,
      image,
    );
  }
  const line = image.position?.start.line ?? 1;
  if (src.startsWith('/')) {
    // A file of the site like any other, so that the check of links finds out whether it exists.
    links.push({ href: src, line });
    return;
  }
  const path = decodePath(src);
  const fault = explainBadPictureName(path);
  if (fault) reportFault(file, fault, image);
  const { src: _, ...rest } = image.properties;
  image.properties = {
    dataPicture: pictures.push({ path, alt: typeof alt === 'string' ? alt : '', line }) - 1,
    ...rest,
  };
}
