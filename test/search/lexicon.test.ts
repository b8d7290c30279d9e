import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knowledgeOf } from '../../src/search/lexicon.ts';
import { stemOf } from '../../src/search/words.ts';
import { lexiconOf, vocabularyOf } from './knowledge.ts';

describe('the words of the site', () => {
  const { words, has, begins } = vocabularyOf('refresh credits roll refreshes 4k café');

  test('are those of the lexicon', () => {
    expect(words).toEqual(['4k', 'café', 'credits', 'refresh', 'refreshes', 'roll']);
  });

  test.each([
    { word: 'refresh', is: true, starts: true },
    { word: 'refr', is: false, starts: true },
    { word: 'refreshed', is: false, starts: false },
    { word: '4', is: false, starts: true },
    { word: 'rolls', is: false, starts: false },
    { word: 'zebra', is: false, starts: false },
    { word: '0', is: false, starts: false },
    { word: 'constructor', is: false, starts: false },
  ])('“$word” is one: $is, begins one: $starts', ({ word, is, starts }) => {
    expect([has(word), begins(word)]).toEqual([is, starts]);
  });

  test('none of a site without words', () => {
    const none = vocabularyOf('');
    expect([none.words, none.has(''), none.begins(''), none.begins('a')]).toEqual([[], false, false, false]);
  });

  test('what begins a word is found as by looking at each', () => {
    const word = fc.oneof(fc.stringMatching(/^[abc]{1,5}$/), fc.stringMatching(/^[a-zà-ÿ0-9価格𝒷]{1,6}$/u));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), word, (list, start) => {
        const known = vocabularyOf(list.join(' '));
        expect(known.begins(start)).toBe(list.some((one) => one.startsWith(start)));
        expect(known.has(start)).toBe(list.includes(start));
      }),
    );
  });
});

test('words meet in their stem, each once', () => {
  const list = 'refresh refreshes refreshing plan plans plain';
  const { stems } = knowledgeOf(lexiconOf({ words: list }));
  expect(Object.fromEntries(stems)).toEqual({
    [stemOf('plain')]: ['plain'],
    [stemOf('plan')]: ['plan', 'plans'],
    [stemOf('refresh')]: ['refresh', 'refreshes', 'refreshing'],
  });
});

test('what customers say is folded as what they type is; what it stands for is the words of the file', () => {
  const { phrases } = knowledgeOf(lexiconOf({ synonyms: { 'Top-up': 'buy add-on', Café: 'plan', "Don't  have": 'run out' } }));
  expect([...phrases]).toEqual([
    ['top up', 'buy add-on'],
    ['cafe', 'plan'],
    ['dont have', 'run out'],
  ]);
});

test('so is what the site does not cover', () => {
  const { elsewhere } = knowledgeOf(lexiconOf({ elsewhere: ['Password', 'two-factor', 'close  my account'] }));
  expect([...elsewhere]).toEqual(['password', 'two factor', 'close my account']);
});
