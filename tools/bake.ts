/** Writes what would take time to make at each start: compromise's model expanded, the content read, its patterns planned. */
import { writeFileSync } from 'node:fs';
import type { PlannedPatterns } from '../src/checker/engine/built-in.ts';
import { world } from '../src/checker/engine/library.ts';
import { type Model, writeModel } from '../src/checker/engine/model.ts';
import { planSweep } from '../src/checker/engine/plan.ts';
import { packTable } from '../src/checker/engine/table.ts';
import { compile } from '../src/content/compiled.ts';
import { loadContent } from '../src/content/load.ts';
import type { Content } from '../src/model.ts';

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

/** The patterns of all built-in rubrics, each once, and the plan of how they are swept for. */
function planPatterns({ rubrics }: Content): PlannedPatterns {
  const owners = Object.values(rubrics).flatMap(({ rules, criteria }) => [...rules, ...criteria]);
  const matches = [...new Set(owners.flatMap(({ patterns }) => patterns.map(({ match }) => match)))];
  return { matches, plan: planSweep(matches.map((match) => ({ match }))) };
}

/** Writes all of it into the folder of the bundled code. */
export function bake(folder: string): void {
  const content = loadContent();
  writeFileSync(`${folder}/model.bin`, writeModel(takeModel()));
  writeFileSync(`${folder}/content.json`, compile(content));
  writeFileSync(`${folder}/patterns.json`, JSON.stringify(planPatterns(content)));
}
