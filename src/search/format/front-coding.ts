/** Returns how many UTF-16 units two texts begin alike; a pair of surrogates is not divided. */
export function countShared(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count > 0 && /[\uD800-\uDBFF]$/.test(one.slice(0, count)) ? count - 1 : count;
}
