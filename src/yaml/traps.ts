/** Legal YAML that does not say what its author meant, each place with what to write. */
import { isAlias, isNode, isScalar, type parseDocument, type Scalar, visit } from 'yaml';
import type { SyntaxFault } from './syntax.ts';

export function findTraps(doc: ReturnType<typeof parseDocument>): SyntaxFault[] {
  const traps: SyntaxFault[] = [];
  visit(doc, {
    Alias: (_, node) => {
      const message = `Aliases are not read here; write the text of '*${node.source}' in full.`;
      traps.push({ offset: node.range?.[0] ?? 0, message });
    },
    Pair: (_, { key }) => {
      if (isScalar(key) || isAlias(key)) return;
      const message = 'A key has to be a word; put a key with brackets in quotes.';
      traps.push({ offset: isNode(key) ? (key.range?.[0] ?? 0) : 0, message });
    },
    Scalar: (_, node, path) => {
      const pair = path.at(-1) as { key?: unknown } | undefined;
      const isPattern = isScalar(pair?.key) && pair.key.value === 'match' && pair.key !== node;
      if (!losesWords(node, isPattern)) return;
      const lost = node.comment!.trim();
      const what = isPattern ? 'pattern' : 'text';
      const message = `Put this ${what} in quotes: without them, ' #' starts a comment in YAML and '#${lost}' is lost.`;
      traps.push({ offset: node.range?.[0] ?? 0, message });
    },
  });
  return traps;
}

/** `#Tag` after unquoted text is a comment for YAML; as a comment it would have a space after its sign. */
function losesWords({ type, comment, value }: Scalar, isPattern: boolean): boolean {
  if (!comment || type !== 'PLAIN') return isPattern && Boolean(comment);
  return isPattern || (/^\S/.test(comment) && (typeof value === 'string' || value === null));
}
