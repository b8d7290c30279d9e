import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { spokenWords, wrongWords } from '../../src/calculator/messages/spoken.ts';
import { form, packRow, stepRow } from './fixtures.ts';
import { calculatorOf } from './shown.ts';

const dated = { start: '2026-01-31', today: '2026-03-01' };

describe('a verdict, as it is told to a screen reader', () => {
  test.each<{ what: string; rest: Partial<Inputs>; words: string }>([
    { what: 'work on a plan', rest: { ...dated, make: 'films' }, words: 'Yes: Three 6-second films may use 6–15 credits.' },
    { what: 'a number of credits', rest: { ...dated, need: '12' }, words: 'Yes: You need 12 credits.' },
    { what: 'an account alone', rest: dated, words: 'You have 20 credits on SMALL' },
    { what: 'a plan alone', rest: {}, words: '20 credits' },
  ])('$what: one sentence', ({ rest, words }) => {
    expect(spokenWords(calculatorOf(form(rest)))).toBe(words);
  });
});

describe('what is wrong is named', () => {
  test.each<{ what: string; rest: Partial<Inputs>; words: string | undefined }>([
    { what: 'nothing', rest: dated, words: undefined },
    { what: 'a field of the account', rest: { used: 'x' }, words: 'Correct “Used this period”' },
    { what: 'what Billing shows', rest: { ...dated, billing: 'x' }, words: 'Correct “Billing shows”' },
    { what: 'its date', rest: { start: 'x' }, words: 'Correct “Renewal date”' },
    { what: 'a field of a recipe', rest: { make: 'films', values: { films: { seconds: 'x' } } }, words: 'Correct “Seconds each”' },
    { what: 'its app figure', rest: { make: 'films', each: 'x' }, words: 'Correct “Credits the app shows for one”' },
    { what: 'a pack, by its place', rest: { packs: [packRow('', '', 4), packRow('x', '', 7)] }, words: 'Correct “Pack 2”' },
    { what: 'a step, by its place', rest: { steps: [stepRow('clip', { key: 2, runs: 'x' })] }, words: 'Correct “Step 1”' },
    { what: 'the first of several', rest: { used: 'x', end: 'y' }, words: 'Correct “Used this period”' },
  ])('$what', ({ rest, words }) => {
    const calculator = calculatorOf(form(rest));
    expect(wrongWords(calculator)).toBe(words);
    if (words !== undefined) expect(spokenWords(calculator)).toBe(`${words}.`);
  });
});
