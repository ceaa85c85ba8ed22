/** Remembering what was worked out for a key or an object. */

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

/** The same for objects: what is made of one is remembered as long as the object is there. */
export function rememberFor<Key extends object, Made extends object>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}
