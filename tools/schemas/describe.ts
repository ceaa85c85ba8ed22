/** The JSON Schemas, from the shapes by which the files are read. To add one, name its shape here. */
import { z } from 'zod';
import { CONFIG } from '../../src/config/schema.ts';
import { SHAPES } from '../../src/content/schema.ts';
import { RESULT } from './result.ts';

const SHAPE_OF = { ...SHAPES, config: CONFIG, result: RESULT };
const TITLES: Record<keyof typeof SHAPE_OF, string> = {
  question: 'A question of pmdrill, questions/<id>.yaml',
  rubric: 'A rubric of pmdrill, rubrics/<question id>.yaml; rubrics/story.yaml holds for every question',
  guide: 'The guide of pmdrill, rubrics/guide.yaml',
  customs: 'The customs of the interview, rubrics/customs.yaml',
  config: 'The configuration of pmdrill, .pmdrill.yaml',
  result: 'What pmdrill check --format json prints',
};

/** @returns the text of each file by its path in the package */
export function describeSchemas(): Record<string, string> {
  const entries = Object.entries(SHAPE_OF).map(([name, shape]) => {
    // Editors of YAML read draft 7 and, for years, nothing later.
    const target = name === 'result' ? 'draft-2020-12' : 'draft-7';
    // What an author may leave out has a default: the schema is of what is written, not of what is read.
    const schema = z.toJSONSchema(shape as z.ZodType, { io: 'input', target });
    const { $schema, ...rest } = schema;
    const described = { $schema, title: TITLES[name as keyof typeof TITLES], ...rest };
    return [`schemas/${name}.json`, `${JSON.stringify(described, null, 2)}\n`];
  });
  return Object.fromEntries(entries);
}
