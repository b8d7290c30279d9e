/** The questions that the calculator answers: the titles of its results, here and where they are handed on. */
export const TITLES = {
  balance: 'What do I get?',
  schedule: 'When do my credits refresh?',
  cost: 'What will my workflow cost?',
  plans: 'Which plan covers it?',
  need: 'Which plan brings the credits I need?',
  packs: 'When do my add-on packs expire?',
  year: 'What does the next year look like?',
} as const;

/** What a derivation opens with. */
export const WORKING_WORDS = { result: 'How we got this', packs: 'How we got these days' } as const;
