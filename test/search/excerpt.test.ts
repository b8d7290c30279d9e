import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, marked, worth } from '../../src/search/excerpt.ts';
import { hit, soughtOf, text, wordsIn } from './pieces.ts';

describe('a text in which the words are marked', () => {
  test.each([
    { what: 'nothing', in: '', sought: soughtOf('credit'), found: [] },
    { what: 'no word of it', in: 'Packs expire.', sought: soughtOf('plan'), found: [text('Packs'), text(' '), text('expire'), text('.')] },
    {
      what: 'a word in another form',
      in: 'It refreshes.',
      sought: soughtOf('refresh'),
      found: [text('It'), text(' '), hit('refreshes'), text('.')],
    },
    { what: 'in upper case', in: 'PLANS', sought: soughtOf('plan'), found: [hit('PLANS')] },
    { what: 'with accents', in: 'Café', sought: soughtOf('cafe'), found: [hit('Café')] },
    { what: 'with an apostrophe', in: 'don’t', sought: soughtOf('dont'), found: [hit('don’t')] },
    { what: 'one half of two', in: 'add-on', sought: soughtOf('add'), found: [hit('add'), text('-'), text('on')] },
    { what: 'not a word within another', in: 'planet', sought: soughtOf('plan'), found: [text('planet')] },
    {
      what: 'signs of HTML stay text',
      in: '<b>&lt;',
      sought: soughtOf('b'),
      found: [text('<'), hit('b'), text('>&'), text('lt'), text(';')],
    },
    { what: 'nothing where nothing is sought', in: 'plan', sought: soughtOf(), found: [text('plan')] },
  ])('$what', ({ in: given, sought, found }) => {
    expect(marked(given, sought)).toEqual(found);
  });

  test('is never changed', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<mark>plan</mark>', "plan's &amp;"),
    );
    fc.assert(
      fc.property(words, (given) => {
        const found = marked(given, soughtOf('plan'));
        expect(wordsIn(found)).toBe(given);
        expect(found.every((one) => one.text !== '')).toBe(true);
      }),
    );
  });
});

describe('what a text is worth', () => {
  const sought = new Map([
    ['refresh', 3],
    ['plan', 1],
  ]);
  test.each([
    { what: 'nothing that was sought', text: 'Packs expire.', is: 0 },
    { what: 'a word, by what it tells', text: 'Packs refresh.', is: 3 },
    { what: 'the same word twice counts once', text: 'Refreshed, they refresh.', is: 3 },
    { what: 'two words', text: 'Plans refresh.', is: 4 },
  ])('$what', ({ text: given, is }) => {
    expect(worth(given, sought)).toBe(is);
  });
});

const words = (count: number, word = 'word') => Array.from({ length: count }, (_, k) => `${word}${k}`).join(' ');

describe('an excerpt', () => {
  test.each([
    { what: 'nothing of nothing', content: '', shown: '' },
    { what: 'the sentence that has the word', content: 'Packs expire. Plans refresh.', shown: 'Plans refresh.' },
    {
      what: 'and what follows it, as far as there is room',
      content: 'Packs expire. Plans refresh. They do. All of them.',
      shown: 'Plans refresh. They do. All of them.',
    },
    { what: 'no sentence by half', content: `It refreshes. ${words(30)}.`, shown: 'It refreshes.' },
    { what: 'where no sentence has it, the first', content: 'Packs expire. They go.', shown: 'Packs expire. They go.' },
    {
      what: 'of a long sentence what stands around the word',
      content: `${words(20, 'a')} refresh ${words(30, 'b')}.`,
      shown: `… ${words(20, 'a').split(' ').slice(14).join(' ')} refresh ${words(19, 'b')} …`,
    },
    { what: 'a long one from its beginning', content: `Refresh ${words(40)}.`, shown: `Refresh ${words(25)} …` },
    { what: 'a long one to its end', content: `${words(40)} refresh.`, shown: `… ${words(40).split(' ').slice(15).join(' ')} refresh.` },
  ])('$what', ({ content, shown }) => {
    expect(wordsIn(excerptOf(content, soughtOf('refresh')))).toBe(shown);
  });

  test('the sentence that has more of what was sought, wherever it stands', () => {
    expect(wordsIn(excerptOf('Packs refresh? Plans do. Plans refresh monthly.', soughtOf('plan', 'refresh')))).toBe(
      'Plans refresh monthly.',
    );
  });

  test('is a part of the text, but for what says that it is cut', () => {
    const content = fc.array(fc.constantFrom('refresh', 'a', 'plan.', 'x?', '…', '<b>'), { maxLength: 80 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(content, (given) => {
        const shown = wordsIn(excerptOf(given, soughtOf('refresh')));
        expect(given).toContain(shown.replace(/^… | …$/g, ''));
        expect(shown.split(' ').length).toBeLessThanOrEqual(28);
        expect(/refresh/.test(shown)).toBe(/refresh/.test(given));
      }),
    );
  });
});
