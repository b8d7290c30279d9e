import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/calculator/address.ts';
import { CREDITS, type Inputs, NO_PLAN, NOTHING } from '../../src/calculator/inputs.ts';
import { catalog, form, opens, stepRow } from './fixtures.ts';

describe('the address of a recipe', () => {
  const usual = { films: '3', seconds: '6', quality: 'plain', resolution: 'sd' };
  const read = (values: Record<string, string>, rest: Partial<Inputs> = {}) => form({ make: 'films', values: { films: values }, ...rest });
  const query = (changed: string) => `films=3&make=films&plan=small&quality=plain&resolution=sd&seconds=6&${changed}`;

  test.each<{ what: string; inputs: Partial<Inputs>; query: string }>([
    {
      what: 'as it comes: each of its fields all the same',
      inputs: { make: 'films' },
      query: 'films=3&make=films&plan=small&quality=plain&resolution=sd&seconds=6',
    },
    {
      what: 'with what was entered, thousands apart and spaces around',
      inputs: { make: 'films', values: { films: { films: ' 12 ', quality: 'fine' } } },
      query: 'films=12&make=films&plan=small&quality=fine&resolution=sd&seconds=6',
    },
    {
      what: 'a yes',
      inputs: { make: 'talks', values: { talks: { images: 'yes' } } },
      query: 'images=yes&make=talks&minutes=20&plan=small&talks=1',
    },
    {
      what: 'of another recipe: nothing',
      inputs: { make: 'talks', values: { films: { films: '9' } } },
      query: 'images=no&make=talks&minutes=20&plan=small&talks=1',
    },
    {
      what: 'the figure that the app shows',
      inputs: { make: 'talks', each: ' 1000 ' },
      query: 'each=1000&images=no&make=talks&minutes=20&plan=small&talks=1',
    },
    {
      what: 'wrong values: left out',
      inputs: { make: 'films', values: { films: { films: '41', seconds: '1', quality: 'superb', resolution: '' } }, each: 'x' },
      query: 'make=films&plan=small',
    },
    {
      what: 'neither steps nor a number of credits, which it does not ask',
      inputs: { make: 'talks', need: '40', steps: [stepRow('clip')] },
      query: 'images=no&make=talks&minutes=20&plan=small&talks=1',
    },
    {
      what: 'a number of credits has neither a figure for one nor steps',
      inputs: { make: CREDITS, need: '40', each: '6', steps: [stepRow('clip')] },
      query: 'make=credits&need=40&plan=small',
    },
    {
      what: 'nothing yet has none of them',
      inputs: { make: NOTHING, need: '40', each: '6', steps: [stepRow('clip')] },
      query: 'make=nothing&plan=small',
    },
    { what: 'what is no recipe: nothing', inputs: { make: 'songs', each: '6' }, query: 'make=nothing&plan=small' },
  ])('$what', ({ inputs, query: written }) => {
    expect(writeAddress(form(inputs), catalog)).toBe(written);
  });

  test.each<{ what: string; query: string; inputs: Inputs; dropped?: [string, string][] }>([
    { what: 'its name alone: all as usual', query: 'make=films&plan=small', inputs: read({}) },
    { what: 'some fields', query: 'films=12&make=films&quality=fine', inputs: read({ films: '12', quality: 'fine' }) },
    { what: 'all fields', query: query(''), inputs: read(usual) },
    { what: 'in any order', query: 'quality=fine&films=12&make=films', inputs: read({ films: '12', quality: 'fine' }) },
    { what: 'the figure for one', query: 'each=0&make=films', inputs: read({}, { each: '0' }) },
    { what: 'no plan yet', query: 'make=films&plan=none', inputs: read({}, { plan: NO_PLAN }) },
    { what: 'without a plan: that of the links of before', query: 'make=films', inputs: read({}) },
    { what: 'nothing to make', query: 'make=nothing', inputs: form() },
    { what: 'a number of credits', query: 'make=credits&need=40', inputs: form({ need: '40' }) },
    { what: 'a number of credits that is not entered yet', query: 'make=credits', inputs: form({ make: CREDITS }) },
    {
      what: 'a field that the recipe does not have: dropped',
      query: 'make=films&minutes=20',
      inputs: read({}),
      dropped: [['minutes', '20']],
    },
    {
      what: 'a field of a recipe, without the recipe: dropped',
      query: 'films=12&plan=large',
      inputs: form({ plan: 'large' }),
      dropped: [['films', '12']],
    },
    {
      what: 'wrong values: dropped, and the usual ones stand',
      query: 'films=41&make=films&seconds=x&quality=superb&resolution=&each=-1',
      inputs: read({}),
      dropped: [
        ['films', '41'],
        ['seconds', 'x'],
        ['quality', 'superb'],
        ['resolution', ''],
        ['each', '-1'],
      ],
    },
    {
      what: 'neither yes nor no: dropped',
      query: 'make=talks&images=true',
      inputs: form({ make: 'talks', values: { talks: {} } }),
      dropped: [['images', 'true']],
    },
    {
      what: 'a field twice: the first that can be read',
      query: 'films=x&films=12&films=13&make=films',
      inputs: read({ films: '12' }),
      dropped: [
        ['films', 'x'],
        ['films', '13'],
      ],
    },
    {
      what: 'two recipes: the first that there is',
      query: 'make=songs&make=films&make=talks',
      inputs: read({}),
      dropped: [
        ['make', 'songs'],
        ['make', 'talks'],
      ],
    },
    {
      what: 'no recipe that there is: what the rest is about',
      query: 'make=songs&need=40',
      inputs: form({ need: '40' }),
      dropped: [['make', 'songs']],
    },
    {
      what: 'a name that every object has',
      query: 'make=constructor&__proto__=1&toString=2',
      inputs: form(),
      dropped: [
        ['make', 'constructor'],
        ['__proto__', '1'],
        ['toString', '2'],
      ],
    },
  ])('$what', ({ query: given, inputs, dropped = [] }) => {
    expect(readAddress(given, catalog)).toEqual(
      opens(
        inputs,
        dropped.map(([name, value]) => ({ name, value })),
      ),
    );
  });
});

