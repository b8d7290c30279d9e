import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/calculator/limits.ts';
import {
  type Fault,
  faultsOf,
  optional,
  packReaders,
  type Read,
  readChoice,
  readCredits,
  readDate,
  readField,
  readNumber,
  recipeReaders,
  stepReaders,
} from '../../src/calculator/validate.ts';
import type { Recipe, RecipeField } from '../../src/rules/index.ts';
import { catalog, packRow, stepRow } from './fixtures.ts';

const most = LIMITS.credits;
const notWhole = (value: string): Read<number> => ({ fault: { code: 'not-a-whole-number', value } });
const notADate = (value: string): Read<string> => ({ fault: { code: 'not-a-date', value } });
const wrongYear: Read<string> = { fault: { code: 'year-out-of-range', first: 2000, last: 2100 } };

describe('a whole number of credits', () => {
  const cases: { text: string; read: Read<number> }[] = [
    { text: '0', read: { value: 0 } },
    { text: '12', read: { value: 12 } },
    { text: '007', read: { value: 7 } },
    { text: ' 12\t', read: { value: 12 } },
    { text: String(most), read: { value: most } },
    { text: String(most + 1), read: { fault: { code: 'too-large', most } } },
    { text: '9'.repeat(400), read: { fault: { code: 'too-large', most } } },
    { text: '', read: notWhole('') },
    { text: ' ', read: notWhole('') },
    { text: '-1', read: notWhole('-1') },
    { text: '+1', read: notWhole('+1') },
    ...['1.5', '0.500', '1.500', '1,500', '1 500', '1,000,000'].map((text) => ({ text, read: notWhole(text) })),
    { text: '1e3', read: notWhole('1e3') },
    { text: '0x10', read: notWhole('0x10') },
    { text: 'Infinity', read: notWhole('Infinity') },
    { text: 'twelve', read: notWhole('twelve') },
    { text: '１２', read: notWhole('１２') },
    { text: '٣', read: notWhole('٣') },
    { text: '1\n2', read: notWhole('1\n2') },
    { text: '12\0', read: notWhole('12\0') },
  ];

  test.each(cases)('$text', ({ text, read }) => {
    expect(readCredits(text)).toEqual(read);
  });

  test.each([
    { text: '1', read: { fault: { code: 'too-small', least: 2 } } },
    { text: '2', read: { value: 2 } },
    { text: '3', read: { value: 3 } },
    { text: '4', read: { fault: { code: 'too-large', most: 3 } } },
  ])('from 2 to 3: $text', ({ text, read }) => {
    expect(readNumber(text, { least: 2, most: 3 })).toEqual(read);
  });
});

describe('a date', () => {
  const cases: { text: string; read: Read<string> }[] = [
    { text: '2026-05-31', read: { value: '2026-05-31' } },
    { text: '2028-02-29', read: { value: '2028-02-29' } },
    { text: '2000-01-01', read: { value: '2000-01-01' } },
    { text: '2100-12-31', read: { value: '2100-12-31' } },
    { text: '1999-12-31', read: wrongYear },
    { text: '2101-01-01', read: wrongYear },
    { text: '0002-01-31', read: wrongYear },
    { text: '9999-12-31', read: wrongYear },
    { text: '2026-02-29', read: notADate('2026-02-29') },
    { text: '2026-04-31', read: notADate('2026-04-31') },
    { text: '31/05/2026', read: notADate('31/05/2026') },
    { text: '2026-5-31', read: notADate('2026-5-31') },
    { text: '2026-05-31T00:00', read: notADate('2026-05-31T00:00') },
    { text: ' 2026-05-31', read: notADate(' 2026-05-31') },
    { text: '', read: notADate('') },
  ];

  test.each(cases)('$text', ({ text, read }) => {
    expect(readDate(text)).toEqual(read);
  });
});

test.each(['', 'Large', 'large ', 'constructor', '__proto__', '0'])('no plan of the list: %j', (value) => {
  expect(readChoice(value, catalog.plans)).toEqual({ fault: { code: 'no-such-choice', value } });
});

test('a plan of the list', () => {
  expect(readChoice('large', catalog.plans)).toEqual({ value: 'large' });
});

test.each([
  { text: '', read: { value: undefined } },
  { text: '  ', read: { value: undefined } },
  { text: '7', read: { value: 7 } },
  { text: 'x', read: notWhole('x') },
])('a field that may stay empty: $text', ({ text, read }) => {
  expect(optional(text, readCredits)).toEqual(read);
});

