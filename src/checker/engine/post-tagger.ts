/** The tagger's last pass: some 570 patterns that correct tags by their neighbours. */
import { type InnerView, type Pointer, world } from './library.ts';
import { planAndOpen, type Sweeper, sweep } from './sweep.ts';

let sweeper: Sweeper | undefined;

/** Takes the place of compromise's own pass, which tries every pattern that shares a word or tag with the sentence. */
export function postTagger(view: InnerView): InnerView {
  const { matches, openSweeper } = world.model.two;
  sweeper ??= openSweeper?.() ?? planAndOpen(matches);
  const clauses = world.methods.two.quickSplit(view.docs);
  const found = clauses.flatMap((terms, clause) =>
    sweep(terms, sweeper!).map(({ match, pointer: [, from, to, firstId, lastId] }) => ({
      ...match,
      pointer: [clause, from, to, firstId, lastId] as Pointer,
    })),
  );
  world.methods.one.bulkTagger(found, clauses, world);
  view.uncache();
  view.unfreeze();
  return view;
}
