import type { RuleStatus, WorkflowUnit } from '../../rules/index.ts';
import type { Format } from '../format.ts';
import type { Waiting } from '../results/account.ts';
import type { Fault } from '../validate.ts';

/** What a status is called beside a rule. */
export const STATUS_WORDS: Record<RuleStatus, string> = { published: 'Rule', assumption: 'Assumption', illustrative: 'Illustrative' };

/** What a figure of the reader's own is called. */
export const YOURS = 'Your figure';

/** The label of a step's length, by the workflow's unit. */
export const LENGTH_WORDS: Record<WorkflowUnit, string> = {
  'second-of-output': 'Seconds',
  'minute-of-source': 'Minutes',
  run: 'Length',
};

/** The labels of the fields, here and where the form is written out. */
export const LABELS = {
  plan: 'Plan',
  custom: 'Credits in your agreement',
  make: 'I want to make',
  quality: 'Quality',
  resolution: 'Resolution',
  each: 'Credits the app shows for one',
  own: 'The app shows',
  start: 'Renewal date',
  day: 'Or its day',
  today: 'As of',
  used: 'Used this period',
  usedOnce: 'Used so far',
  end: 'Subscription ends',
  need: 'Credits that it takes in a billing period',
} as const;

/** What the figure that the app shows is for. */
export const EACH_HINT = 'Optional. It takes the place of the estimate.';

export const NO_PLAN_WORDS = 'No plan yet';

/** The choices beside the recipes. */
export const MAKE_WORDS = { credits: 'A number of credits', nothing: 'Just what I have' } as const;

export const YES_OR_NO_WORDS = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
] as const;

/** Labels and hints of the account. */
export const ACCOUNT_WORDS = {
  fold: 'I know my renewal date, usage or packs',
  foldOnce: 'I know my usage or packs',
  renewalHint: 'The last, the next, or the day your billing started.',
  dayHint: 'Enough, if you do not know the date.',
  packCredits: 'Credits in the pack',
  usedHint: 'Included and add-on together.',
  endHint: 'The day it ends, not the day you cancel.',
  asOf: 'As of',
  otherDay: 'Another day',
} as const;

/** Labels around the form. */
export const FORM_WORDS = {
  controls: 'What you want to know',
  details: 'Details',
  wrong: 'Correct the marked field',
  startOver: 'Start over',
  whole: 'Compare plans, see your year and the working on the calculator’s page',
} as const;

/** Where a form came from. */
export const NOTICE_WORDS = {
  link: 'Filled in from your link.',
  example: 'Example: these are nobody’s own figures.',
  own: 'Enter yours',
  tried: 'What if:',
  undo: 'Undo',
  today: 'See it from today',
} as const;

/** What the working opens with. */
export const workingWords = (assumptions: number, format: Format): string =>
  assumptions === 0 ? 'The working' : `The working and ${format.count(assumptions, 'assumption')}`;

/** Messages of a part that is loading. */
export const LATE_WORDS = {
  loading: 'Loading …',
  failed: 'This part did not load.',
  reload: 'Reload the page',
} as const;

/** Messages about what is not counted. */
export const STALE_WORDS = {
  last: 'This is the last result that could be calculated. Correct the marked field to update it.',
  none: 'Correct the marked field to see the whole result.',
  unfinished: 'A pack is not counted yet: enter its credits and its date.',
} as const;

/** What is asked about a pack that was there when the billing period began, on the day `on`. */
export const packHint = (on: string | undefined, format: Format): string | undefined =>
  on === undefined ? undefined : `Left on ${format.date(on)}, when this period began.`;

/** Why a renewal at the end of a short month asks for its day. */
export const renewalDoubt = (date: string, format: Format): string =>
  `${format.date(date)} may stand for a later day, in a month too short for it. Which day is yours?`;

export const WAITING_WORDS: Record<Waiting, string> = {
  custom: 'Enter the credits of your agreement',
  start: 'Enter your renewal date',
  today: "Enter today's date",
};

const WHOLE_NUMBER = 'Enter a whole number in digits, such as 12.';

/** The sentence for each fault of a field or a rule: what to enter. */
export function faultWords(fault: Fault, format: Format): string {
  switch (fault.code) {
    case 'not-a-whole-number':
      return /[.,]/.test(fault.value) ? 'Enter a whole number without points or commas, such as 1500.' : WHOLE_NUMBER;
    case 'bad-credits':
    case 'bad-count':
      return WHOLE_NUMBER;
    case 'too-large':
      return `Enter ${format.number(fault.most)} or less.`;
    case 'too-small':
      return `Enter ${format.number(fault.least)} or more.`;
    case 'not-a-date':
    case 'bad-date':
      return 'Enter a full date: day, month and year.';
    case 'bad-day':
      return 'Enter a day of the month, from 1 to 31.';
    case 'year-out-of-range':
      return `Enter a year from ${fault.first} to ${fault.last}.`;
    case 'before-catalog':
      return `We know the rules of credits from ${format.month(fault.first)} on, and nothing of earlier days. Enter ${format.date(fault.first)} or a later date.`;
    case 'date-out-of-range':
      return 'Enter an earlier date.';
    case 'no-such-choice':
    case 'unknown-workflow':
    case 'unknown-quality':
    case 'unknown-resolution':
      return 'Choose one of the list.';
    case 'length-needed':
      return 'Enter the length.';
    case 'not-started':
      return `The billing period would start on ${format.date(fault.anchor)}, after the day you look at. Enter an earlier date, or a later day to look at.`;
    case 'subscription-ended':
      return `Enter a date after today's date. On ${format.date(fault.subscriptionEndsOn)} the subscription has ended, and its add-on credits with it.`;
    case 'ends-before-purchase':
      return `Enter a date before ${format.date(fault.subscriptionEndsOn)}, when your subscription ends.`;
    case 'duplicate-lot':
      return 'Remove this pack and add it again.';
    case 'figure-needed':
      return `${WAITING_WORDS.custom}.`;
    case 'anchor-needed':
      return `${WAITING_WORDS.start}.`;
  }
}
