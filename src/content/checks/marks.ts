/** The checks of marks, by which gaps are found: each hits its own `bad`, and none what is no gap. */
import type { UserError } from '../../errors.ts';
import type { Mark, Rule } from '../../model.ts';
import { yamlError } from '../../yaml/place.ts';
import type { SoundFile } from '../parse.ts';

type FaultAt = (message: string, ...keys: PropertyKey[]) => UserError;

/** @returns the errors of a rubric's marks, in the file's order */
export function validateMarks(file: SoundFile<'rubric'>): UserError[] {
  return file.value.rules.flatMap((rule) => {
    const { id, measure, marks } = rule;
    const faultAt: FaultAt = (message, ...keys) => yamlError(message, file.locate(['rules', id, ...keys]));
    if (measure !== 'gap') return marks.length > 0 ? [faultAt(IDLE, 'marks')] : [];
    return marks.length > 0 ? judge(rule, faultAt) : [faultAt(emptyOf(id), 'measure')];
  });
}

const IDLE = "'marks' does nothing here: it is for 'measure: gap' alone; take it out.";
const emptyOf = (id: string): string =>
  `'${id}' has no marks, so that nothing is ever found for it; add one.`;

function judge({ id, bad, good, near, marks }: Rule, faultAt: FaultAt): UserError[] {
  const leftByAll = (text: string, ...keys: PropertyKey[]): UserError[] => {
    const at = marks.findIndex((mark) => hits(mark, text));
    if (at < 0) return [];
    return [
      faultAt(`Mark ${at + 1} of '${id}' hits this, which it has to leave alone; make it narrower.`, ...keys),
    ];
  };
  const isHit = marks.some((mark) => hits(mark, bad));
  return [
    ...(isHit ? [] : [faultAt(`No mark of '${id}' hits its bad; add one that does.`, 'bad')]),
    ...leftByAll(good, 'good'),
    ...near.flatMap((text, n) => leftByAll(text, 'near', n)),
    ...marks.flatMap((mark, at) => [
      ...mark.bad.flatMap((text, n) =>
        hits(mark, text)
          ? []
          : [faultAt(`'${mark.written}' does not hit this bad; change one of them.`, 'marks', at, 'bad', n)],
      ),
      ...mark.near.flatMap((text, n) => leftByAll(text, 'marks', at, 'near', n)),
    ]),
  ];
}

const hits = ({ written }: Mark, text: string): boolean => new RegExp(written, 'u').test(text);
