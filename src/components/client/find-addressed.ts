import { readFragment } from '../../publication/addresses.ts';

/** Returns the element that the address names, or null if there is none. */
export const findAddressed = (): HTMLElement | null => document.getElementById(readFragment(location.hash));
