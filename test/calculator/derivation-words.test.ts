import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import { type CasesOf, PLURAL_OF_ONE, type StepName, wordsOf } from './derivation-case.ts';
import { balanceWords, differenceLineWords, interpretationWords, packWords, scheduleWords } from './derivation-words-account.ts';
import { costWords, planWords, verdictLineWords } from './derivation-words-workflow.ts';
import { yearWords } from './derivation-words-year.ts';

/** Every step that there is: a new one does not pass the type check until its words stand here. */
const all: CasesOf<StepName> = {
  ...scheduleWords,
  ...packWords,
  ...interpretationWords,
  ...balanceWords,
  ...differenceLineWords,
  ...costWords,
  ...verdictLineWords,
  ...planWords,
  ...yearWords,
};
const lines = Object.entries(all).flatMap(([step, cases]) => cases.map((one) => ({ step, ...one })));

describe('a line of a derivation in words', () => {
  test.each(lines)('$step: $words', ({ step, words, ...line }) => {
    expect(wordsOf(step, line)).toBe(words);
  });

  test.each(lines)('$step: whole sentences, and nothing of the machine', ({ step, ...line }) => {
    const words = wordsOf(step, line);
    expect(words).toMatch(/^[A-Z\d].*\.$/);
    expect(words).not.toMatch(/undefined|null|NaN|Invalid|object|pack-\d|\.\.| {2}|\d{4}-\d\d/);
    expect(words).not.toMatch(/(?:spend|estimate|included|add-on|figures|period|what-if|year)[.-][a-z]/);
  });
});

describe('a day of the month has its ending', () => {
  const endings = {
    st: [1, 21, 31],
    nd: [2, 22],
    rd: [3, 23],
    th: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 24, 25, 26, 27, 28, 29, 30],
  };
  test.each(Object.entries(endings))('%s', (ending, days) => {
    for (const day of days) {
      const facts = { day, date: `2026-01-${String(day).padStart(2, '0')}`, clamped: false };
      expect(wordsOf('period-start', { facts })).toBe(
        `Your periods start on the ${day}${ending}, so this one starts on ${day} January 2026.`,
      );
    }
  });
});

test('numbers and dates stand in the reader’s own form', () => {
  const facts = { from: '2026-05-31', opening: 12_000 };
  expect(wordsOf('projection-opening', { facts }, createFormat('de-DE'))).toBe('On 31. Mai 2026 you hold 12.000 credits.');
  const product = {
    index: 1,
    unit: 'minute-of-source',
    rate: { low: 0.1, high: 0.2 },
    length: 20,
    factors: [],
    exact: { low: 2, high: 4 },
  };
  expect(wordsOf('product', { facts: product }, createFormat('fr-FR'))).toBe(
    'Step 2, split: 0,1–0,2 credits a minute of source × 20 minutes = 2–4 credits a run.',
  );
});

describe('one of a thing is told as one', () => {
  test.each(lines)('$step: $words', ({ step, words, ...line }) => {
    expect(wordsOf(step, line)).not.toMatch(PLURAL_OF_ONE);
  });

  test('this would find it, and nothing else', () => {
    const none = ['1 credit', '21 credits', '0.1 credits', '1,001 credits', '0–1 credits', '1 − 1 = 0', '1 billing month has', '1 lapses'];
    expect(none.filter((words) => PLURAL_OF_ONE.test(words))).toEqual([]);
    const each = ['1 credits', 'All 1 are taken', 'the 1 included credits', '1 lapse on', 'these 1 periods', '1 billing months'];
    expect(each.filter((words) => !PLURAL_OF_ONE.test(words))).toEqual([]);
  });
});
