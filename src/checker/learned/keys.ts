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
