import { parse } from 'node-html-parser';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/calculator/address.ts';
import { DifferenceView } from '../../src/calculator/DifferenceView.tsx';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { reportOf } from '../../src/calculator/report.ts';
import { accountResult } from '../../src/calculator/results/account.ts';
import { differenceOf } from '../../src/calculator/results/difference.ts';
import { catalog, form, packRow } from './fixtures.ts';
import { calculatorOf, format, shownOf } from './shown.ts';
import { textOf } from './views.tsx';

const links = { billing: '/billing', plans: '/plans', support: '/support' };
const dated = { start: '2026-01-31', today: '2026-03-20', used: '5', packs: [packRow('8', '2026-02-10')] };
const drawn = (rest: Partial<Inputs>) =>
  parse(renderToStaticMarkup(createElement(DifferenceView, { calculator: calculatorOf(form({ ...dated, ...rest })), links })));

describe('what stands beside the balance', () => {
  test('the same number: one line', () => {
    expect(textOf(drawn({ billing: '23' }))).toBe('Billing shows the same.');
  });

  test('another: by how much, and what explains it, with its working', () => {
    expect(textOf(drawn({ billing: '15' }))).toBe(
      'Billing shows 15, 8 fewer than the 23 worked out here. ' +
        'It fits if that number is your included credits alone. 20 − 5 = 15 included. ' +
        'It fits if pack 1 has expired: bought by 20 September 2025, or your subscription ended and began again. 20 − 5 = 15 included.',
    );
  });

  test('nothing explains it: it says so, and leads to Billing and to support', () => {
    const view = drawn({ billing: '22' });
    expect(textOf(view)).toBe(
      'Billing shows 22, 1 fewer than the 23 worked out here. ' +
        'Nothing that you entered explains this difference exactly. It fits if you used 1 more than you entered. ' +
        'Billing has the last word: contact support about it .',
    );
    expect(view.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual(['/billing', '/support']);
  });

  test('at most three explanations are open', () => {
    const packs = ['02-10', '02-11', '02-12', '02-13', '02-14'].map((day, key) => packRow('8', `2026-${day}`, key));
    const view = drawn({ billing: '47', packs });
    expect(view.querySelectorAll('.calc-difference > ul > li')).toHaveLength(3);
    expect(view.querySelectorAll('details li')).toHaveLength(2);
    expect(view.querySelector('summary')?.text).toBe('2 more explanations');
  });

  test('nothing of it speaks unasked: the announcement tells it', () => {
    expect(drawn({ billing: '15' }).querySelectorAll('[role=status], [role=alert], [aria-live], output')).toEqual([]);
  });
});

describe('what Billing shows counts only beside a balance', () => {
  test.each([
    { what: 'without a renewal date', rest: { start: '' } },
    { what: 'with a wrong day', rest: { today: 'x' } },
    { what: 'without an entry', rest: { billing: ' ' } },
  ])('$what: not', ({ rest }) => {
    expect(differenceOf(shownOf(form({ ...dated, billing: '15', ...rest })))).toBeUndefined();
  });

  test('a wrong entry is a fault of its field, and none where it is not asked for', () => {
    const faults = (rest: Partial<Inputs>) => accountResult(form({ ...dated, billing: '-3', ...rest }), catalog).faults;
    expect(faults({})).toEqual({ billing: { code: 'not-a-whole-number', value: '-3' } });
    expect(faults({ start: '' })).toEqual({});
  });

  test('the full working has it with its question, and what was entered', () => {
    const report = reportOf(shownOf(form({ ...dated, billing: '15' })), format, 'https://example.com/');
    expect(report.entered).toContainEqual({ label: 'Billing shows', value: '15 credits' });
    const section = report.sections.find(({ title }) => title === 'Why does Billing show another number?');
    expect(section?.result.words).toBe('Billing shows 15 credits: 2 readings of the rules give exactly that.');
    expect(section?.steps).toHaveLength(4);
    const without = reportOf(shownOf(form({ ...dated, start: '', billing: '15' })), format, 'https://example.com/');
    expect(without.entered.map(({ label }) => label)).not.toContain('Billing shows');
  });
});

describe('the address', () => {
  test('has it with the day, on which it depends', () => {
    const query = 'billing=3&make=nothing&plan=trial&today=2026-03-20';
    expect(writeAddress(form({ plan: 'trial', today: '2026-03-20', billing: ' 3 ' }), catalog)).toBe(query);
    expect(readAddress(query, catalog)).toEqual({
      inputs: form({ plan: 'trial', today: '2026-03-20', billing: '3' }),
      dropped: [],
      isExample: false,
    });
  });

  test.each(['', '-1', '1.5', 'x', '1000001', '<b>'])('drops “%s”, and never writes it', (value) => {
    const { inputs, dropped } = readAddress(new URLSearchParams({ plan: 'trial', billing: value }).toString(), catalog);
    expect([inputs.billing, dropped]).toEqual(['', [{ name: 'billing', value }]]);
    expect(writeAddress(form({ plan: 'trial', today: '2026-03-20', billing: value }), catalog)).toBe('make=nothing&plan=trial');
  });
});
