/** Values that are made when they are first asked for, and remembered. Pure. */

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
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** Gives an object a value that is made when it is first asked for. */
export function lazily<T extends object, Name extends string, V>(
  object: T,
  name: Name,
  make: () => V,
): T & Record<Name, V> {
  const keep = (value: V): V => {
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
    return value;
  };
  Object.defineProperty(object, name, {
    configurable: true,
    enumerable: true,
    get: () => keep(make()),
    set: keep,
  });
  return object as T & Record<Name, V>;
}
