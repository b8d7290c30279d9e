import { describe, expect, test } from 'vitest';
import { type Preset, presetProblems, readPreset } from '../../src/components/preset.ts';
import { catalog } from '../calculator/fixtures.ts';

const query = (preset: Preset) => readPreset(preset, catalog).query;
const refused = (preset: Preset) => readPreset(preset, catalog).refused;

describe('a preset that the calculator reads whole', () => {
  test.each([
    { what: 'nothing', preset: {}, written: '' },
    { what: 'a plan', preset: { plan: 'trial' }, written: 'plan=trial' },
    { what: 'a number that stands without quotes', preset: { used: 3 }, written: 'used=3' },
    {
      what: 'a list, as one parameter each',
      preset: { today: '2026-04-02', pack: ['5.2026-03-01', '6.2026-04-01'], step: ['clip', 'split.....4'] },
      written: 'today=2026-04-02&pack=5.2026-03-01&pack=6.2026-04-01&step=clip&step=split.....4',
    },
    {
      what: 'a recipe with its fields',
      preset: { make: 'films', films: 12, quality: 'fine', each: 6 },
      written: 'make=films&films=12&quality=fine&each=6',
    },
    { what: 'its fields before it', preset: { images: 'yes', make: 'talks' }, written: 'images=yes&make=talks' },
    { what: 'no plan yet', preset: { plan: 'none', make: 'credits', need: 40 }, written: 'plan=none&make=credits&need=40' },
    {
      what: 'each parameter',
      preset: { plan: 'agreed', custom: '9', start: '2026-01-31', today: '2026-02-01', used: '2', end: '2026-04-01' },
      written: 'plan=agreed&custom=9&start=2026-01-31&today=2026-02-01&used=2&end=2026-04-01',
    },
  ])('$what', ({ preset, written }) => {
    expect(query(preset)).toBe(written);
    expect(refused(preset)).toEqual([]);
  });
});

describe('what it would leave out is refused, with what is expected', () => {
  const credits = 'a whole number of credits, 1000000 or less';
  const date = 'a date such as 2026-01-31, in the years 2000 to 2100';
  const step =
    'one of clip, image, split, export, and after it, if you like, quality, resolution, length, runs and your own figure, such as clip.fine.hd.8.3; 30 steps or fewer';
  test.each([
    { name: 'plan', value: 'gold', expected: 'one of none, trial, small, large, agreed' },
    { name: 'make', value: 'songs', expected: 'one of films, talks, own, credits, nothing' },
    { name: 'each', value: '-1', expected: credits },
    { name: 'custom', value: 'many', expected: credits },
    { name: 'used', value: '-1', expected: credits },
    { name: 'need', value: '1.5', expected: credits },
    { name: 'start', value: '31.01.2026', expected: date },
    { name: 'today', value: '2026-02-30', expected: date },
    { name: 'end', value: '1999-12-31', expected: date },
    { name: 'pack', value: '50', expected: 'its credits and the day of its purchase, such as 50.2026-03-01; 50 packs or fewer' },
    { name: 'step', value: 'teleport', expected: step },
    {
      name: 'colour',
      value: 'blue',
      expected: 'one of the keys plan, custom, start, today, used, end, billing, make, each, need, pack, step',
    },
  ])('$name="$value"', ({ name, value, expected }) => {
    expect(refused({ plan: 'small', today: '2026-04-02', [name]: value })).toEqual([{ name, found: value, expected, write: undefined }]);
  });

  const keys = 'plan, custom, start, today, used, end, billing, make';
  test.each([
    { make: 'films', name: 'films', value: '41', expected: 'a whole number from 1 to 40' },
    { make: 'films', name: 'seconds', value: 'long', expected: 'a whole number from 2 to 90' },
    { make: 'films', name: 'quality', value: 'superb', expected: 'one of rough, plain, fine' },
    { make: 'films', name: 'resolution', value: '8k', expected: 'one of sd, hd' },
    { make: 'talks', name: 'images', value: 'true', expected: 'yes or no' },
    { make: 'talks', name: 'colour', value: 'blue', expected: `one of the keys ${keys}, talks, minutes, images, each, need, pack, step` },
    {
      make: 'films',
      name: 'minutes',
      value: '20',
      expected: `one of the keys ${keys}, films, seconds, quality, resolution, each, need, pack, step`,
    },
    { make: 'credits', name: 'films', value: '3', expected: `one of the keys ${keys}, each, need, pack, step` },
  ])('of a recipe, $make: $name="$value"', ({ make, name, value, expected }) => {
    expect(refused({ make, [name]: value })).toEqual([{ name, found: value, expected, write: undefined }]);
  });

  test('a day before the first of the catalog: it would be kept, and nothing counted', () => {
    const { refused: found } = readPreset({ today: '2026-04-30', used: 3 }, { ...catalog, starts: '2026-05' });
    expect(found).toEqual([
      { name: 'today', found: '2026-04-30', expected: '2026-05-01 or later, where the catalog starts', write: undefined },
    ]);
    expect(readPreset({ today: '2026-05-01' }, { ...catalog, starts: '2026-05' }).refused).toEqual([]);
  });

  test.each([
    { name: 'pack', preset: { plan: 'large', pack: '5.2026-03-01' } },
    { name: 'end', preset: { plan: 'large', end: '2027-03-01' } },
  ])('a case that is over some day: $name, and no day on which it is looked at', ({ name, preset }) => {
    const expected = 'the day on which the example is looked at, as "today" beside it: it would be over some day';
    expect(refused(preset)).toEqual([{ name, found: Object.values(preset)[1], expected, write: undefined }]);
    expect(refused({ ...preset, today: '2026-04-02' })).toEqual([]);
  });

  test('one of a list, and the others are not', () => {
    expect(refused({ today: '2026-04-02', pack: ['5.2026-03-01', '6'] }).map(({ found }) => found)).toEqual(['6']);
  });

  test('a list where one value belongs', () => {
    expect(refused({ plan: ['small', 'large'] })).toEqual([
      {
        name: 'plan',
        found: ['small', 'large'],
        expected: 'one value: only pack and step take a list',
        write: undefined,
      },
    ]);
  });

  test('a step too many', () => {
    expect(refused({ step: Array.from({ length: 31 }, () => 'clip') })).toHaveLength(1);
  });
});

