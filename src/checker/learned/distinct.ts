/** Whole numbers of 32 bits, each once, in the order in which they came: faster than a Set, which keeps them as objects. */
export interface Distinct {
  values: Int32Array;
  count: number;
  /** By a number's low bits, or in the next place that was free: its place among the values and one, 0 for none. */
  slots: Int32Array;
}

/** @param most how many there is room for until more is made: a power of two */
export const emptyDistinct = (most: number): Distinct => ({
  values: new Int32Array(most),
  count: 0,
  // So that half of them stay free at least.
  slots: new Int32Array(2 * most),
});

/** To make one anew takes longer than to empty it. */
export function empty(set: Distinct): void {
  set.slots.fill(0);
  set.count = 0;
}

export function addTo(set: Distinct, value: number): void {
  const { values, count, slots } = set;
  const mask = slots.length - 1;
  let slot = value & mask;
  for (let place = slots[slot]!; place !== 0; place = slots[slot]!) {
    if (values[place - 1] === value) return;
    slot = (slot + 1) & mask;
  }
  values[count] = value;
  slots[slot] = count + 1;
  set.count = count + 1;
  if (set.count === values.length) grow(set);
}

function grow(set: Distinct): void {
  const larger = emptyDistinct(2 * set.count);
  for (const value of set.values) addTo(larger, value);
  Object.assign(set, larger);
}