describe('what an old link is about, that does not say', () => {
  test.each([
    { query: 'step=clip', make: 'own' },
    { query: 'step=clip&need=40', make: 'own' },
    { query: 'step=wrong', make: 'own' },
    { query: 'need=40', make: CREDITS },
    { query: 'need=wrong', make: CREDITS },
    { query: 'plan=large', make: NOTHING },
    { query: 'utm_source=mail', make: NOTHING },
  ])('“$query”: $make', ({ query, make }) => {
    expect(readAddress(query, catalog).inputs).toMatchObject({ make });
  });

  test('without a plan it means the first that refreshes', () => {
    expect(readAddress('step=clip', catalog).inputs.plan).toBe('small');
  });
});

describe('an example says that it is one', () => {
  test.each([
    { query: 'example=yes&plan=large', isExample: true, dropped: [] },
    { query: 'plan=large', isExample: false, dropped: [] },
    { query: 'example=no&plan=large', isExample: false, dropped: ['no'] },
    { query: 'example=&plan=large', isExample: false, dropped: [''] },
    { query: 'example=yes&example=yes&plan=large', isExample: true, dropped: ['yes'] },
  ])('$query: $isExample', ({ query, isExample, dropped }) => {
    expect(readAddress(query, catalog)).toEqual({
      inputs: form({ plan: 'large' }),
      dropped: dropped.map((value) => ({ name: 'example', value })),
      isExample,
    });
  });

  test('what is shared of it is one’s own', () => {
    expect(writeAddress(readAddress('example=yes&plan=large', catalog).inputs, catalog)).toBe('make=nothing&plan=large');
  });
});
