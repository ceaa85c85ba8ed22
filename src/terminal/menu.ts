/** Menus: one choice of a few, by inquirer's select. */
import { ask } from './ask.ts';
import { type Terminal, textWidth } from './terminal.ts';

export interface Choice<Value> {
  name: string;
  value: Value;
  /** Shown under the menu while the choice is the active one. */
  description?: string;
}

const HELP = [
  'Up and down choose · Enter takes it · Ctrl+C stops',
  'Up, down · Enter · Ctrl+C stops',
  'Enter · Ctrl+C',
];

/** The first choice is the active one. */
export async function choose<Value>(
  terminal: Terminal,
  message: string,
  choices: Choice<Value>[],
): Promise<Value> {
  const { default: inquirer } = await import('inquirer');
  const { theme, screen } = terminal;
  const help = HELP.find((line) => line.length <= textWidth(terminal)) ?? HELP.at(-1)!;
  return ask(terminal, async (context) => {
    const prompt = inquirer.createPromptModule(context);
    const { answer } = await prompt<{ answer: Value }>({
      type: 'select',
      name: 'answer',
      message,
      choices,
      loop: false,
      pageSize: Math.max(3, (screen.rows ?? 24) - 6),
      theme: {
        prefix: { idle: ' ', done: ' ' },
        icon: { cursor: '›' },
        style: {
          message: theme.strong,
          highlight: theme.accent,
          answer: theme.accent,
          description: (text: string) => theme.faint(`  ${text}`),
          keysHelpTip: () => theme.faint(`  ${help}`),
        },
      },
    });
    return answer;
  });
}
