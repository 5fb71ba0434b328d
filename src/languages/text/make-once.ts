/**
 * Returns a function that makes a thing for a text once and gives it again afterwards. For things that cost a hundred times as
 * much to make as to use and are few, such as the formatters of `Intl`: none is ever given up.
 */
export function makeOnce<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const first = make(key);
    made.set(key, first);
    return first;
  };
}
