import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/content/load.ts';
import { describeSchemas } from '../../tools/schemas/describe.ts';

const schemas = describeSchemas();
const files = readContent().layers.flat();

describe('the JSON Schemas', () => {
  it.each(Object.keys(schemas))('%s is as `npm run schemas` writes it', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(schemas[path]);
  });

  it.each(files.map(({ path, kind }) => ({ path, kind })))(
    '$path names its schema and fits it',
    ({ path, kind }) => {
      const text = readFileSync(path, 'utf8');
      const up = '../'.repeat(path.split('/').length - 1);
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${up}schemas/${kind}.json`);
      const validate = new Ajv.default({ strict: false, validateFormats: false }).compile(
        JSON.parse(schemas[`schemas/${kind}.json`]!),
      );
      expect(validate(parse(text)) ? [] : validate.errors).toEqual([]);
    },
  );

  // The YAML language server says of later drafts that it does not fully support them, and misreads their tuples.
  it('of what people write are of draft 7', () => {
    for (const kind of ['config', 'customs', 'guide', 'question', 'rubric']) {
      expect(JSON.parse(schemas[`schemas/${kind}.json`]!).$schema).toContain('draft-07');
    }
  });

  it('refuse an unknown key', () => {
    const validate = new Ajv.default({ strict: false }).compile(JSON.parse(schemas['schemas/guide.json']!));
    expect(validate({ sections: [{ title: 'Pay', text: 'Later.', colour: 'red' }] })).toBe(false);
  });
});