describe('what was meant is offered where it can be told', () => {
  test.each([
    { what: 'a misspelt plan', preset: { plan: 'smal' }, write: 'plan="small"' },
    { what: 'a misspelt key', preset: { strat: '2026-01-31' }, write: 'start="2026-01-31"' },
    { what: 'a misspelt key with a wrong value', preset: { strat: '31/01' }, write: 'start="…"' },
    { what: 'a misspelt recipe', preset: { make: 'filsm' }, write: 'make="films"' },
    { what: 'a misspelt number of credits', preset: { make: 'credit' }, write: 'make="credits"' },
    { what: 'a misspelt quality of a recipe', preset: { make: 'films', quality: 'fien' }, write: 'quality="fine"' },
    { what: 'a misspelt field of a recipe', preset: { make: 'films', second: 12 }, write: 'seconds="12"' },
    { what: 'a misspelt field with a wrong value', preset: { make: 'films', second: 'x' }, write: 'seconds="…"' },
    { what: 'a misspelt workflow and quality', preset: { step: 'clp.fin.hd.8' }, write: 'step="clip.fine.hd.8"' },
  ])('$what', ({ preset, write }) => {
    expect(refused(preset).map((one) => one.write)).toEqual([write]);
  });

  test('and not where the correction would be refused as well', () => {
    expect(refused({ step: 'clp.fine.hd.long' }).map((one) => one.write)).toEqual([undefined]);
  });
});

describe('a preset that is refused is told of where it stands', () => {
  const problems = (preset: Preset, texts: Record<string, string>) => {
    const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
    return presetProblems(refused(preset), sources, '/articles/c/').map(({ file, key }) => `${file}: ${key}`);
  };
  test.each([
    { what: 'in the file that holds it', texts: { 'a.mdx': '<Try plan="gold" />', 'b.mdx': '<Try plan="small" />' }, place: 'a.mdx' },
    { what: 'in each of several', texts: { 'a.mdx': '<Try plan="gold" />', 'b.mdx': '<Try plan="gold" />' }, place: 'a.mdx and b.mdx' },
    {
      what: 'on its page, if no file has the value as it is',
      texts: { 'a.mdx': "<Try plan={'go' + 'ld'} />" },
      place: 'the page /articles/c/',
    },
  ])('$what', ({ texts, place }) => {
    expect(problems({ plan: 'gold' }, texts)).toEqual([`${place}: Try.plan`]);
  });
});
