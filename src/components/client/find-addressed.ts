import { decodeAddress } from '../../runtime/decode-address.ts';

/** Returns the element that the address names, or null if there is none. */
export const findAddressed = (): HTMLElement | null =>
  document.getElementById(decodeAddress(location.hash.slice(1)));
