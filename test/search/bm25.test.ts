import { expect, test } from 'vitest';
import { bm25Of } from '../../src/search/bm25.ts';

const documents = [
  { title: ['pack'], text: ['buy', 'pack', 'pack'] },
  { title: ['plan'], text: ['buy', 'plan', 'change', 'month'] },
  { title: ['refund'], text: ['pack'] },
];
const scores = bm25Of(documents, { title: 3, text: 1 });
const order = (...terms: [string, number][]) => [...scores(new Map(terms))].sort(([, a], [, b]) => b - a).map(([id]) => id);

test.each([
  { what: 'a match in the title is before one in the text', query: [['pack', 1]], found: [0, 2] },
  {
    what: 'two matched terms are before one',
    query: [
      ['buy', 1],
      ['change', 1],
    ],
    found: [1, 0],
  },
  {
    what: 'a term with less weight is behind',
    query: [
      ['refund', 0.1],
      ['plan', 1],
    ],
    found: [1, 2],
  },
  { what: 'an unknown term finds nothing', query: [['zebra', 1]], found: [] },
  { what: 'no term finds nothing', query: [], found: [] },
] as { what: string; query: [string, number][]; found: number[] }[])('$what', ({ query, found }) => {
  expect(order(...query)).toEqual(found);
});

test('no documents have no scores', () => {
  expect(bm25Of<'title'>([], { title: 1 })(new Map([['pack', 1]]))).toEqual(new Map());
});
