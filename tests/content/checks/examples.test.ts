import { describe, expect, it } from 'vitest';
import { validateExamples } from '../../../src/content/checks/examples.ts';
import { readContent } from '../../../src/content/load.ts';
import { formatUserError } from '../../../src/errors.ts';
import { makeFolder } from '../../run.ts';
import { tellAt } from '../tell-at.ts';
import { CRITERION, QUESTION, RULE } from '../yaml-files.ts';

function faultsOf(rubric: string): string[] {
  const folder = makeFolder({ 'questions/think-big.yaml': QUESTION, 'rubrics/think-big.yaml': rubric });
  const { content, layers, errors } = readContent([folder]);
  return [...errors, ...validateExamples(content, layers[1]!)].map((error) =>
    formatUserError(error).replace(`${folder}/rubrics/think-big.yaml`, 'x.yaml'),
  );
}

const rules = (rule: string): string => `rules:\n  mine/totally:\n${rule}`;
const criteria = (criterion: string): string => `criteria:\n  country:\n${criterion}`;

/** A rule that finds gaps. */
const GAP = `${RULE.replace(/ {4}patterns[\s\S]*/, '').replace('It was totally fine.', 'It was @@.')}    measure: gap
    marks:
      - written: '@@'
        bad: [It was @@.]
        near: [ana at home]
`;

describe('validateExamples', () => {
  it('has nothing to say where marks hit what they should', () => {
    expect(faultsOf(rules(GAP))).toEqual([]);
  });

  it('has nothing to say where every sentence is as it should be', () => {
    expect(faultsOf(rules(RULE) + criteria(CRITERION))).toEqual([]);
  });

  it.each<[name: string, rubric: string, ...faults: string[]]>([
    [
      'a bad that its pattern misses',
      rules(RULE.replace('bad: [It was totally fine.]', 'bad: [It was totally fine., It was fine.]')),
      "13:37: 'totally #Adjective' does not hit this bad; change one of them. It is read as: It (#Noun #Pronoun) was ({is} #Verb #Copula #PastTense) fine (#Adjective).",
    ],
    [
      'a bad that a pattern of plain words misses, without the tags of its words',
      rules(RULE.replace('totally #Adjective', 'totally fine').replace('totally fine.]', 'fine.]')),
      "13:15: 'totally fine' does not hit this bad; change one of them.",
    ],
    [
      'a good once, where it stands under its pattern too',
      criteria(CRITERION.replaceAll('in France', 'abroad')),
      "14:16: 'in #Country' does not hit this good; change one of them. It is read as: We (#Noun #Pronoun) opened ({open} #Verb #PastTense) abroad (#Adverb).",
    ],
    [
      'a doubt where no weights judge',
      rules(`${RULE}    doubt: 1\n`),
      "15:5: 'doubt' does nothing here: it is for the vague/ rules alone; take it out.",
    ],
    [
      'a lean where no weights judge',
      rules(`${RULE}    lean: 1\n`),
      "15:5: 'lean' does nothing here: it is for the vague/ rules alone; take it out.",
    ],
    [
      'sentences where no weights judge',
      criteria(`${CRITERION}    sentences: 2\n`),
      "15:5: 'sentences' does nothing here: it is for criteria that are judged by learned weights; take it out.",
    ],
    [
      'a doubt of a criterion where no weights judge',
      criteria(`${CRITERION}    doubt: 1\n`),
      "15:5: 'doubt' does nothing here: it is for criteria that are judged by learned weights; take it out.",
    ],
    [
      'a near miss that is hit',
      rules(RULE.replace('It totalled nine.', 'He is totally blind.')),
      "14:16: 'totally #Adjective' hits this near, which it has to leave alone; make it narrower.",
    ],
    [
      'a rule whose own bad no pattern hits',
      rules(RULE.replace('bad: It was totally fine.', 'bad: It was quite fine.')),
      "9:10: No pattern of 'mine/totally' hits its bad; add one that does.",
    ],
    [
      'a good that a pattern of any rule flags',
      rules(RULE.replace('good: It was fine.', 'good: Users loved it.')),
      "10:11: A pattern of 'vague/impact' (number 12) hits this good; change one of them.",
    ],
    [
      'a rule that nothing can find',
      rules(RULE.replace(/ {4}patterns[\s\S]*/, '')),
      "2:3: 'mine/totally' has no patterns, so that nothing is ever found for it; add one.",
    ],
    [
      'an unless that does nothing',
      rules(`${RULE}    unless: [aim]\n`),
      "15:5: 'unless' does nothing here: it is for the vague/ rules alone; take it out.",
    ],
    [
      'an about that does nothing',
      rules(`${RULE}    about: [FastWord]\n`),
      "15:5: 'about' does nothing here: it is for 'measure: benchmark' alone; take it out.",
    ],
    [
      'marks that do nothing',
      rules(`${RULE}    marks: [{ written: '@@', bad: [It was @@.] }]\n`),
      "15:5: 'marks' does nothing here: it is for 'measure: gap' alone; take it out.",
    ],
    [
      'a measure of gaps without a mark',
      rules(GAP.replace(/ {4}marks[\s\S]*/, '')),
      "11:14: 'mine/totally' has no marks, so that nothing is ever found for it; add one.",
    ],
    [
      'a mark that misses its bad and hits what is none',
      rules(GAP.replace('[It was @@.]', '[It was open.]').replace('ana at home', 'ana@@home')),
      "14:15: '@@' does not hit this bad; change one of them.",
      "15:16: Mark 1 of 'mine/totally' hits this, which it has to leave alone; make it narrower.",
    ],
    [
      'a mark that cannot be read',
      rules(GAP.replace("'@@'", "'(@@'")),
      "13:18: '(@@' is not a regular expression; check its brackets.",
    ],
    [
      'a criterion’s good that its pattern misses',
      criteria(CRITERION.replace('good: [We opened in France.]', 'good: [We opened in France., We opened.]')),
      "14:38: 'in #Country' does not hit this good; change one of them. It is read as: We (#Noun #Pronoun) opened ({open} #Verb #PastTense).",
    ],
    [
      'a criterion’s bad that is taken for evidence',
      criteria(CRITERION.replace('bad: We went abroad.', 'bad: We ate in France.')),
      "10:10: Pattern 1 of 'country' hits this bad; make it narrower.",
    ],
    [
      'a criterion whose good shows nothing',
      criteria(CRITERION.replace('good: We opened in France.', 'good: We opened abroad.')),
      "11:11: No pattern of 'country' hits its good; add one that does.",
    ],
    [
      'a criterion that nothing can meet',
      criteria(CRITERION.replace(/ {4}patterns[\s\S]*/, '')),
      "2:3: 'country' has no patterns, so that nothing is ever found for it; add one.",
    ],
  ])('finds %s', (_, rubric, ...expected) => {
    expect(faultsOf(rubric)).toEqual(expected.map((fault) => tellAt(fault, rubric, 'x.yaml')));
  });

  it('takes a kind of amount for evidence in place of patterns', () => {
    const counted = CRITERION.replace(/ {4}patterns[\s\S]*/, '    quantities: [percent]\n');
    expect(faultsOf(criteria(counted))).toEqual([]);
  });
});
