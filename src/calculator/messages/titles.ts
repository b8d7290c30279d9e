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
