import type { Element } from 'hast';

/** Returns true for an element with a class of this name. */
export const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);
