/** Returns the element that the address names, or null if there is none. */
export function findAddressed(): HTMLElement | null {
  const name = location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(name));
  } catch {
    // An address may be malformed: `#100%`.
    return document.getElementById(name);
  }
}
