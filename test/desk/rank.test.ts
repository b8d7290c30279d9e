import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexRows, rankRows, tellingWords } from '../../src/desk/rank.ts';

const rows = [
  { title: 'Can I buy more credits?', words: 'top up purchase run out', note: 'Packs may be available.' },
  { title: 'What happens when I run out of credits?', words: 'empty', note: 'Wait, buy, or upgrade.' },
  { title: 'When do add-on credits expire?', words: 'lapse validity', note: 'After their months.' },
  { title: 'Why did my credits reset?', words: 'gone refund', note: 'A new period started.' },
];
const index = indexRows(rows);
const found = (query: string) => rankRows(query, index);

describe('rows are found', () => {
  test.each([
    { what: 'by their title before the words of customers', query: 'run out', rows: [1, 0] },
    { what: 'by the words of customers', query: 'top up', rows: [0] },
    { what: 'in another form of a word', query: 'expiring', rows: [2] },
    { what: 'by the beginning of a word', query: 'res', rows: [3] },
    { what: 'with a mistake in a word', query: 'refnud', rows: [3] },
    { what: 'in any order, upper or lower case', query: 'EXPIRE Add-On', rows: [2] },
    { what: 'by what a sentence says, not by its turns of speech', query: 'please tell me why they did expire', rows: [2] },
    { what: 'by most of the words where none has all', query: 'buy zebra', rows: [0, 1] },
    { what: 'not at all where no word is known', query: 'zebra', rows: [] },
  ])('$what', ({ query, rows: expected }) => {
    expect(found(query)).toEqual(expected);
  });

  test('all in their order for an empty query', () => {
    expect([found(''), found('  '), found('?!')]).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
  });

  test('each at most once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const list = found(query);
        expect(new Set(list).size).toBe(list.length);
        expect(list.every((row) => row >= 0 && row < rows.length)).toBe(true);
      }),
    );
  });
});

describe('the words that a row is found by', () => {
  test('are those that say something, that its title does not hold, each as often as it counts', () => {
    expect(tellingWords({ title: 'Do credits expire?', words: 'How do I lose Credits? Lapse, lapse' })).toBe('lose lapse lapse');
    expect(tellingWords({ title: 'Gone', words: 'lapse '.repeat(9) })).toBe('lapse lapse lapse lapse lapse');
    expect(tellingWords({ title: 'Gone', words: 'how do I' })).toBe('');
  });

  test('find the same rows in the same order as all words do', () => {
    const some = ['credits', 'lapse', 'expire', 'gone', 'refund', 'pack', 'buy', 'how', 'do', 'my'];
    const texts = (most: number) => fc.array(fc.constantFrom(...some), { maxLength: most }).map((words) => words.join(' '));
    const lists = fc.array(fc.record({ title: texts(4), words: texts(20), note: texts(4) }), { maxLength: 6 });
    const queries = fc.array(fc.constantFrom('credits', 'lapse', 'expire', 'gone', 'refund', 'pack', 'buy'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(lists, queries, (all, query) => {
        const trimmed = all.map((row) => ({ ...row, words: tellingWords(row) }));
        expect(rankRows(query.join(' '), indexRows(trimmed))).toEqual(rankRows(query.join(' '), indexRows(all)));
      }),
      { numRuns: 1_000 },
    );
  });
});
