/** From AssemblyScript to a TypeScript file that holds the WebAssembly code. */
import { readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const SOURCE = 'tools/kernel/kernel.as.ts';
const OPTIONS = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory'];

/** @returns the text of src/checker/learned/kernel-code.ts */
export async function compileKernel(): Promise<string> {
  let code: Uint8Array | undefined;
  const { error, stderr } = await asc.main([SOURCE, ...OPTIONS, '--outFile', 'code'], {
    readFile: (name) => (name === SOURCE ? readFileSync(name, 'utf8') : null),
    writeFile: (_, bytes) => {
      code = bytes as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || !code) throw new Error(`${SOURCE}: ${stderr}`);
  const text = Buffer.from(code).toString('base64');
  return `/** Made by \`npm run kernel\` of ${SOURCE}: WebAssembly, in base64. */\nexport const CODE =\n  '${text}';\n`;
}
