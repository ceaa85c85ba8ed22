/** Whole numbers of 32 bits, each once, in the order in which they came: faster than a Set, which keeps them as objects. */
export interface Distinct {
  values: Int32Array;
  count: number;
  /** By a number's low bits, or in the next place that was free: its place among the values and one, 0 for none. */
  slots: Int32Array;
}

export const emptyDistinct = (most: number): Distinct => ({
  values: new Int32Array(most),
  count: 0,
  // So that half of them stay free at least.
  slots: new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 1))),
});

/** The same, emptied, or a larger one: to make one anew takes longer than to fill it. */
export function emptied(set: Distinct, most: number): Distinct {
  if (set.values.length < most) return emptyDistinct(2 * most);
  set.slots.fill(0);
  set.count = 0;
  return set;
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
}
