/** Content made ready for checking: word classes indexed, patterns compiled, weights beside them; done once for many stories. */
import { remember } from '../memo.ts';
import type { Content, QuestionRubric, Severity } from '../model.ts';
import { rubricFor } from '../rubric.ts';
import { builtInWeights } from './learned/built-in.ts';
import type { Weights } from './learned/weights.ts';
import { compilePatterns, type PatternNet } from './reading/patterns.ts';
import { emptyMemory, type Memory } from './reading/read.ts';
import { indexWords, openWords, type WordClasses } from './reading/word-classes.ts';

export interface CheckerOptions {
  /** Severities by rule id that take the place of the rubric's; `off` drops the rule's findings. */
  severities?: Record<string, Severity | 'off'>;
  /** Phrases never to be found vague, in any case of letters. */
  allow?: string[];
  /** The learned part; by default the package's own, null for patterns alone. */
  weights?: Weights | null;
}

interface CompiledRubric {
  rubric: QuestionRubric;
  net: PatternNet;
  /** Those of every question, with what this one's rubric adds to them. */
  classes: WordClasses;
}

export interface Checker {
  content: Content;
  /** The word classes that hold for every question. */
  classes: WordClasses;
  weights: Weights | null;
  /** The patterns that the weights were taught with. */
  taught: ReadonlySet<string>;
  severities: Record<string, Severity | 'off'>;
  allow: string[];
  memory: Memory;
  /** The rubric of a question, compiled when it is first asked for. */
  rubricOf(question: string): CompiledRubric;
}

export function createChecker(content: Content, options: CheckerOptions = {}): Checker {
  const classes = openWords(content);
  const weights = options.weights === undefined ? builtInWeights() : options.weights;
  return {
    content,
    classes,
    weights,
    taught: new Set(weights?.patterns),
    severities: options.severities ?? {},
    allow: (options.allow ?? []).map((phrase) => phrase.toLowerCase()),
    memory: emptyMemory(),
    rubricOf: remember(content.questions.length, (question): CompiledRubric => {
      const rubric = rubricFor(content, question);
      const addsWords = Object.keys(content.rubrics[question]?.words ?? {}).length > 0;
      return {
        rubric,
        net: compilePatterns([...rubric.rules, ...rubric.criteria]),
        classes: addsWords ? { ...indexWords(rubric.words), readTags: classes.readTags } : classes,
      };
    }),
  };
}
