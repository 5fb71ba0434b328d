import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Writes the path of every local picture in one way, so that it reads the same everywhere it is decoded. An
 * editor may name a file as it is (`<./50% off.png>`) or as an address (`./50%25%20off.png`); Astro's own
 * plugin takes a lone % for an error.
 */
export function remarkPicturePaths() {
  return (tree: Root) => {
    visit(tree, ['image', 'definition'], (node) => {
      if (node.type !== 'image' && node.type !== 'definition') return;
      if (isLocal(node.url)) node.url = encodeURI(decodePath(node.url));
    });
  };
}

/** Returns why a file of this path cannot be used as a picture, for an editor; undefined if it can. */
export function pictureNameFault(path: string): string | undefined {
  const [sign] = /[?#\\]/.exec(path) ?? [];
  if (!sign) return undefined;
  const better = path.replace(/[?#\\]+(?=\.[a-z]+$)/i, '').replace(/[?#\\]+/g, '-');
  return `the picture ${path} has a ${sign} in its name, which no picture can have here; rename the file, for example to ${better}`;
}

function isLocal(address: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(address);
}

/** Decodes what is percent-encoded and leaves a % that encodes nothing as it is. */
function decodePath(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
