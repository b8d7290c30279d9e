import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import { knowledgeOf } from '../../src/search/lexicon.ts';
import { wordsOfPath } from '../../src/search/panel.ts';
import { presetIn } from '../../src/search/presets.ts';
import { likeness } from '../../src/search/rank.ts';
import { typedBefore } from '../../src/search/session.ts';
import { inSiteWords, understand } from '../../src/search/understand.ts';
import { LONGEST_QUERY, queryOf, wordsOf } from '../../src/search/words.ts';
import { catalog } from '../calculator/fixtures.ts';
import { lexiconOf } from '../search/knowledge.ts';
import { anything, EACH, RUNS, SHORT_TEXTS } from './anything.ts';

const lexicon = lexiconOf({
  words: 'a add bought buy cancel credit credits expire month on over pack plan refresh roll unused',
  synonyms: { 'top up': 'buy add', rollover: 'roll over' },
  elsewhere: ['password', 'log in'],
  plans: [
    { id: 'pro', name: 'Pro', credits: 60, recurs: 'billing-period' },
    { id: 'free', name: 'Free', credits: 4, recurs: 'once' },
  ],
  rates: catalog.rates,
  recipes: catalog.recipes,
});
const knowledge = knowledgeOf(lexicon);

const untouched = () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).hacked).toBeUndefined();
};
afterEach(untouched);

/** Everything that a text may reach in the search. */
function searched(text: string) {
  const query = queryOf(text);
  expect([...query].length).toBeLessThanOrEqual(LONGEST_QUERY);
  expect(() => encodeURIComponent(query)).not.toThrow();
  const { terms, mends, text: meant } = understand(query, knowledge);
  expect(terms.flatMap(({ forms }) => forms).every(({ word, counts }) => word !== '' && counts > 0 && counts <= 1)).toBe(true);
  expect(mends.every(({ word }) => wordsOf(word).every((one) => knowledge.vocabulary.has(one)))).toBe(true);
  const like = likeness(inSiteWords(meant, knowledge), 'do credits roll over');
  expect(like >= 0 && like <= 1 + 1e-9).toBe(true);
  const preset = presetIn(query, lexicon, '2026-11-26');
  // What it offers is an address of the calculator, and nothing else.
  if (preset) expect(preset.query).toMatch(/^[a-z]+=[\w.-]+(&[a-z]+=[\w.-]+)*$/);
  const shown = excerptOf(text.slice(0, 2_000), new Map([['roll', 1]]));
  expect(text).toContain(
    shown
      .map((one) => one.text)
      .join('')
      .replace(/^… | …$/g, '')
      .split(' ')[0] ?? '',
  );
}

describe('what is typed into the search, or comes with its address', () => {
  test('anything', () => {
    fc.assert(fc.property(anything, searched), RUNS);
  });

  test.each(EACH)('%s', (_, text) => {
    searched(text);
    searched(`${text} roll over`);
  });

  test('what was right in it is kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHORT_TEXTS), (text) => {
        const { terms } = understand(queryOf(`roll over ${text}`), knowledge);
        expect(terms.flatMap(({ forms }) => forms.map(({ word }) => word))).toEqual(expect.arrayContaining(['roll', 'over']));
      }),
    );
  });
});

describe('the path of a page that is not there', () => {
  const read = (path: string) => {
    const words = wordsOfPath(path, '/help/');
    expect(words).toMatch(/^[\p{L}\p{N} ]*$/u);
    expect([...words].length).toBeLessThanOrEqual(80);
  };
  test('anything', () => {
    fc.assert(fc.property(anything, read), RUNS);
  });
  test.each(EACH)('%s', (_, text) => {
    read(`/help/${text}`);
  });
});

describe('what was kept in the session', () => {
  test.each(EACH)('%s', (_, text) => {
    vi.stubGlobal('sessionStorage', { getItem: () => text });
    searched(typedBefore());
    vi.unstubAllGlobals();
  });

  test('a storage that throws keeps nothing', () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(typedBefore()).toBe('');
    vi.unstubAllGlobals();
  });
});
