/** From AssemblyScript to WebAssembly. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const FOLDER = 'tools/kernel';
const OPTIONS = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory'];

/** @param name of a file in tools/kernel */
export async function compile(name: string): Promise<Uint8Array> {
  let code: Uint8Array | undefined;
  const { error, stderr } = await asc.main([name, ...OPTIONS, '--outFile', 'code'], {
    readFile: (file) => {
      const path = join(FOLDER, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    },
    writeFile: (_, bytes) => {
      code = bytes as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || !code) throw new Error(`${name}: ${stderr}`);
  return code;
}

/** @returns the text of src/checker/learned/kernel-code.ts */
export async function compileKernel(): Promise<string> {
  const text = Buffer.from(await compile('kernel.as.ts')).toString('base64');
  return `/** Made by \`npm run kernel\` of tools/kernel/kernel.as.ts: WebAssembly, in base64. */\nexport const CODE =\n  '${text}';\n`;
}
