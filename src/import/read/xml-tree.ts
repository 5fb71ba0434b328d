import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** A part of an XML document. */
export type XmlParent = Root | Element;

/**
 * Reads XML as exports contain it: characters that XML forbids are left out, and an ampersand that begins no reference is
 * itself.
 *
 * @throws VFileMessage with the place if it is no XML all the same.
 */
export function readXml(source: string): Root {
  return fromXml(
    source
      .replace(/^\uFEFF|[\p{Cc}--[\t\n\r\x85]]|\p{Noncharacter_Code_Point}/gv, '')
      .replace(/<!\[CDATA\[[\s\S]*?\]\]>|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, (part) =>
        part === '&' ? '&amp;' : part,
      ),
  );
}

/** Returns the elements of a name directly within another. */
export const listElements = ({ children }: XmlParent, name: string): Element[] =>
  children.flatMap((child) => (child.type === 'element' && child.name === name ? [child] : []));

/** Returns the first element of a name directly within another. */
export const findElement = (parent: XmlParent, name: string): Element | undefined =>
  listElements(parent, name)[0];

/** Returns all text within an element, as written. */
export function readText(parent: XmlParent | undefined): string {
  if (!parent) return '';
  return parent.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value;
      return child.type === 'element' ? readText(child) : '';
    })
    .join('');
}
