/** The network's arithmetic: tools/kernel/kernel.as.ts, compiled to WebAssembly by `npm run kernel`. */
import { CODE } from './kernel-code.ts';

/** The functions of tools/kernel/kernel.as.ts; addresses are bytes in `memory`. */
export interface Kernel {
  memory: WebAssembly.Memory;
  begin(numbers: number, bias: number, tokens: number, width: number): void;
  sumRows(sums: number, list: number, count: number, shift: number, size: number): void;
  addProduct(
    numbers: number,
    row: number,
    scale: number,
    weights: number,
    list: number,
    room: number,
    size: number,
    outputs: number,
  ): void;
  addToken(
    numbers: number,
    sums: number,
    sumCount: number,
    rows: number,
    rowCount: number,
    shift: number,
    size: number,
  ): void;
  scorePooled(
    numbers: number,
    tokens: number,
    width: number,
    pooled: number,
    list: number,
    weights: number,
    bias: number,
    outputs: number,
    scores: number,
  ): void;
  scoreTokens(
    numbers: number,
    tokens: number,
    width: number,
    weights: number,
    bias: number,
    scores: number,
  ): void;
  sumTable(sums: number, rows: number, list: number, count: number, mask: number, width: number): void;
  keepPositive(to: number, from: number, rows: number, width: number, size: number, unit: number): void;
  convolve(
    input: number,
    output: number,
    weights: number,
    bias: number,
    room: number,
    list: number,
    starts: number,
    first: number,
    end: number,
    tokens: number,
    width: number,
    step: number,
  ): void;
}

const PAGE = 65_536;
let compiled: WebAssembly.Module | undefined;

/** @param size bytes of memory that it needs */
export function createKernel(size: number): Kernel {
  compiled ??= new WebAssembly.Module(Buffer.from(CODE, 'base64'));
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return { ...(exports as Omit<Kernel, 'memory'>), memory };
}

/**
 * Places in memory, one after another; each begins at a multiple of 16, where four numbers are read at once.
 * @param from where the first begins: such a multiple, too
 * @returns the places, and where the last ends
 */
export function layOut<Name extends string>(
  sizes: Record<Name, number>,
  from = 0,
): { at: Record<Name, number>; end: number } {
  let end = from;
  const at = {} as Record<Name, number>;
  for (const [name, bytes] of Object.entries<number>(sizes)) {
    at[name as Name] = end;
    end += Math.ceil(bytes / 16) * 16;
  }
  return { at, end };
}
