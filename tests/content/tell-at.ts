/** Faults in YAML as they are told: with their file, and with the line at which they stand. */

/** @param fault `3:5: what is wrong`, or `file: what is wrong` for what stands at no line */
export function tellAt(fault: string, text: string, path: string): string {
  if (fault.startsWith('file: ')) return `${path}:1:1: ${fault.slice('file: '.length)}`;
  const line = text.split('\n')[Number.parseInt(fault, 10) - 1]!.trim();
  return `${path}:${fault} The line reads: ${line}`;
}
