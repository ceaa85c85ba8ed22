/** What is wrong with YAML as YAML, and legal YAML that does not say what its author meant; each with what to write. */
import { isScalar, type parseDocument, type Scalar, visit, type YAMLError } from 'yaml';

type Document = ReturnType<typeof parseDocument>;

export interface SyntaxFault {
  offset: number;
  message: string;
}

/** The keys that stand twice and the first other fault, from which further ones mostly follow; else the traps. */
export function findSyntaxFaults(doc: Document, source: string): SyntaxFault[] {
  const errors = [...doc.errors, ...doc.warnings];
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const others = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  if (others.length > 0) return [explainError(others[0]!, others, doc, source)];
  if (twice.length === 0) return findTraps(doc);
  const message = 'This key stands twice in the same map; keep one of them.';
  return twice.map(({ pos }) => ({ offset: pos[0], message }));
}

function explainError(error: YAMLError, all: YAMLError[], doc: Document, source: string): SyntaxFault {
  const offset = error.pos[0];
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { offset, message: 'This line begins with a tab; indent it with spaces.' };
    case 'BAD_INDENT': {
      const sign = /end with a ([\]}])$/.exec(error.message)?.[1];
      const message = sign
        ? `A bracket above is not closed; write '${sign}' at the end of what it holds.`
        : 'This line is not indented as the lines around it; give the keys of one map the same spaces in front.';
      return { offset, message };
    }
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const isDeeper = all.some(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
      const message = isDeeper
        ? 'The line below this one is indented deeper, as if it belonged to it; give both the same spaces in front.'
        : "This text has a ': ' in it, which begins a value in YAML; put the text in quotes.";
      return { offset, message };
    }
    case 'MISSING_CHAR':
      return explainUnclosed(error, doc);
    case 'UNEXPECTED_TOKEN': {
      const afterQuote = /["']$/.test(source.slice(0, offset));
      const message = afterQuote
        ? 'A quotation mark ends this text before its end; put the other kind of marks around it.'
        : broken(error);
      return { offset, message };
    }
    case 'BAD_SCALAR_START':
      return { offset, message: `Text cannot begin with '${source[offset]}' in YAML; put it in quotes.` };
    case 'MULTIPLE_DOCS':
      return { offset, message: 'A second document begins here; take out the line of three dashes.' };
    default:
      return { offset, message: broken(error) };
  }
}

function broken({ message }: YAMLError): string {
  return `This is not valid YAML: ${message.replace(/\s+/g, ' ')}.`;
}

/** The parser notices at the end of the text that a quotation mark was never closed; it is meant where it opens. */
function explainUnclosed(error: YAMLError, doc: Document): SyntaxFault {
  const opened: number[] = [];
  visit(doc, {
    Scalar: (_, { type, range }) => {
      const isOpen = range && range[0] < error.pos[0] && range[1] >= error.pos[0];
      if (isOpen && type?.startsWith('QUOTE')) opened.push(range[0]);
    },
  });
  if (!error.message.includes('quote') || opened.length === 0) {
    return { offset: error.pos[0], message: broken(error) };
  }
  return {
    offset: opened.at(-1)!,
    message: 'This quotation mark is never closed; close it at the end of its text.',
  };
}

function findTraps(doc: Document): SyntaxFault[] {
  const traps: SyntaxFault[] = [];
  visit(doc, {
    Alias: (_, node) => {
      const message = `Aliases are not read here; write the text of '*${node.source}' in full.`;
      traps.push({ offset: node.range?.[0] ?? 0, message });
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
