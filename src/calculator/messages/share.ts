/** What the calendar needs. With one-time credits there is no renewal date to ask for. */
export const CALENDAR_WAITS = {
  once: 'The calendar waits for a pack.',
  dated: 'The calendar waits for your renewal date, or for a pack.',
};

/** What a reply needs. */
export const REPLY_WAITS = 'A reply waits for your plan, or for what you want to make.';

/** What sharing did, or what to do if it failed. */
export const HANDED_WORDS = {
  link: 'Link copied.',
  reply: 'Reply copied.',
  proof: 'Full working copied.',
  markdown: 'Copied as Markdown.',
  slow: 'A part of this page is loading …',
  print: 'Handed to your browser to print.',
  calendar: 'Calendar file handed to your browser. Open it to add the dates.',
  'late-failed': 'A part of this page did not load. Reload the page.',
  refused: 'Your browser did not let us copy. The text stands below, selected: copy it from there.',
  wrong: 'Correct the marked field first. Then what you share is right.',
} as const;
export type Handed = keyof typeof HANDED_WORDS;

/** What a reply says about a figure from the rate card. */
export const ESTIMATED = 'An estimate: no credit costs are published.';
