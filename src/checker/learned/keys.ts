/** Finds a hash among ascending ones. */

/** @returns its place, -1 where it is not there */
export function rowOf(keys: Int32Array, key: number): number {
  let from = 0;
  let to = keys.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = keys[middle]!;
    if (found === key) return middle;
    if (found < key) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** Keys met lately whose places are remembered; a power of two. */
const MOST_KNOWN = 8192;

/** The same for keys that come again and again: each is remembered until another comes that shares its slot. */
export function finder(keys: Int32Array): (key: number) => number {
  const known = new Int32Array(MOST_KNOWN);
  // Until another comes, each slot stands for the key 0.
  const places = new Int32Array(MOST_KNOWN).fill(rowOf(keys, 0));
  return (key) => {
    const slot = (key ^ (key >>> 13)) & (MOST_KNOWN - 1);
    if (known[slot] !== key) {
      known[slot] = key;
      places[slot] = rowOf(keys, key);
    }
    return places[slot]!;
  };
}
