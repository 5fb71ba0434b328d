/**
 * Returns a function that calls `make` once for each thing, for as long as that is in use, and then returns the same result. The
 * feeds of the site, of its topics and of its writers have the same entries, and many pages list the same articles.
 */
export function memoize<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, { made: Made }>();
  return (key) => {
    const found = known.get(key) ?? { made: make(key) };
    known.set(key, found);
    return found.made;
  };
}
