import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { pictureNameFault } from './picture-paths.ts';
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
      readPicture(image, file, data);
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
  if (typeof alt !== 'string' || alt.trim() === '') {
    file.fail(`the picture ${src} says nothing of what it shows; write ![what it shows](${src})`, image);
  }
  if (/^(?:[a-z]+:)?\/\//i.test(src)) {
    file.fail(
      `the picture ${src} is on another server; save it beside the article and write ![${alt}](./name.jpg)`,
      image,
    );
  }
  const line = image.position?.start.line ?? 1;
  if (src.startsWith('/')) {
    // A file of the site like any other, so that the check of links finds out whether it exists.
    links.push({ href: src, line });
    return;
  }
  const path = decodeURI(src);
  const fault = pictureNameFault(path);
  if (fault) file.fail(fault, image);
  // Astro's MDX compiler imports the pictures itself.
  if (file.data.astro?.localImagePaths !== undefined) return;
  const { src: _, ...rest } = image.properties;
  image.properties = { dataPicture: pictures.push({ path, line }) - 1, ...rest };
}
