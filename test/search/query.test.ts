import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, wordsOf } from '../../src/search/query.ts';
import { stemOf, tokensOf } from '../../src/search/tokens.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';
import { ENTRIES } from './small-index.ts';

const vocabulary = vocabularyOf(ENTRIES, ['broke', 'back', 'pass', 'agents']);
const read = (query: string, literally = false) => analyse(query, vocabulary, literally);
const taken = (query: string, literally = false) => read(query, literally).map(({ word, match }) => `${word} ${match}`);

describe('what each word of a query is taken for', () => {
  test.each([
    { what: 'nothing', query: ' ?!', tokens: [] },
    { what: 'a word of the index', query: 'Refund?', tokens: ['refund known'] },
    { what: 'another form of one', query: 'purchasing', tokens: ['purchasing known'] },
    { what: 'a stopword', query: 'which', tokens: ['which known'] },
    { what: 'a beginning', query: 'credits refr', tokens: ['credits known', 'refresh prefix'] },
    { what: 'a beginning in the middle', query: 'refr date', tokens: ['refresh prefix', 'date known'] },
    { what: 'two letters begin nothing', query: 'ex', tokens: ['ex unknown'] },
    { what: 'consonants', query: 'crdts', tokens: ['credits consonants'] },
    { what: 'two words joined', query: 'buymore', tokens: ['buy joined', 'more joined'] },
    { what: 'several words joined', query: 'howmanycredits', tokens: ['how joined', 'many joined', 'credits joined'] },
    { what: 'a misspelt word', query: 'refesh date', tokens: ['refresh corrected', 'date known'] },
    { what: 'two misspelt words', query: 'exprie pakc', tokens: ['expire corrected', 'pack corrected'] },
    { what: 'a word that nothing is like', query: 'zebra', tokens: ['zebra unknown'] },
    { what: 'a number', query: '1080p 250', tokens: ['1080p unknown', '250 unknown'] },
    { what: 'a usual English word that is near one', query: 'broke credits', tokens: ['broke unknown', 'credits known'] },
    { what: 'the same as the last word of all', query: 'i am broke', tokens: ['i known', 'am known', 'broke unknown'] },
    { what: 'a figure for a word', query: 'img2vid', tokens: ['image consonants', 'to known', 'video prefix'] },
    { what: 'another', query: 'good4me', tokens: ['good known', 'for known', 'me known'] },
  ])('$what: $query', ({ query, tokens }) => {
    expect(taken(query)).toEqual(tokens);
  });

  test.each([
    { query: 'refesh buymore crdts', tokens: ['refesh unknown', 'buymore unknown', 'crdts unknown'] },
    { query: 'img2vid', tokens: ['img2vid unknown'] },
    { query: 'Refreshing which packs', tokens: ['refreshing known', 'which known', 'packs known'] },
  ])('literally, nothing but itself: $query', ({ query, tokens }) => {
    expect(taken(query, true)).toEqual(tokens);
  });

  test('the query is told in the words that it was taken for', () => {
    expect(wordsOf(read('Howmany crdts does a vdeo use?'))).toBe('how many credits does a video use');
  });
});

describe('what a match counts', () => {
  test("a synonym matches the site's word as well as itself, misspelt too", () => {
    const synonyms = vocabularyOf(ENTRIES, [], { credits: ['tokens'] });
    const [token, misspelt] = analyse('tokens tokenz', synonyms);
    expect([token?.word, misspelt?.word]).toEqual(['tokens', 'tokens']);
    expect([...(token?.stems.keys() ?? [])]).toEqual(['token', 'credit']);
    expect([...(misspelt?.stems ?? [])]).toEqual([
      ['token', 0.9],
      ['credit', 0.9],
    ]);
  });

  const counted = (query: string) => Object.fromEntries(read(query)[0]?.stems ?? []);
  test('all where the word is known, less where it is guessed, half for what it may be besides', () => {
    expect(counted('refund')).toEqual({ refund: 1 });
    expect(counted('refesh')).toEqual({ refresh: 0.9 });
    expect(counted('exp')).toEqual({ expir: 0.9, expiri: 0.5 });
    expect(counted('zebra')).toEqual({});
  });

  test('a stem once, as the likeliest of its words', () => {
    expect(counted('refre')).toEqual({ refresh: 0.9 });
  });
});

test('whatever is typed, each token comes of it, and stands for what the index has', () => {
  const words = ['top', 'crdts', 'refesh', 'buymore', 'exp', 'zebra', 'é', '5', 'img2vid', 'constructor', '__proto__', '?'];
  const query = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...words)).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(query, fc.boolean(), (typed, literally) => {
      for (const { typed: own, word, match, stems } of read(typed, literally)) {
        expect(stems.size === 0).toBe(match === 'unknown');
        expect(tokensOf(own)).toEqual([own]);
        expect([...stems.values()].every((counts) => counts > 0 && counts <= 1)).toBe(true);
        expect(match === 'unknown' || stems.has(stemOf(word))).toBe(true);
        expect(!literally || match === 'known' || match === 'unknown').toBe(true);
      }
    }),
  );
});
