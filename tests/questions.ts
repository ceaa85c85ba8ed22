/** Content just large enough for tests of what surrounds it. */
import { loadContent } from '../src/content/load.ts';
import type { Content, Question } from '../src/model.ts';

export const CUSTOMS = loadContent().customs;

export const QUESTIONS: Question[] = [
  question('customer-obsession', 'Customer Obsession'),
  question('bias-for-action', 'Bias for Action'),
  question('ownership', 'Ownership', 'Ownership and Deliver Results'),
  question('dive-deep', 'Dive Deep'),
  question('earn-trust', 'Earn Trust', 'Earn Trust', ['Influence without authority']),
];

function question(id: string, title: string, principle = title, aliases: string[] = []): Question {
  return {
    id,
    title,
    principle,
    aliases,
    wordings: [`Tell me about ${title}.`],
    judged: 'What is judged.',
    failed: 'What failed.',
    seconds: 180,
    budgetMinutes: 10,
    hints: ['A hint.'],
    followUps: ['And then?'],
    bad: 'A bad answer.',
    good: 'A good answer.',
    model: 'A model story.',
  };
}

/** The built-in rubrics and customs, with these questions. */
export const CONTENT: Content = { ...loadContent(), questions: QUESTIONS };
