/** Content files become one Content. Pure. */
import type { Content, Customs } from '../model.ts';
import { mergeBy, mergeRubrics } from '../rubric.ts';
import type { ContentFile } from './parse.ts';

/**
 * Later files add to earlier ones and replace what has the same id (a guide's section: the same title; of the customs:
 * the same key). The built-in customs have every key but `questions`.
 */
export function mergeContent(files: ContentFile[]): Content {
  const content: Content = { questions: [], rubrics: {}, guide: [], customs: {} as Customs };
  for (const file of files) {
    if (file.value === null) continue;
    if (file.kind === 'question') content.questions = mergeBy('id', content.questions, [file.value]);
    if (file.kind === 'guide') content.guide = mergeBy('title', content.guide, file.value);
    if (file.kind === 'customs') content.customs = { ...content.customs, ...file.value };
    if (file.kind === 'rubric') {
      const known = content.rubrics[file.id];
      content.rubrics[file.id] = known ? mergeRubrics(known, file.value) : file.value;
    }
  }
  return { ...content, questions: asked(content) };
}

/** The questions that the customs name, in their order, else all. */
function asked({ questions, customs }: Content): Content['questions'] {
  return (
    customs.questions?.flatMap((id) => questions.find((question) => question.id === id) ?? []) ?? questions
  );
}
