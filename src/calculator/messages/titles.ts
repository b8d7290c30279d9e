import { STATUS_WORDS, YOURS } from './fields.ts';

/** The questions that the calculator answers: the titles of its derivations, on the page and where they are shared. */
export const TITLES = {
  verdict: 'Is it enough?',
  balance: 'What do I have?',
  difference: 'Why does Billing show another number?',
  schedule: 'When do my credits refresh?',
  cost: 'What will it cost?',
  plans: 'Which plan is enough?',
  need: 'Which plan brings the credits I need?',
  packs: 'When do my add-on packs expire?',
  year: 'What does the next year look like?',
} as const;

/** How the tags of the working are to be read, and what it ends with. */
export const WORKING_WORDS = {
  tags: `A figure worked out from others has the least sure of their tags. The surest first: ${STATUS_WORDS.published}, ${YOURS}, ${STATUS_WORDS.assumption}, ${STATUS_WORDS.illustrative}.`,
  assumptions: 'What we assume',
} as const;
