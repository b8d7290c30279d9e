import type { RuleStatus, WorkflowUnit } from '../../rules/index.ts';
import type { Waiting } from '../answers/account.ts';
import type { Format } from '../format.ts';
import type { Fault } from '../validate.ts';

/** What a status is called beside a rule. */
export const STATUS_WORDS: Record<RuleStatus, string> = { published: 'Rule', assumption: 'Assumption', illustrative: 'Illustrative' };

/** What a figure of the reader's own is called. */
export const YOURS = 'Your figure';

/** The label of a step's length, by the workflow's unit. */
export const LENGTH_WORDS: Record<WorkflowUnit, string> = {
  'second-of-output': 'Seconds of output',
  'minute-of-source': 'Minutes of source',
  run: 'Length',
};

/** How a step's length is entered where it is not whole. */
export const LENGTH_HINTS: Record<Exclude<WorkflowUnit, 'run'>, string> = {
  'second-of-output': 'Whole seconds: round up.',
  'minute-of-source': 'Whole minutes: round up.',
};

/** The labels of the fields, here and where the form is written out. */
export const LABELS = {
  plan: 'Plan',
  custom: 'Credits in your agreement',
  start: 'Billing start date',
  today: "Today's date",
  used: 'Credits used this period',
  usedOnce: 'Credits used so far',
  end: 'Subscription ends (optional)',
  need: 'Credits needed in a billing period',
} as const;

export const WAITING_WORDS: Record<Waiting, string> = {
  custom: 'Enter the credits of your agreement',
  start: 'Enter your billing start date',
  today: "Enter today's date",
};

/** The sentence for each fault of a field or a rule: what to enter. */
export function faultWords(fault: Fault, format: Format): string {
  switch (fault.code) {
    case 'not-a-whole-number':
    case 'bad-credits':
    case 'bad-count':
      return 'Enter a whole number in digits, such as 12.';
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
      return `Your billing starts on ${format.date(fault.anchor)}, after today's date. Enter an earlier start, or a later date for today.`;
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
