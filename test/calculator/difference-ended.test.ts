import { parse } from 'node-html-parser';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AccountFields } from '../../src/calculator/AccountFields.tsx';
import { DifferenceView } from '../../src/calculator/DifferenceView.tsx';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { BILLING_WORDS } from '../../src/calculator/messages/difference.ts';
import { explainedIn } from '../../src/calculator/results/difference.ts';
import { form, packRow } from './fixtures.ts';
import { calculatorOf, shownOf } from './shown.ts';
import { textOf } from './views.tsx';

// After the end of the subscription there is no balance, and what Billing shows is explained still.

const links = { billing: '/billing', plans: '/plans', support: '/support' };
const over = { start: '2026-01-31', today: '2026-03-20', end: '2026-03-02', used: '5', packs: [packRow('8', '2026-02-10')] };
const drawn = (rest: Partial<Inputs>) => {
  const calculator = calculatorOf(form({ ...over, ...rest }));
  return textOf(parse(renderToStaticMarkup(createElement(DifferenceView, { calculator, links }))));
};

describe('what stands where the balance would', () => {
  test.each([
    {
      what: 'for 0: that nothing is left here either',
      billing: '0',
      words: 'Billing shows the same. Worked out here: 0, because your subscription ended on 2 March 2026.',
    },
    {
      what: 'for all credits: another meaning of the end',
      billing: '23',
      words:
        'Billing shows 23. Worked out here: 0, because your subscription ended on 2 March 2026. ' +
        'It fits if your subscription runs on to the end of the period, until 30 March 2026. 20 − 5 = 15 included; 8 add-on; 15 + 8 = 23.',
    },
    {
      what: 'for a number that nothing gives: who knows more',
      billing: '22',
      words:
        'Billing shows 22. Worked out here: 0, because your subscription ended on 2 March 2026. ' +
        'Nothing that you entered explains this difference exactly. Billing has the last word: contact support about it .',
    },
  ])('$what', ({ billing, words }) => {
    expect(drawn({ billing })).toBe(words);
  });

  test.each<{ what: string; rest: Partial<Inputs> }>([
    { what: 'without an entry', rest: { billing: '' } },
    { what: 'with a wrong one', rest: { billing: 'x' } },
    { what: 'while another field is wrong', rest: { used: 'x' } },
    { what: 'while a pack contradicts the end', rest: { packs: [packRow('8', '2026-03-02')] } },
    { what: 'without a renewal date', rest: { start: '' } },
  ])('$what: nothing', ({ rest }) => {
    expect(drawn({ billing: '23', ...rest })).toBe('');
  });

  test('the packs are named as they stand in the form, and not as in the last good result', () => {
    const packs = [packRow('3', '2026-02-09', 4), packRow('8', '2026-02-10', 9)];
    const last = shownOf(form({ ...over, end: '' }));
    const { difference, names } = explainedIn(calculatorOf(form({ ...over, billing: '26', packs }), undefined, { shown: last })) ?? {};
    expect([difference?.explanations.length, names?.packNumber('pack-9')]).toEqual([1, 2]);
  });
});

describe('its field', () => {
  const fieldOf = (rest: Partial<Inputs>) => {
    const calculator = calculatorOf(form({ ...over, ...rest }));
    const fields = parse(renderToStaticMarkup(createElement(AccountFields, { calculator, catalog: calculator.catalog })));
    const label = fields.querySelectorAll('label').find((one) => textOf(one).includes(BILLING_WORDS.label));
    return label && fields.querySelector(`#${label.getAttribute('for')}`);
  };

  test('is there', () => {
    expect(fieldOf({ billing: '23' })?.getAttribute('value')).toBe('23');
    expect(fieldOf({ start: '', billing: '23' })).toBeUndefined();
  });

  test('says what is wrong with it', () => {
    expect(fieldOf({ billing: '-3' })?.getAttribute('aria-invalid')).toBe('true');
    expect(fieldOf({ billing: '3' })?.getAttribute('aria-invalid')).toBeUndefined();
  });
});
