import { describe, expect, test } from 'vitest';
import { type Figures, withFigures } from '../../src/content/summary.ts';

const figures: Figures = {
  plans: [
    { id: 'free', credits: 5 },
    { id: 'custom', credits: 'negotiated' },
  ],
  rule: (id) => (id === 'pack' ? { figures: { months: 12 } } : {}),
};
const summary = (text: string, rules = ['other', 'pack']) => withFigures({ file: 'content/answers/a.mdx', summary: text, rules }, figures);

describe('a summary takes its figures from the catalog', () => {
  test.each([
    { text: 'No figure.', filled: 'No figure.' },
    { text: 'Free {free} once.', filled: 'Free 5 once.' },
    { text: 'Custom is {custom}.', filled: 'Custom is negotiated.' },
    { text: '{months} months, {months} in all.', filled: '12 months, 12 in all.' },
  ])('$text', ({ text, filled }) => {
    expect(summary(text)).toBe(filled);
  });

  test('a figure of no rule that the answer rests on stops the build with the file', () => {
    expect(() => summary('{months} months', ['other'])).toThrow(
      'content/answers/a.mdx: summary\n  found     "{months}"\n  expected  the id of a plan (free, custom), or a figure of a rule that the answer rests on',
    );
  });
});
