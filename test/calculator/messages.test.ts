import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import { faultWords, LENGTH_WORDS, STATUS_WORDS, WAITING_WORDS } from '../../src/calculator/messages/fields.ts';
import type { Fault } from '../../src/calculator/validate.ts';

type Facts<Code> = Omit<Extract<Fault, { code: Code }>, 'code'>;
type Cases = { [Code in Fault['code']]: { facts: Facts<Code>; words: string } };

const number = 'Enter a whole number in digits, such as 12.';
const date = 'Enter a full date: day, month and year.';
const choice = 'Choose one of the list.';

/** Every code that there is: a new one does not pass the type check until its words stand here. */
const cases: Cases = {
  'not-a-whole-number': { facts: { value: 'x' }, words: number },
  'bad-credits': { facts: { value: -1 }, words: number },
  'bad-count': { facts: { value: 0.5 }, words: number },
  'too-large': { facts: { most: 10_000 }, words: 'Enter 10,000 or less.' },
  'too-small': { facts: { least: 1 }, words: 'Enter 1 or more.' },
  'not-a-date': { facts: { value: '' }, words: date },
  'bad-day': { facts: { value: 32 }, words: 'Enter a day of the month, from 1 to 31.' },
  'bad-date': { facts: { value: undefined }, words: date },
  'year-out-of-range': { facts: { first: 2000, last: 2100 }, words: 'Enter a year from 2000 to 2100.' },
  'before-catalog': {
    facts: { on: '2026-04-30', first: '2026-05-01' },
    words: 'We know the rules of credits from May 2026 on, and nothing of earlier days. Enter 1 May 2026 or a later date.',
  },
  'date-out-of-range': { facts: { from: '9999-12-31' }, words: 'Enter an earlier date.' },
  'no-such-choice': { facts: { value: 'x' }, words: choice },
  'unknown-workflow': { facts: { value: 'x' }, words: choice },
  'unknown-quality': { facts: { value: 'x' }, words: choice },
  'unknown-resolution': { facts: { value: 'x' }, words: choice },
  'length-needed': { facts: { workflow: 'clip' }, words: 'Enter the length.' },
  'not-started': {
    facts: { anchor: '2026-06-01', on: '2026-05-31' },
    words: 'The billing period would start on 1 June 2026, after the day you look at. Enter an earlier date, or a later day to look at.',
  },
  'subscription-ended': {
    facts: { subscriptionEndsOn: '2026-05-31', on: '2026-05-31' },
    words: "Enter a date after today's date. On 31 May 2026 the subscription has ended, and its add-on credits with it.",
  },
  'ends-before-purchase': {
    facts: { subscriptionEndsOn: '2026-05-31', purchasedOn: '2026-06-01' },
    words: 'Enter a date before 31 May 2026, when your subscription ends.',
  },
  'duplicate-lot': { facts: { id: 'pack-0' }, words: 'Remove this pack and add it again.' },
  'figure-needed': { facts: { plan: 'agreed' }, words: 'Enter the credits of your agreement.' },
  'anchor-needed': { facts: { plan: 'small' }, words: 'Enter your renewal date.' },
};
const format = createFormat();
const faults = Object.entries(cases).map(([code, { facts, words }]) => ({ code, fault: { code, ...facts } as Fault, words }));

describe('a fault in words: what to enter', () => {
  test.each(['1.500', '0.500', '1.000,5', '1,5'])(
    '%s is no whole number that all would read alike: the sentence says how to write one',
    (value) => {
      expect(faultWords({ code: 'not-a-whole-number', value }, createFormat())).toBe(
        'Enter a whole number without points or commas, such as 1500.',
      );
    },
  );

  test.each(faults)('$code', ({ fault, words }) => {
    expect(faultWords(fault, format)).toBe(words);
  });

  test.each(faults)('$code: whole sentences, and nothing of the machine', ({ code, fault }) => {
    const words = faultWords(fault, format);
    expect(words).toMatch(/^[A-Z][^.]+\.( [A-Z][^.]+\.)*$/);
    expect(words).not.toMatch(new RegExp(`undefined|null|NaN|Invalid|object|${code}`));
  });
});

test('numbers and dates stand in the reader’s own form', () => {
  const german = createFormat('de-DE');
  expect(faultWords({ code: 'too-large', most: 10_000 }, german)).toBe('Enter 10.000 or less.');
  const ended: Fault = { code: 'ends-before-purchase', subscriptionEndsOn: '2026-05-31', purchasedOn: '2026-06-01' };
  expect(faultWords(ended, german)).toBe('Enter a date before 31. Mai 2026, when your subscription ends.');
});

test('what is waited for, a status and a length have their words', () => {
  expect({ ...WAITING_WORDS, ...STATUS_WORDS, ...LENGTH_WORDS }).toEqual({
    custom: 'Enter the credits of your agreement',
    start: 'Enter your renewal date',
    today: "Enter today's date",
    published: 'Rule',
    assumption: 'Assumption',
    illustrative: 'Illustrative',
    'second-of-output': 'Seconds',
    'minute-of-source': 'Minutes',
    run: 'Length',
  });
});
