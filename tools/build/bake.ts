/** Writes what would take time to make at each start: compromise's model expanded, the content read, its patterns planned. */
import { writeFileSync } from 'node:fs';
import { world } from '../../src/checker/engine/library.ts';
import { type Model, writeModel } from '../../src/checker/engine/model.ts';
import { packPlan } from '../../src/checker/engine/packed.ts';
import { planSweep } from '../../src/checker/engine/plan.ts';
import { packTable } from '../../src/checker/engine/table.ts';
import { compile } from '../../src/content/compiled.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Content } from '../../src/model.ts';
import { toJson, writeParts } from '../../src/parts.ts';

/** Parts that hold regular expressions; they are bundled as they stand in the library's source. */
const CODE = ['endsWith', 'regexNormal', 'regexNumbers', 'regexText'];
/** Patterns, which the plan goes with. */
const PLANNED = ['matches'];
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
  const { switches, models, ...two } = world.model.two;
  return {
    lists: {
      lexicon: packTable(lexicon),
      switches: packTable(switches),
      _multiCache: packTable(_multiCache),
    },
    one: without(one, ONE_MAKES),
    two: without(two, [...CODE, ...PLANNED]),
    models,
  };
}

function without(model: object, names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(model).filter(([name]) => !names.includes(name)));
}

/** The patterns of all built-in rubrics, each once, and the plan of how they are swept for. */
function planPatterns({ rubrics }: Content): Uint8Array {
  const owners = Object.values(rubrics).flatMap(({ rules, criteria }) => [...rules, ...criteria]);
  const patterns = [...new Set(owners.flatMap((owner) => owner.patterns.map(({ match }) => match)))];
  const matches = patterns.map((match) => ({ match }));
  return writeParts({ patterns: toJson(patterns), ...packPlan(planSweep(matches), matches) });
}

/** Writes all of it into the folder of the bundled code. */
export function bake(folder: string): void {
  const content = loadContent();
  const { matches } = world.model.two;
  writeFileSync(`${folder}/model.bin`, writeModel(takeModel(), matches, planSweep(matches)));
  writeFileSync(`${folder}/content.bin`, compile(content));
  writeFileSync(`${folder}/patterns.bin`, planPatterns(content));
}
