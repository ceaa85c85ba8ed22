/** Remembering what was worked out for a key. */

/**
 * Makes the value of a key once, and remembers it.
 * @param most keys that are remembered; with more, all are forgotten, so that a long stream takes no more memory
 */
export function remember<Key, Made>(most: number, make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined || known.has(key)) return seen as Made;
    if (known.size === most) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
