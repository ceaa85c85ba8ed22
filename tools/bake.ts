/** Writes what would take time to make at each start: compromise's model expanded, the content read. */
import { writeFileSync } from 'node:fs';
import { world } from '../src/checker/engine/library.ts';
import { type Model, writeModel } from '../src/checker/engine/model.ts';
import { planSweep } from '../src/checker/engine/plan.ts';
import { packTable } from '../src/checker/engine/table.ts';
import { compile } from '../src/content/compiled.ts';
import { loadContent } from '../src/content/load.ts';

/** Parts that hold regular expressions; they are bundled as they stand in the library's source. */
const CODE = ['endsWith', 'regexNormal', 'regexNumbers', 'regexText'];
/** Parts that compromise/one makes, quickly. */
const ONE_MAKES = [
  'typeahead',
  'contractions',
  'numberSuffixes',
  'aliases',
  'abbreviations',
  'prefixes',
  'suffixes',
  'prePunctuation',
  'postPunctuation',
  'unicode',
  'emoticons',
];

export function takeModel(): Model {
  const { lexicon, _multiCache, ...one } = world.model.one;
  const { switches, ...two } = world.model.two;
  return {
    lists: {
      lexicon: packTable(lexicon),
      switches: packTable(switches),
      _multiCache: packTable(_multiCache),
    },
    one: without(one, ONE_MAKES),
    two: without(two, CODE),
    plan: planSweep(two.matches),
  };
}

function without(model: object, names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(model).filter(([name]) => !names.includes(name)));
}

/** Writes all of it into the folder of the bundled code. */
export function bake(folder: string): void {
  writeFileSync(`${folder}/model.bin`, writeModel(takeModel()));
  writeFileSync(`${folder}/content.json`, compile(loadContent()));
}
