/**
 * Stands in for `compromise/two` in the built package (see tools/build.ts): the same library, put together from its own
 * parts, but with the model read from the file that tools/build/bake.ts wrote instead of unpacked at each start.
 */
import { readFileSync } from 'node:fs';
import nlp from 'compromise/one';
import contractions from 'compromise-two/contraction-two/plugin.js';
import compute from 'compromise-two/preTagger/compute/index.js';
import methods from 'compromise-two/preTagger/methods/index.js';
import endsWith from 'compromise-two/preTagger/model/patterns/endsWith.js';
import regexNormal from 'compromise-two/preTagger/model/regex/regex-normal.js';
import regexNumbers from 'compromise-two/preTagger/model/regex/regex-numbers.js';
import regexText from 'compromise-two/preTagger/model/regex/regex-text.js';
import type { World } from './library.ts';
import { readModel } from './model.ts';
import { openPacked } from './packed.ts';
import { openTable } from './table.ts';

function install({ model }: World): void {
  const { lists, one, two, models, parts } = readModel(readFileSync(new URL('./model.bin', import.meta.url)));
  const { lexicon, switches, _multiCache } = lists;
  Object.assign(model.one, one, { lexicon: openTable(lexicon), _multiCache: openTable(_multiCache) });
  Object.assign(model.two, two, { switches: openTable(switches), models });
  model.two.openSweeper = () => openPacked(parts);
  // Regular expressions are not data.
  Object.assign(model.two, { endsWith, regexNormal, regexNumbers, regexText });
}

// The order of compromise's own src/two.js.
nlp.plugin({ compute, methods, hooks: ['preTagger'] });
nlp.plugin(contractions);
nlp.plugin({ hooks: ['postTagger'] });
install(nlp.world() as World);

// biome-ignore lint/style/noDefaultExport: as the library that it stands in for
export default nlp;
