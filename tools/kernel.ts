/** `npm run kernel`: compiles the network's arithmetic to WebAssembly, into the file that the checker imports. */
import { writeFileSync } from 'node:fs';
import { compileKernel } from './kernel/compile.ts';

writeFileSync('src/checker/learned/kernel-code.ts', await compileKernel());
