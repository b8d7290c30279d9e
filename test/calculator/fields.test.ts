import { type HTMLElement, parse } from 'node-html-parser';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AccountFields } from '../../src/calculator/AccountFields.tsx';
import { AccountFold } from '../../src/calculator/AccountFold.tsx';
import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import { CREDITS, type Inputs, NO_PLAN, NOTHING } from '../../src/calculator/inputs.ts';
import { PlanFields } from '../../src/calculator/PlanFields.tsx';
import { StepFields } from '../../src/calculator/StepFields.tsx';
import type { Calculator } from '../../src/calculator/useCalculator.ts';
import { WorkFields } from '../../src/calculator/WorkFields.tsx';
import { form, packRow, ruled, stepRow } from './fixtures.ts';
import { calculatorOf } from './shown.ts';
import { textOf } from './views.tsx';

type Fields = FunctionComponent<{ calculator: Calculator; catalog: CalculatorCatalog }>;
const drawn = (fields: Fields, rest: Partial<Inputs>, state: Partial<Calculator> = {}): HTMLElement => {
  const calculator = calculatorOf(form({ today: '2026-03-01', ...rest }), ruled, state);
  return parse(renderToStaticMarkup(createElement(fields, { calculator, catalog: ruled })));
};
const names = (page: HTMLElement) => page.querySelectorAll('[data-field]').map((field) => field.getAttribute('data-field'));
const field = (page: HTMLElement, name: string) => page.querySelector(`[data-field=${name}]`);
const hint = (page: HTMLElement, name: string) => field(page, name)?.querySelector('.calc-hint')?.text;
const value = (page: HTMLElement, name: string) => field(page, name)?.querySelector('input')?.getAttribute('value');

describe('a field is there when it can change the answer: what is to be made', () => {
  test.each<{ what: string; rest: Partial<Inputs>; fields: string[] }>([
    { what: 'a recipe', rest: { make: 'films' }, fields: ['make', 'films', 'seconds', 'quality', 'resolution', 'each'] },
    { what: 'another', rest: { make: 'talks' }, fields: ['make', 'talks', 'minutes', 'images', 'each'] },
    { what: 'a number of credits', rest: { make: CREDITS }, fields: ['make', 'need'] },
    { what: 'nothing yet', rest: { make: NOTHING }, fields: ['make'] },
    { what: 'none of them yet', rest: { steps: [] }, fields: ['make'] },
  ])('$what', ({ rest, fields }) => {
    expect(names(drawn(WorkFields, rest))).toEqual(fields);
  });

  test('steps of one’s own, once their part has come', () => {
    const page = drawn(StepFields, { steps: [stepRow('export')] });
    expect(names(page)).toEqual(['step-0-workflow', 'step-0-runs', 'step-0-own']);
  });

  test('with what was entered, and a fault beside its field', () => {
    const page = drawn(WorkFields, { make: 'films', values: { films: { films: '41' } }, each: 'x' });
    expect([value(page, 'films'), value(page, 'seconds'), value(page, 'each')]).toEqual(['41', '6', 'x']);
    const faults = page.querySelectorAll('.calc-fault').map((fault) => textOf(fault));
    expect(faults).toEqual(['Enter 40 or less.', 'Enter a whole number in digits, such as 12.']);
  });
});

describe('the plan, and the figure of an agreement', () => {
  test.each([
    { plan: 'small', fields: ['plan'] },
    { plan: NO_PLAN, fields: ['plan'] },
    { plan: 'agreed', fields: ['plan', 'custom'] },
  ])('$plan', ({ plan, fields }) => {
    expect(names(drawn(PlanFields, { plan }))).toEqual(fields);
  });
});

describe('what only who has an account knows', () => {
  const paid = ['start', 'day', 'used', 'end'];
  test.each<{ what: string; rest: Partial<Inputs>; state?: Partial<Calculator>; fields: string[] }>([
    { what: 'a paid plan', rest: {}, fields: paid },
    { what: 'credits granted once have no renewal', rest: { plan: 'trial' }, fields: ['used', 'end', 'billing'] },
    { what: 'a balance: what Billing shows beside it', rest: { start: '2026-01-31' }, fields: [...paid, 'billing'] },
    { what: 'no balance: not what Billing shows', rest: { billing: '5' }, fields: paid },
    { what: 'seen from another day: that day, too', rest: {}, state: { otherToday: '2026-03-02' }, fields: [...paid, 'today'] },
    { what: 'a wrong day, too', rest: { today: '1999-01-01' }, fields: [...paid, 'today'] },
    { what: 'a pack', rest: { packs: [packRow('5', '', 3)] }, fields: [...paid, 'pack-3-purchased', 'pack-3-credits'] },
  ])('$what', ({ rest, state, fields }) => {
    expect(names(drawn(AccountFields, rest, state))).toEqual(fields);
  });

  test('without a plan there is no account', () => {
    expect(drawn(AccountFold, { plan: NO_PLAN }).toString()).toBe('');
  });

  test.each<{ what: string; rest: Partial<Inputs>; words: string | undefined }>([
    { what: 'bought in this period', rest: { packs: [packRow('5', '2026-02-28')] }, words: undefined },
    {
      what: 'before it: what was left when it began',
      rest: { packs: [packRow('5', '2026-02-27')] },
      words: 'Left on 28 February 2026, when this period began.',
    },
    { what: 'before the start is known', rest: { start: '', packs: [packRow('5', '2026-02-27')] }, words: undefined },
  ])('a pack $what', ({ rest, words }) => {
    const page = drawn(AccountFields, { start: '2026-01-31', ...rest });
    expect(field(page, 'pack-0-credits')?.querySelector('label')?.text).toBe('Credits in the pack');
    expect(hint(page, 'pack-0-credits')).toBe(words);
  });
});

describe('a renewal: its date, and its day of the month', () => {
  test.each([
    { start: '2026-01-15', day: '15', asks: false },
    { start: '2026-01-31', day: '31', asks: false },
    { start: '2026-02-28', day: '28', asks: true },
    { start: '2028-02-29', day: '29', asks: true },
    { start: '2026-04-30', day: '30', asks: true },
    { start: '2026-02-27', day: '27', asks: false },
    { start: '', day: '', asks: false },
  ])('“$start”: day “$day”; whether it asks for the day: $asks', ({ start, day, asks }) => {
    const page = drawn(AccountFields, { start });
    expect([value(page, 'start'), value(page, 'day')]).toEqual([start, day]);
    expect(hint(page, 'day')?.endsWith('Which day is yours?')).toBe(asks);
  });
});
