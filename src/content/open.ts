/** Content for a command, without the readers of YAML where they are not needed. */
import type { Content } from '../model.ts';
import { readCompiled } from './compiled.ts';

/**
 * The built-in content and that of a user's folders.
 * @param folders see `loadContent`
 * @throws UserError as `loadContent`
 */
export async function openContent(folders: string[] = []): Promise<Content> {
  const compiled = folders.length === 0 ? readCompiled() : null;
  if (compiled) return compiled;
  const { loadContent } = await import('./load.ts');
  return loadContent(folders);
}
