/** Menus: one choice of a few, by inquirer's select. */
import { wrap } from '../text/layout.ts';
import { ask } from './ask.ts';
import { type Terminal, textWidth } from './terminal.ts';

export interface Choice<Value> {
  name: string;
  value: Value;
  /** Shown under the menu while the choice is the active one. */
  description?: string;
}

const CURSOR = '›';

const HELP = [
  'Up and down choose · Enter takes it · Ctrl+C stops',
  'Up, down · Enter · Ctrl+C stops',
  'Enter · Ctrl+C',
];

/** Choices for a width in cells. */
export type Choices<Value> = (width: number) => Choice<Value>[];

/** Begins at the first choice; asked again after a change of the screen's size, at the one that was active. */
export async function choose<Value>(
  terminal: Terminal,
  message: string,
  choicesFor: Choices<Value>,
): Promise<Value> {
  const { default: inquirer } = await import('inquirer');
  const { theme, screen } = terminal;
  let active = 0;
  return ask(terminal, async (context) => {
    const width = textWidth(terminal);
    const choices = choicesFor(width);
    const help = HELP.find((line) => line.length <= width) ?? HELP.at(-1)!;
    const prompt = inquirer.createPromptModule(context);
    const { answer } = await prompt<{ answer: Value }>({
      type: 'select',
      name: 'answer',
      message: wrap(message, width).join('\n  '),
      choices,
      default: choices[active]?.value,
      loop: false,
      pageSize: Math.max(3, (screen.rows ?? 24) - 6),
      theme: {
        prefix: { idle: ' ', done: ' ' },
        icon: { cursor: CURSOR },
        style: {
          message: theme.strong,
          // inquirer draws the active choice alone like this, and tells in no other way which one it is.
          highlight(line: string) {
            active = choices.findIndex(({ name }) => line === `${CURSOR} ${name}`);
            return theme.accent(line);
          },
          answer: theme.accent,
          description: (text: string) => theme.faint(`  ${text}`),
          keysHelpTip: () => theme.faint(`  ${help}`),
        },
      },
    });
    return answer;
  });
}
