/** What is wrong with YAML as YAML, each fault with what to write. */
import { type parseDocument, visit, type YAMLError } from 'yaml';
import { findClue } from './clues.ts';
import { findTraps } from './traps.ts';

type Document = ReturnType<typeof parseDocument>;

export interface SyntaxFault {
  offset: number;
  message: string;
}

/**
 * The first fault of the parser, from which further ones mostly follow; else the keys that stand twice.
 * @param trapsToo whether to look for legal YAML that does not say what was meant, where there is no fault
 */
export function findSyntaxFaults(doc: Document, source: string, trapsToo: boolean): SyntaxFault[] {
  const errors = [...doc.errors, ...doc.warnings];
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const others = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  const first = others.find(({ code }) => code === 'TAB_AS_INDENT') ?? others[0];
  if (first) return [explainError(first, others, doc, source)];
  if (twice.length === 0) return trapsToo ? findTraps(doc) : [];
  const message = 'This key stands twice in the same map; keep one of them.';
  return twice.map(({ pos }) => ({ offset: pos[0], message }));
}

const MENDS: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'This line begins with a tab; indent it with spaces.',
  MULTIPLE_DOCS: 'A second document begins here; take out the line of three dashes.',
  TAG_RESOLVE_FAILED: "Text that begins with '!' is a tag in YAML; put it in quotes, or take the tag out.",
};

function explainError(error: YAMLError, all: YAMLError[], doc: Document, source: string): SyntaxFault {
  const offset = error.pos[0];
  switch (error.code) {
    case 'BAD_INDENT':
      return explainIndent(error, source);
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const isDeeper = all.some(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
      const message = isDeeper
        ? 'The line below this one is indented deeper, as if it belonged to it; give both the same spaces in front.'
        : "This text has a ': ' in it, which begins a value in YAML; put the text in quotes.";
      return { offset, message };
    }
    case 'MISSING_CHAR':
      return explainMissing(error, doc, source);
    case 'UNEXPECTED_TOKEN': {
      const isAfterQuote = /["'] *$/.test(source.slice(0, offset));
      const message = isAfterQuote
        ? 'A quotation mark ends this text before its end; put the other kind of marks around it.'
        : broken(error);
      return findClueAt(offset, source) ?? { offset, message };
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return explainNoKey(offset, source);
    case 'BAD_SCALAR_START':
      return { offset, message: `Text cannot begin with '${source[offset]}' in YAML; put it in quotes.` };
    default:
      return { offset, message: MENDS[error.code] ?? broken(error) };
  }
}

function explainIndent({ message, pos: [offset] }: YAMLError, source: string): SyntaxFault {
  const sign = /end with a ([\]}])$/.exec(message)?.[1];
  if (sign) {
    return { offset, message: `A bracket above is not closed; write '${sign}' at the end of what it holds.` };
  }
  const uneven =
    'This line is not indented as the lines around it; give the keys of one map the same spaces in front.';
  return findClueAt(offset, source) ?? { offset, message: uneven };
}

/** Where a map goes on, and no key stands there. */
function explainNoKey(offset: number, source: string): SyntaxFault {
  const message =
    'A key with its value has to stand here; if this belongs to the text above, indent it as that.';
  return findClueAt(offset, source) ?? { offset, message };
}

function findClueAt(offset: number, source: string): SyntaxFault | null {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const clue = findClue(source.slice(start).split(/\r?\n/, 1)[0]!);
  return clue && { offset: start + clue.at, message: clue.message };
}

function broken({ message }: YAMLError): string {
  return `This is not valid YAML: ${message.replace(/\s+/g, ' ')}.`;
}

function explainMissing(error: YAMLError, doc: Document, source: string): SyntaxFault {
  const offset = error.pos[0];
  if (/implicit/i.test(error.message)) return explainNoKey(offset, source);
  if (error.message.includes('flow')) {
    const message =
      'A comma has to stand before this; put an entry that has quotation marks in it in quotes.';
    return { offset, message };
  }
  const opened = error.message.includes('quote') ? findOpened(offset, doc) : undefined;
  if (opened === undefined) return { offset, message: broken(error) };
  const message = 'This quotation mark is never closed; close it at the end of its text.';
  return { offset: opened, message };
}

/** The parser notices at the end of the text that a quotation mark was never closed; it is meant where it opens. */
function findOpened(end: number, doc: Document): number | undefined {
  const opened: number[] = [];
  visit(doc, {
    Scalar: (_, { type, range }) => {
      const isOpen = range && range[0] < end && range[1] >= end;
      if (isOpen && type?.startsWith('QUOTE')) opened.push(range[0]);
    },
  });
  return opened.at(-1);
}
