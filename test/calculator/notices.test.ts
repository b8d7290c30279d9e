import { parse } from 'node-html-parser';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DroppedNotice } from '../../src/calculator/DroppedNotice.tsx';
import { CREDITS, type Inputs, NO_PLAN } from '../../src/calculator/inputs.ts';
import { Notices } from '../../src/calculator/Notices.tsx';
import { Share } from '../../src/calculator/Share.tsx';
import type { Calculator } from '../../src/calculator/useCalculator.ts';
import { form, packRow } from './fixtures.ts';
import { calculatorOf } from './shown.ts';
import { textOf } from './views.tsx';

const notices = (rest: Partial<Inputs>, state: Partial<Calculator> = {}) => {
  const calculator = calculatorOf(form(rest), undefined, state);
  return parse(renderToStaticMarkup(createElement(Notices, { calculator, home: '/calculator/' })));
};
const text = (rest: Partial<Inputs>, state: Partial<Calculator> = {}) => textOf(notices(rest, state));

describe('a result of another day than today says so', () => {
  const today = '2026-03-01';
  const other = { otherToday: '2026-03-02' };
  const packs = [packRow('5', '2026-02-10')];

  test.each<{ what: string; rest: Partial<Inputs>; state: Partial<Calculator>; isShown: boolean }>([
    { what: 'a paid plan with its date', rest: { start: '2026-01-31' }, state: other, isShown: true },
    { what: 'a used pack of credits granted once', rest: { plan: 'trial', used: '3', packs }, state: other, isShown: true },
    { what: 'an agreement with its date, but not its figure', rest: { plan: 'agreed', start: '2026-01-31' }, state: other, isShown: true },
    { what: 'credits granted once are the same on every day', rest: { plan: 'trial' }, state: other, isShown: false },
    { what: 'a plan without a date, too', rest: { make: 'films' }, state: other, isShown: false },
    { what: 'today is not another day', rest: { start: '2026-01-31' }, state: {}, isShown: false },
  ])('$what', ({ rest, state, isShown }) => {
    const shown = text({ today, ...rest }, state);
    expect(shown.includes('Seen from 1 March 2026')).toBe(isShown);
    expect(shown.includes('See it from today')).toBe(isShown);
  });
});

describe('a reply is copied only where there is something to say', () => {
  const share = (rest: Partial<Inputs>) =>
    parse(renderToStaticMarkup(createElement(Share, { calculator: calculatorOf(form(rest)), link: '', compact: true })));
  const WAITS = 'A reply waits for your plan, or for what you want to make.';

  test.each<{ what: string; rest: Partial<Inputs>; waits: boolean }>([
    { what: 'neither a plan nor something to make', rest: { plan: NO_PLAN }, waits: true },
    { what: 'nor the number of credits', rest: { plan: NO_PLAN, make: CREDITS }, waits: true },
    { what: 'a pack without a plan', rest: { plan: NO_PLAN, packs: [packRow('5', '2026-02-10')] }, waits: true },
    { what: 'a plan', rest: {}, waits: false },
    { what: 'something to make', rest: { plan: NO_PLAN, make: 'films' }, waits: false },
    { what: 'a number of credits', rest: { plan: NO_PLAN, need: '5' }, waits: false },
  ])('$what: waits $waits', ({ rest, waits }) => {
    const drawn = share(rest);
    const reply = drawn.querySelectorAll('button').find((button) => textOf(button) === 'Copy reply');
    expect(reply?.hasAttribute('disabled')).toBe(waits);
    expect(textOf(drawn).includes(WAITS)).toBe(waits);
    const reason = reply?.getAttribute('aria-describedby');
    expect(reason ? drawn.querySelectorAll('p').find(({ id }) => id === reason)?.text : undefined).toBe(waits ? WAITS : undefined);
  });
});

describe('where a form came from', () => {
  test.each<{ from: Calculator['from']; words: string }>([
    { from: 'link', words: 'Filled in from your link.' },
    { from: 'example', words: 'Example: these are nobody’s own figures. Enter yours' },
    { from: undefined, words: '' },
  ])('$from: $words', ({ from, words }) => {
    expect(text({}, { from })).toBe(words);
  });

  test('an example leads to one’s own', () => {
    expect(notices({}, { from: 'example' }).querySelector('a')?.getAttribute('href')).toBe('/calculator/');
  });
});

describe('what a link had that could not be used is named', () => {
  const named = (count: number) => {
    const dropped = Array.from({ length: count }, (_, k) => ({ name: `x${k}`, value: 'y'.repeat(k * 10) }));
    return textOf(parse(renderToStaticMarkup(createElement(DroppedNotice, { dropped }))));
  };

  test('each, as it stood', () => {
    expect(named(2)).toBe('This link had parts that we could not use, and left out: x0=, x1=yyyyyyyyyy. The rest is filled in.');
  });

  test('no more than eight, and no more than sixty characters of each', () => {
    expect(named(11)).toMatch(/ x7=y{57} and 3 more. The rest is filled in\.$/);
  });
});
