import type { Image, Link, Nodes, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { decodeAddress } from '../../runtime/decode-address.ts';
import type { BodyContext } from './body-context.ts';
import { makeLink, makeText, wrapIn } from './tree-building.ts';

/**
 * Finds every picture's file. One on another server or not in the archive becomes a link to it, or the words that say
 * what it shows. A picture without such words is described by its caption, or named by its file.
 */
export function shapePictures(tree: Root, context: BodyContext): void {
  resolveReferences(tree, tree);
  // Nothing refers to them any more.
  tree.children = tree.children.filter((node) => node.type !== 'definition' || !isPictureAddress(node.url));
  shapeWithin(tree, context);
}

/** Pictures by reference, and links by reference to a picture, get its address: the address in a definition is not looked for. */
function resolveReferences(parent: Parents, root: Root): void {
  const children: Nodes[] = parent.children;
  for (const [index, child] of children.entries()) {
    if ('children' in child) resolveReferences(child, root);
    if (child.type !== 'imageReference' && child.type !== 'linkReference') continue;
    const definition = root.children.find(
      (node) => node.type === 'definition' && node.identifier === child.identifier,
    );
    if (definition?.type !== 'definition') continue;
    const { url, title } = definition;
    if (child.type === 'linkReference' && !isPictureAddress(url)) continue;
    children[index] =
      child.type === 'linkReference'
        ? makeLink(url, child.children, title ?? undefined)
        : { type: 'image', url, alt: child.alt ?? '', ...(title && { title }) };
    delete parent.position;
  }
}

const isPictureAddress = (address: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?$/i.test(address);

function shapeWithin(parent: Parents, context: BodyContext): void {
  const children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if (child.type === 'image') return settle(child, parent, context);
    const isPicture = child.type === 'link' && child.children.every(({ type }) => type === 'image');
    const isOwn = child.type === 'link' && leadsToPicture(child, context);
    if (isOwn) moveTitle(child);
    if ('children' in child) shapeWithin(child, context);
    if (child.type !== 'link') return [child];
    const isWords = isPicture && child.children.every(({ type }) => type === 'text');
    if (isWords) return apart(child, child, parent);
    return isOwn ? unlinkPicture(child, context) : [child];
  });
  if (
    children.length === parent.children.length &&
    children.every((child, index) => child === parent.children[index])
  )
    return;
  delete parent.position;
  wrapIn(parent, children);
}

function settle(image: Image, parent: Parents, context: BodyContext): Nodes[] {
  const { notes } = context;
  const line = image.position?.start.line;
  const answer = context.resolvePicture(image.url);
  if (answer.kind === 'file') {
    const url = `./${answer.name}`;
    if (image.url !== url && decodeAddress(image.url) !== url) {
      image.url = url;
      delete image.position;
    }
    if (!image.alt?.trim()) describe(image, parent, context);
    return [image];
  }
  const spoken = [image.alt, image.title]
    .map((words) => (words ?? '').trim())
    .filter((words, at, all) => words !== '' && all.indexOf(words) === at);
  const text = [image.url, image.alt, image.title].filter(Boolean).join(' ');
  if (answer.kind === 'missing') {
    const what = answer.why ? 'picture that cannot be shown' : 'picture that is not in the archive';
    const how = spoken.length > 0 ? 'the words about it' : 'left out';
    notes.lost(what, answer.why ? `${how}: it ${answer.why}` : how, { line, text });
    return spoken.length > 0 ? apart(makeText(spoken.join(' — ')), image, parent) : [];
  }
  const name = answer.address.replace(/[?#].*$/, '').replace(/^.*\//, '');
  const [words = decodeAddress(name), ...rest] = spoken;
  notes.changed('picture on another server', 'a link to it', { line, text, added: words });
  const isLinked = parent.type === 'link' || parent.type === 'linkReference';
  const link = isLinked ? makeText(words) : makeLink(answer.address, [makeText(words)]);
  const made = rest.length > 0 ? [link, makeText(` — ${rest.join(' ')}`)] : [link];
  return apart(made, image, parent);
}

/** Words in the place of a picture stand apart from those beside it. */
function apart(made: Nodes | readonly Nodes[], replaced: Nodes, parent: Parents): Nodes[] {
  const siblings: readonly Nodes[] = parent.children;
  const at = siblings.indexOf(replaced);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  const isJoined = before !== undefined && !(before.type === 'text' && /\s$/.test(before.value));
  const joins =
    after !== undefined &&
    after.type !== 'image' &&
    !(after.type === 'text' && /^[\s.,;:!?)]/.test(after.value));
  return [...(isJoined ? [makeText(' ')] : []), ...[made].flat(), ...(joins ? [makeText(' ')] : [])];
}

function describe(image: Image, parent: Parents, { notes }: BodyContext): void {
  const beside = parent.type === 'link' ? textOf(parent) : '';
  const name = decodeAddress(image.url)
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replace(/[-_\d]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = image.title?.trim() || beside.trim() || (/\p{L}{3}/u.test(name) ? name : 'Picture');
  notes.asked('picture without a description', 'described by its caption or its file’s name', {
    line: image.position?.start.line,
    text: image.url,
    added: words,
  });
  image.alt = words;
  delete image.position;
}

/** True of a link around a picture to that picture, larger: here every picture is as large as it may be. */
function leadsToPicture({ url, children }: Link, context: BodyContext): boolean {
  const isAround = children.length === 1 && children[0]?.type === 'image';
  return (
    isAround && /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(url) && context.resolvePicture(url).kind === 'file'
  );
}

/** What such a link says is said of the picture. */
function moveTitle({ children: [image], title }: Link): void {
  if (image?.type !== 'image' || !title || image.title) return;
  image.title = title;
  delete image.position;
}

function unlinkPicture(link: Link, context: BodyContext): Nodes[] {
  const [only] = link.children;
  if (only?.type !== 'image') return [link];
  if (link.title && link.title !== only.title)
    context.notes.lost('title of a link', 'left out', { text: link.title, line: link.position?.start.line });
  context.notes.changed('link from a picture to a larger one', 'left out', {
    text: link.url,
    line: link.position?.start.line,
  });
  return [only];
}
