import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { assumptionsIn, partsOf } from '../../src/calculator/parts.ts';
import type { Results } from '../../src/calculator/results/all.ts';
import { accountInputs } from './any-inputs.ts';
import { form, ruled, stepRow } from './fixtures.ts';
import { calculatorOf, shownOf } from './shown.ts';
import { textOf, viewOf } from './views.tsx';

// Before the start is known, too.
const forms = fc.oneof(
  accountInputs,
  accountInputs.map((inputs) => ({ ...inputs, start: '' })),
);

/** The ids of the rules that some answer gives as its reasons. */
function reasonsIn({ account, workflow, projection, plans, need }: Results): string[] {
  const reasons = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, of]) => (name === 'because' ? [of].flat() : reasons(of)));
  };
  return [...reasons([account, workflow, projection, plans, need]), ...(account ? [account.plan.rule] : [])];
}

const working = (rest: Partial<Inputs>) => viewOf('working', calculatorOf(form(rest)));
const summary = (rest: Partial<Inputs>) => working(rest).querySelector('h2')?.text;

describe('the working opens with how much is assumed for it', () => {
  test.each<{ what: string; rest: Partial<Inputs>; rules?: string[]; words: string | undefined }>([
    { what: 'a published rule alone', rest: {}, words: 'The working' },
    {
      what: 'that what was entered takes the place of the card',
      rest: { steps: [stepRow('export', { own: '4' })] },
      rules: ['estimate.own-figure'],
      words: 'The working and 1 assumption',
    },
    {
      what: 'the card, and its rounding',
      rest: { make: 'films' },
      rules: ['estimate.illustrative-rates', 'estimate.round-up'],
      words: 'The working and 2 assumptions',
    },
    { what: 'that a need is what was entered', rest: { need: '5' }, rules: ['figures.yours'], words: 'The working and 1 assumption' },
    { what: 'nothing that is answered has no working', rest: { plan: 'agreed' }, words: undefined },
  ])('$what: $words', ({ rest, rules = [], words }) => {
    expect(summary(rest)).toBe(words);
    expect(assumptionsIn(shownOf(form(rest))).map(({ id }) => id)).toEqual(rules);
  });

  test('whatever is entered: each assumption once, and no published rule among them', () => {
    fc.assert(
      fc.property(forms, (inputs) => {
        const shown = shownOf(inputs);
        const rules = assumptionsIn(shown);
        expect(rules.map(({ id }) => id)).toEqual([...new Set(rules.map(({ id }) => id))]);
        expect(rules.filter(({ status }) => status === 'published')).toEqual([]);
        const reasons = reasonsIn(shown.results);
        // A pack's last day has no answer of its own before the balance is known: its lines are its reasons.
        const lines = partsOf(shown).flatMap((part) => part.lines.map(({ rule }) => rule));
        expect(rules.filter(({ id }) => !reasons.includes(id) && !lines.includes(id))).toEqual([]);
      }),
    );
  });

  test('whatever is entered: each rule that is not published and that a line rests on, but for the reader’s own figures, is listed', () => {
    fc.assert(
      fc.property(forms, (inputs) => {
        const shown = shownOf(inputs);
        const listed = assumptionsIn(shown).map(({ id }) => id);
        const lines = partsOf(shown).flatMap((part) => part.lines.filter(({ yours }) => !yours));
        const open = lines.filter(({ rule }) => ruled.rules.some(({ id, status }) => id === rule && status !== 'published'));
        expect(open.filter(({ rule }) => !listed.includes(rule)).map(({ step, rule }) => `${step}: ${rule}`)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('a verdict says nothing twice, and every doubt once', () => {
  fc.assert(
    fc.property(accountInputs, (inputs) => {
      const view = viewOf('verdict', calculatorOf(inputs));
      const lines = view.querySelectorAll('p, li, .calc-line').map((line) => textOf(line));
      expect(lines).toEqual([...new Set(lines)]);
      expect(view.querySelectorAll('output')).toHaveLength(1);
      expect(view.querySelectorAll('.tag').length).toBeLessThan(2);
    }),
    { numRuns: 150 },
  );
});
