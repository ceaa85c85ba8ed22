/** What the kernel uses of WebAssembly, which Node has and its types leave out. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Memory {
    readonly buffer: ArrayBuffer;
    constructor(size: { initial: number });
  }
  class Instance {
    readonly exports: unknown;
    constructor(module: Module, imports: { env: { memory: Memory } });
  }
}
