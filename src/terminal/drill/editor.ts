/** `--editor`: the answer is written in the person's own editor; the time is measured, no countdown is drawn. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../errors.ts';
import { draftPaths } from '../../history/drafts.ts';
import { makeFolder, OWNER_ONLY } from '../../history/home.ts';
import type { Typed } from '../../model.ts';
import type { Note, Screens } from '../../practice/drill.ts';
import type { Session } from '../../practice/session.ts';
import { untimed } from '../../practice/silent.ts';
import { wrap } from '../../text/layout.ts';
import { cleanInput } from '../answer/buffer.ts';
import { waitFor } from '../pages.ts';
import { type Interrupted, newPage, setRaw, show, type Terminal } from '../terminal.ts';
import { type Showing, terminalScreens } from './screens.ts';

/** How often the file is looked at for the draft. */
const LOOK_MS = 700;
/** An editor that comes back sooner than this with nothing written has only opened a window. */
const AT_ONCE_MS = 2000;

/** The command line of the person's editor. */
export function findEditor(env: Record<string, string | undefined>): string {
  return env.VISUAL || env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
}

/** The screens of a full terminal, but the answer is written in the editor; follow-ups are too short for one. */
export function editorScreens(terminal: Terminal, showing: Showing, editor: string, folder: string): Screens {
  return {
    ...terminalScreens(terminal, showing),
    answer: (session, note) =>
      editAnswer(terminal, editor, draftPaths(folder, session.id).answer, session, note),
  };
}

/**
 * Opens the editor on a file of its own and waits until it is closed.
 *
 * @throws UserError where the editor cannot be started
 */
async function editAnswer(
  terminal: Terminal,
  editor: string,
  file: string,
  { wording, typing }: Session,
  note: Note,
): Promise<Typed> {
  const { now, left } = terminal;
  newPage(terminal);
  const opening = `Your answer is open in ${editor}. Save it and close the editor to finish.`;
  show(terminal, (width) => wrap(opening, width));
  if (!existsSync(file)) {
    makeFolder(dirname(file));
    writeFileSync(file, `${heading(wording)}${typing?.text ?? ''}\n`, { mode: OWNER_ONLY.file });
  }
  const began = now() - (typing?.seconds ?? 0) * 1000;
  const typed = (): Typed => ({
    text: readAnswer(file),
    seconds: Math.floor((now() - began) / 1000),
    pausedSeconds: 0,
    pauses: 0,
  });
  const timer = setInterval(() => note(typed()), LOOK_MS);
  try {
    const opened = now();
    setRaw(terminal, false);
    const before = typed().text;
    await runEditor(editor, file, left);
    if (now() - opened < AT_ONCE_MS && typed().text === before) {
      const early = `${editor} came back at once. If it opens a window, have it wait: EDITOR='code --wait'.`;
      show(terminal, (width) => ['', ...wrap(early, width)]);
      await waitFor(terminal, ['enter'], () => ['Enter when the answer is saved', 'Enter when saved']);
    }
    return typed();
  } finally {
    clearInterval(timer);
    note(typed());
  }
}

/** A session of a draft with what its editor has written, which may be newer than the draft. */
export function withEditorText(session: Session, folder: string): Session {
  const { answer } = draftPaths(folder, session.id);
  if (session.stage !== 'answer' || !existsSync(answer)) return session;
  const typed = session.typing ?? untimed('');
  return { ...session, typing: { ...typed, text: readAnswer(answer) } };
}

/** The answer in the file, without the comment that pmdrill wrote above it. */
function readAnswer(file: string): string {
  if (!existsSync(file)) return '';
  return cleanInput(readFileSync(file, 'utf8').replace(/^<!-- pmdrill: [\s\S]*?-->\n*/, '')).trimEnd();
}

function heading(wording: string): string {
  return `<!-- pmdrill: ${wording.replaceAll('--', '—')} -->\n\n`;
}

function runEditor(editor: string, file: string, left: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    left.throwIfAborted();
    const child = startEditor(editor, file);
    const stop = () => {
      child.kill();
      reject(left.reason as Interrupted);
    };
    left.addEventListener('abort', stop, { once: true });
    child.on('error', (error) => reject(editorFailed(editor, error.message)));
    child.on('exit', (status) => {
      left.removeEventListener('abort', stop);
      // What a shell answers where it cannot find or run the command.
      if (status === 126 || status === 127) reject(editorFailed(editor, `exit status ${status}`));
      else resolve();
    });
  });
}

/** The command may hold arguments, so the shell takes it apart, as it does for git. */
function startEditor(editor: string, file: string): ChildProcess {
  if (process.platform === 'win32') return spawn(`${editor} "${file}"`, { shell: true, stdio: 'inherit' });
  return spawn('/bin/sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' });
}

function editorFailed(editor: string, reason: string): UserError {
  return new UserError(
    'no-editor',
    `The editor '${editor}' could not be started (${reason}); name one that is installed in VISUAL or EDITOR.`,
  );
}
