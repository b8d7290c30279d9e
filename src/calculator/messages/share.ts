import type { SHARED_WORDS } from './shared.ts';

/** What the calendar needs. With one-time credits there is no renewal date to ask for. */
export const CALENDAR_WAITS = {
  once: 'The calendar waits for a pack.',
  dated: 'The calendar waits for your renewal date, or for a pack.',
};

/** What a reply needs. */
export const REPLY_WAITS = 'A reply waits for your plan, or for what you want to make.';

/** What stands there while the late part loads, and why nothing was shared. */
export const UNSHARED_WORDS = {
  slow: 'A part of this page is loading …',
  'late-failed': 'A part of this page did not load. Reload the page.',
  wrong: 'Correct the marked field first. Then what you share is right.',
} as const;

/** What became of something that was to be shared. */
export type Handed = keyof typeof UNSHARED_WORDS | keyof typeof SHARED_WORDS;

/** What a reply says about a figure from the rate card. */
export const ESTIMATED = 'An estimate: no credit costs are published.';