describe('a field of a recipe', () => {
  const [films, talks] = catalog.recipes;
  const field = (recipe: Recipe | undefined, id: string) => recipe?.fields.find((one) => one.id === id) as RecipeField;
  const choice = (value: string): Read<string> => ({ fault: { code: 'no-such-choice', value } });

  test.each<{ what: string; field: RecipeField; text: string; read: Read<unknown> }>([
    { what: 'a number', field: field(films, 'films'), text: ' 12 ', read: { value: 12 } },
    { what: 'its least', field: field(films, 'seconds'), text: '2', read: { value: 2 } },
    { what: 'its most', field: field(films, 'seconds'), text: '90', read: { value: 90 } },
    { what: 'less', field: field(films, 'seconds'), text: '1', read: { fault: { code: 'too-small', least: 2 } } },
    { what: 'more', field: field(films, 'seconds'), text: '91', read: { fault: { code: 'too-large', most: 90 } } },
    { what: 'no number', field: field(films, 'films'), text: 'x', read: notWhole('x') },
    { what: 'nothing', field: field(films, 'films'), text: '', read: notWhole('') },
    { what: 'a quality', field: field(films, 'quality'), text: 'fine', read: { value: 'fine' } },
    { what: 'a resolution in place of a quality', field: field(films, 'quality'), text: 'hd', read: choice('hd') },
    { what: 'a resolution', field: field(films, 'resolution'), text: 'hd', read: { value: 'hd' } },
    { what: 'a quality in place of a resolution', field: field(films, 'resolution'), text: 'fine', read: choice('fine') },
    { what: 'yes', field: field(talks, 'images'), text: 'yes', read: { value: true } },
    { what: 'no', field: field(talks, 'images'), text: 'no', read: { value: false } },
    { what: 'neither', field: field(talks, 'images'), text: 'Yes', read: choice('Yes') },
    { what: 'neither, empty', field: field(talks, 'images'), text: '', read: choice('') },
  ])('$what', ({ field: one, text, read }) => {
    expect(readField(one, text, catalog)).toEqual(read);
  });

  test('all of a recipe, by their names; one that was left out is wrong', () => {
    expect(recipeReaders(talks as Recipe, { talks: '2', images: 'yes', films: 'x' }, catalog)).toEqual({
      talks: { value: 2 },
      minutes: notWhole(''),
      images: { value: true },
    });
  });
});

describe('rows', () => {
  test.each([
    { what: 'finished', pack: packRow('5', '2026-02-01'), faults: {} },
    { what: 'empty', pack: packRow('', ''), faults: {} },
    { what: 'half finished', pack: packRow('5', ''), faults: {} },
    { what: 'half finished and wrong', pack: packRow('-5', ''), faults: { 'p-credits': notWhole('-5').fault } },
    { what: 'wrong', pack: packRow('x', 'y'), faults: { 'p-credits': notWhole('x').fault, 'p-purchased': notADate('y').fault } },
  ])('a pack, $what', ({ pack, faults }) => {
    expect(faultsOf('p-', packReaders(pack))).toEqual(faults);
  });

  const wrong = { quality: 'q', resolution: 'r', length: '0', runs: '0', own: '-1' };
  const choice = (value: string): Fault => ({ code: 'no-such-choice', value });
  const always = { 's-runs': { code: 'too-small', least: 1 }, 's-own': notWhole('-1').fault };
  const length = { 's-length': { code: 'too-small', least: 1 } };
  test.each([
    { workflow: 'clip', faults: { ...always, ...length, 's-quality': choice('q'), 's-resolution': choice('r') } },
    { workflow: 'split', faults: { ...always, ...length } },
    { workflow: 'image', faults: { ...always, 's-quality': choice('q') } },
    { workflow: 'export', faults: always },
    { workflow: 'other', faults: { ...always, 's-workflow': choice('other') } },
  ])('a step has the faults of the fields that $workflow shows', ({ workflow, faults }) => {
    expect(faultsOf('s-', stepReaders(stepRow(workflow, wrong), catalog))).toEqual(faults);
  });

  test('a step as it comes has none; its values are read', () => {
    expect(stepReaders(stepRow('clip', { runs: ' 3 ', own: '4' }), catalog)).toEqual({
      workflow: { value: 'clip' },
      quality: { value: 'plain' },
      resolution: { value: 'sd' },
      length: { value: 5 },
      runs: { value: 3 },
      own: { value: 4 },
    });
  });
});
