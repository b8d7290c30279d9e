import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/search/query.ts';
import { marked, queryStemsOf, resultOf, textOf } from '../../src/search/results.ts';
import { stemOf } from '../../src/search/tokens.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';
import { anything } from '../hostile/anything.ts';
import { ENTRIES, entry } from './small-index.ts';

const soughtOf = (...words: string[]) => new Set(words.map(stemOf));
/** A text with its marked words in brackets. */
const shown = (text: string, ...words: string[]) =>
  marked(text, soughtOf(...words))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('a text in which the words are marked', () => {
  test.each([
    { what: 'nothing', text: '', words: ['credit'], as: '' },
    { what: 'no word of it', text: 'Packs expire.', words: ['plan'], as: 'Packs expire.' },
    { what: 'a word in another form', text: 'It refreshes.', words: ['refresh'], as: 'It [refreshes].' },
    { what: 'in upper case', text: 'PLANS', words: ['plan'], as: '[PLANS]' },
    { what: 'with accents', text: 'Café', words: ['cafe'], as: '[Café]' },
    { what: 'with an apostrophe', text: 'don’t', words: ['dont'], as: '[don’t]' },
    { what: 'one half of two', text: 'add-on', words: ['add'], as: '[add]-on' },
    { what: 'not a word within another', text: 'planet', words: ['plan'], as: 'planet' },
    { what: 'signs of HTML stay text', text: '<b>&lt;', words: ['b'], as: '<[b]>&lt;' },
    { what: 'nothing where nothing is queryStems', text: 'plan', words: [], as: 'plan' },
  ])('$what', ({ text, words, as }) => {
    expect(shown(text, ...words)).toBe(as);
  });

  test('is never changed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const pieces = marked(text, soughtOf('plan', 'credits'));
        expect(textOf(pieces)).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('what is queryStems', () => {
  const soughtBy = (query: string) => [...queryStemsOf(analyse(query, vocabularyOf(ENTRIES, [])))];
  test.each([
    { what: 'the words that tell something', query: 'when do packs expire', queryStems: ['pack', 'expir'] },
    { what: 'stopwords, where there is nothing else', query: 'how many', queryStems: ['how', 'mani'] },
    { what: 'what a word was taken for', query: 'refesh', queryStems: ['refresh'] },
    { what: 'nothing of a word that nothing is like', query: 'zebra', queryStems: [] },
  ])('$what: $query', ({ query, queryStems }) => {
    expect(soughtBy(query)).toEqual(queryStems);
  });
});

test('an entry is a result below the base path, and a section stands with the title of its article', () => {
  const one = entry('answers/a/', 'Which plans?', ['never shown'], { summary: 'All plans.' });
  const plans = (text: string) => ({ text, hit: /plans/.test(text) });
  const result = resultOf(one, '/help/', soughtOf('plan'));
  expect(result).toEqual({
    href: '/help/answers/a/',
    title: ['Which', ' ', 'plans', '?'].map(plans),
    kind: 'Answer',
    excerpt: ['All', ' ', 'plans', '.'].map(plans),
  });
  expect(textOf(resultOf({ ...one, within: 'Credits' }, '/', soughtOf()).title)).toBe('Which plans? · Credits');
});
