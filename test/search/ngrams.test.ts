import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarityTo } from '../../src/search/ngrams.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { anything } from '../hostile/anything.ts';

const normalise = (text: string) => ` ${tokensOf(text).join(' ')} `;
const QUESTIONS = ['Do credits roll over?', 'When do add-on credits expire?', 'Can I buy more credits?', ''];
const similar = similarityTo(QUESTIONS, normalise);
const [roll = -1, expire = -1, buy = -1] = [0, 1, 2];

test('a text is most like its own question, in whatever signs and case', () => {
  expect(similar('do CREDITS roll over')[roll]).toBeCloseTo(1, 10);
  expect(similar('do credits roll over please')[roll]).toBeLessThan(1);
});

describe('a text is likest to', () => {
  test.each([
    { what: 'the question that holds its word', text: 'rollover', likest: roll },
    { what: 'that with another form of it', text: 'expiring', likest: expire },
    { what: 'that with its word misspelt', text: 'purchse or by mor', likest: buy },
    { what: 'what is rare counts, and not what all have', text: 'credits credits expiry', likest: expire },
  ])('$what: $text', ({ text, likest }) => {
    const values = [...similar(text)];
    expect(values.indexOf(Math.max(...values))).toBe(likest);
  });
});

test.each(['', '?', 'zz', '価格'])('“%s” is like nothing', (text) => {
  expect([...similar(text)]).toEqual([0, 0, 0, 0]);
});

test('0 to 1 for anything, a number for each question', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const values = [...similar(text)];
      expect(values).toHaveLength(QUESTIONS.length);
      expect(values.every((value) => value >= 0 && value <= 1 + 1e-9)).toBe(true);
    }),
  );
});

test('the same either way, 1 with itself, and the order of the questions is of no account', () => {
  const word = fc.constantFrom('refresh', 'refreshes', 'meaning', 'means', 'plan', 'over');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [forth, back] = [similarityTo([a, b], normalise), similarityTo([b, a], normalise)];
      expect(forth(a)[0]).toBeCloseTo(1, 10);
      expect(forth(a)[1]).toBeCloseTo(forth(b)[0] ?? -1, 10);
      expect(forth(a)[1]).toBeCloseTo(back(a)[0] ?? -1, 10);
    }),
  );
});
